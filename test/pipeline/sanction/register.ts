import { sanctionMessages } from '../../../engine/cli/messages/sanction.ts';
import { calendarOfPolicy } from '../../../engine/domain/calendar-of-policy.ts';
import type { FactValues } from '../../../engine/domain/condition.ts';
import { type CreditState, NO_CREDIT } from '../../../engine/domain/credit.ts';
import type { CreditListKind, CreditListSnapshot, ListEntry } from '../../../engine/domain/credit-list.ts';
import type { Decision } from '../../../engine/domain/decider.ts';
import type { DisclosedRow, PublishState } from '../../../engine/domain/disclosure.ts';
import { NO_PROBLEM } from '../../../engine/domain/inspection.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import type { RecordDraft } from '../../../engine/domain/record.ts';
import { applyToCredit, CREDIT_KINDS } from '../../../engine/domain/records/credit-kinds.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { type Instant, instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import type { Result } from '../../../engine/kernel/result.ts';
import { creditFacts } from '../../../engine/pipeline/basis/facts-of-history.ts';
import { enterImportedList } from '../../../engine/pipeline/sanction/enter-imported-list.ts';
import { listEntriesOf } from '../../../engine/pipeline/sanction/list-entries-of.ts';
import { recordCredit } from '../../../engine/pipeline/sanction/record-credit.ts';
import type { SanctionCode } from '../../../engine/pipeline/sanction/sanction-code.ts';
import type {
  FactsOn,
  ListingJudge,
  SanctionPolicy,
  Sanctions,
} from '../../../engine/pipeline/sanction/sanction-policy.ts';
import { compileRule } from '../../../engine/rulebook/compile-rule.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

export const ROUND = '2017-08';
/** Codes that check; nobody bears them. */
export const FIRST = objectId('91340404MAX000001G');
export const SECOND = objectId('92340404MAX000002G');
export const CLERK = { post: 'amr-credit', agency: 'AMR' };
export const HEAD = { post: 'amr-head', agency: 'AMR' };
export const BUYER = { post: 'fin-procurement', agency: 'FIN' };
export const EVIDENCE = sha256Hex('核实记录');

const shipped = shippedPolicy();
export const POLICY: SanctionPolicy = {
  agencies: shipped.agencies,
  posts: shipped.posts,
  deadlines: shipped.deadlines,
  calendar: calendarOfPolicy(shipped.calendars),
  listingRules: shipped.listingRules,
};

const listingRules = shipped.listingRules.map((rule) => compileRule(rule, shipped.facts));
/** rules/listing as the app compiles them. */
export const judge: ListingJudge = (facts, on) =>
  listingRules.filter(({ isInForce }) => isInForce(on)).map(({ rule }) => rule(facts));

const measures = shipped.sanctionRules.map((rule) => {
  const { isInForce, rule: judged } = compileRule(rule, shipped.facts);
  return { rule, isInForce, judge: judged };
});
/** rules/sanctions as the app compiles them, on a register. */
export function sanctionsOn(state: CreditState): Sanctions {
  return { measures, factsOn: factsOn(state) };
}

export function factsOn(state: CreditState): FactsOn {
  return (id, on): FactValues => {
    const own = (list: CreditListKind) => listEntriesOf(state, list).filter((entry) => entry.id === id);
    return { ...creditFacts('abnormal', own('abnormal'), on), ...creditFacts('serious', own('serious'), on) };
  };
}

export function at(day: string): Instant {
  return instant(`${day}T10:00:00+08:00`);
}

type Decided = Result<Decision<SanctionCode>, Problem<SanctionCode>>;

/** The decision; throws where it was refused. */
export function decided(result: Decided): Decision<SanctionCode> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** What was said, after checking that every blank of the sentences can be filled. */
export function codesOf(result: Decided): readonly string[] {
  const said = result.ok ? result.value.warnings : result.problems;
  return said.map(({ code, values }) => {
    const { says, remedy } = sanctionMessages[code];
    const blanks = [...`${says}${remedy}`.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '');
    const missing = blanks.filter((name) => !(name in values));
    if (missing.length > 0) throw new Error(`${code}: nothing for ${missing.join(', ')}`);
    return code;
  });
}

/** The register after the records of a decision, whose bodies all fit their schemas. */
export function kept(state: CreditState, result: Decided, day = '2017-09-04'): CreditState {
  return decided(result).records.reduce((before, draft) => fold(before, draft, day), state);
}

function fold(state: CreditState, draft: RecordDraft, day: string): CreditState {
  const kind = CREDIT_KINDS.find((one) => one.kind === draft.kind);
  const unfit = validateBody(kind?.schema ?? {}, draft.body);
  if (kind === undefined || unfit.length > 0) throw new Error(`${draft.kind}: ${JSON.stringify(unfit)}`);
  const record = { ...draft, seq: state.seq + 1, at: at(day), actor: CLERK, prev: '', hash: '' };
  return applyToCredit(state, record);
}

export function entry(listedOn: string, more: Partial<ListEntry> = {}): ListEntry {
  return {
    id: FIRST,
    name: '淮南示例甲贸易有限公司',
    listedOn: isoDate(listedOn),
    ground: '未按规定期限公示年度报告',
    decidedBy: '示例市市场监督管理局',
    decision: '示市监〔2017〕1号',
    line: 2,
    ...more,
  };
}

export function snapshotOf(list: CreditListKind, ...entries: readonly ListEntry[]): CreditListSnapshot {
  return { version: 1, list, entries };
}

/** An import of a list, taken over by the register. */
export function enter(state: CreditState, snapshot: CreditListSnapshot, seq: number) {
  return enterImportedList(state, {
    standing: { seq, snapshot: sha256Hex(JSON.stringify(snapshot)) },
    snapshot,
  });
}

/** A register with one list in it. */
export function registerWith(list: CreditListKind, ...entries: readonly ListEntry[]): CreditState {
  return kept(NO_CREDIT, enter(NO_CREDIT, snapshotOf(list, ...entries), 3));
}

export function row(finding: number, more: Partial<DisclosedRow> = {}): DisclosedRow {
  return {
    id: FIRST,
    name: '淮南示例甲贸易有限公司',
    item: 'SC-01',
    agency: 'AMR',
    inspectedOn: isoDate('2017-08-28'),
    results: [NO_PROBLEM],
    followUp: '无需后续处置',
    dueOn: isoDate('2017-09-25'),
    lateBy: 0,
    finding,
    ...more,
  };
}

export function published(...rows: readonly DisclosedRow[]): PublishState {
  return { disclosures: [{ batch: 1, on: isoDate('2017-09-01'), rows, seq: 40, at: at('2017-09-01') }] };
}

/** The register after the published rows of the round entered it. */
export function recorded(state: CreditState, ...rows: readonly DisclosedRow[]): CreditState {
  const result = recordCredit(state, { round: ROUND, publish: published(...rows) }, { at: at('2017-09-01') });
  return kept(state, result, '2017-09-01');
}

export const UNREACHABLE = {
  results: ['通过登记的住所（经营场所）无法联系'],
  followUp: '反馈日常监管部门',
} as const;
