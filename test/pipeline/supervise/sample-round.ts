import type { Condition } from '../../../engine/domain/condition.ts';
import { type CreditState, NO_CREDIT } from '../../../engine/domain/credit.ts';
import type { PublishState } from '../../../engine/domain/disclosure.ts';
import type { RoundState } from '../../../engine/domain/draw-round.ts';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import {
  type FindingResult,
  type InspectState,
  NO_PROBLEM,
  NOTHING_INSPECTED,
  type RecordedFinding,
} from '../../../engine/domain/inspection.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { Meets } from '../../../engine/pipeline/supervise/counted-subject.ts';
import type { RoundRecords } from '../../../engine/pipeline/supervise/round-records.ts';
import { compilePredicate } from '../../../engine/rulebook/compile-condition.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

export const POLICY = shippedPolicy();
export const ROUND = '2017-08';
/** 示例企业甲、乙. */
export const [ONE, TWO] = [objectId('91340404MA0EXAMP01'), objectId('91340404MA0EXAMP02')];

/** Conditions as the app compiles them. */
export const meets: Meets = (when: Condition, facts) => compilePredicate(when, POLICY.facts)(facts);

const at = (day: string) => instant(`${day}T10:00:00+08:00`);
const HASH = '0'.repeat(64);

/** 区市场监管局 draws both, 区安监局 the first; claimed on the day after the draw. */
const draw: RoundState = {
  ...emptyRound(ROUND),
  seq: 9,
  sealed: [{ commitment: HASH, holders: ['区司法局', '区纪委监委'], at: at('2017-08-15') }],
  opened: {
    commitment: {
      rehearsal: false,
      round: ROUND,
      match: [{ agency: 'AMR', input: HASH }],
      frames: [
        { frame: 'SC-01', agency: 'AMR', strata: [{ stratum: 's', size: 40, expect: '2/1' }] },
        { frame: 'AJ-01', agency: 'SAF', strata: [{ stratum: 's', size: 9, expect: '1/1' }] },
      ],
    } as never,
    hash: HASH,
    planLines: ['P01', 'P13'],
    claimBy: instant('2017-08-18T18:00:00+08:00'),
    basis: { rosters: 0, credit: 0, editions: 0 },
    frozen: { secret: HASH, policySums: HASH, frames: [], people: [] },
    at: at('2017-08-16'),
  },
  draw: {
    file: {
      frames: [
        { frame: 'SC-01', drawn: [{ id: ONE }, { id: TWO }] },
        { frame: 'AJ-01', drawn: [{ id: ONE }] },
      ],
    } as never,
    at: at('2017-08-16'),
    seq: 3,
  },
  claims: [
    { agency: 'AMR', id: ONE, how: 'claimed', at: at('2017-08-17') },
    { agency: 'AMR', id: TWO, how: 'claimed', at: at('2017-08-17') },
    { agency: 'SAF', id: ONE, how: 'claimed', at: at('2017-08-17') },
  ],
};

type LineSketch = readonly [id: typeof ONE, item: string, agency: string, inspector: string];
export const LINES: readonly LineSketch[] = [
  [ONE, 'SC-01', 'AMR', 'AMR-01'],
  [ONE, 'AJ-01', 'SAF', 'SAF-01'],
  [TWO, 'SC-01', 'AMR', 'AMR-01'],
];
const VISIT_DAYS = { [ONE]: isoDate('2017-08-22'), [TWO]: isoDate('2017-08-23') };

function findingOf([id, item, agency, inspector]: LineSketch, i: number): RecordedFinding {
  const results: readonly FindingResult[] = [NO_PROBLEM];
  return {
    ...{ id, item, agency, form: `${ROUND}-0001`, inspectedOn: VISIT_DAYS[id] as never },
    ...{ inspectors: [inspector], results, followUp: '无需后续处置', note: '' },
    ...{ dueOn: isoDate('2017-08-29'), lateBy: 0, lateReason: '', seq: 20 + i, at: at('2017-08-24') },
  };
}

function formOf(id: typeof ONE, number: string) {
  const lines = LINES.filter(([of]) => of === id).map(([, item, agency, code]) => ({
    item,
    agency,
    attached: false,
    inspectors: [{ code, name: '示例员', certificate: '3404010001', issuer: '示例' }],
  }));
  const name = id === ONE ? '示例企业甲' : '示例企业乙';
  const on = VISIT_DAYS[id] as never;
  const head = { number, issue: 1, id, name, kind: '企业' as const, address: '示例路1号', on };
  return { ...head, half: 'morning' as const, lead: 'AMR', lines, seq: 12, at: at('2017-08-18') };
}

const inspect: InspectState = {
  ...NOTHING_INSPECTED,
  plan: {
    window: [isoDate('2017-08-21'), isoDate('2017-08-25')],
    visits: [ONE, TWO].map((id) => ({
      id,
      on: VISIT_DAYS[id] as never,
      half: 'morning' as const,
      lead: 'AMR',
      parts: ['AMR', 'SAF'].flatMap((agency) => {
        const own = LINES.filter(([of, , by]) => of === id && by === agency);
        const items = own.map(([, item]) => ({ item, attached: false }));
        return own.length === 0 ? [] : [{ agency, items, inspectors: own.map(([, , , code]) => code) }];
      }),
    })),
    seq: 11,
    at: at('2017-08-18'),
  },
  forms: { [ONE]: formOf(ONE, `${ROUND}-0001`), [TWO]: formOf(TWO, `${ROUND}-0002`) },
  findings: LINES.map(findingOf),
  reports: ['AMR', 'SAF'].map((agency, i) => ({
    ...{
      agency,
      text: '示例报告',
      dueOn: isoDate('2017-08-30'),
      lateBy: 0,
      seq: 40 + i,
      at: at('2017-08-28'),
    },
  })),
};

const publish: PublishState = {
  disclosures: [
    {
      batch: 1,
      on: isoDate('2017-08-28'),
      rows: inspect.findings.map((finding) => ({
        ...finding,
        name: '示例企业',
        dueOn: isoDate('2017-09-19'),
        lateBy: 0,
        finding: finding.seq,
      })),
      seq: 30,
      at: at('2017-08-28'),
    },
  ],
};

/** One round in which everything was done in time. */
export const SAMPLE: RoundRecords = { draw, inspect, publish };

/** Every result of it in the credit register, in time. */
export const CREDIT: CreditState = {
  ...NO_CREDIT,
  records: inspect.findings.map((finding, i) => ({
    ...finding,
    name: '示例企业',
    on: isoDate('2017-08-29'),
    round: ROUND,
    finding: finding.seq,
    violation: false,
    seq: i + 1,
    at: at('2017-08-29'),
  })),
};

/** The round without one finding (and what was published of it). */
export function withoutFinding(round: RoundRecords, id: string, item: string): RoundRecords {
  const other = (one: { readonly id: string; readonly item: string }) => one.id !== id || one.item !== item;
  return {
    ...round,
    inspect: { ...round.inspect, findings: round.inspect.findings.filter(other) },
    publish: {
      disclosures: round.publish.disclosures.map((one) => ({ ...one, rows: one.rows.filter(other) })),
    },
  };
}

/** The round with its findings changed. */
export function withFindings(
  round: RoundRecords,
  change: (finding: RecordedFinding) => RecordedFinding,
): RoundRecords {
  return { ...round, inspect: { ...round.inspect, findings: round.inspect.findings.map(change) } };
}
