import {
  type FormLine,
  type InspectorOnForm,
  type InspectState,
  type IssuedForm,
  isViolation,
  NO_PROBLEM,
  type RecordedFinding,
} from '../../domain/inspection.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { type ProblemValues, problem } from '../../kernel/problem.ts';
import { visibleText } from '../../kernel/visible-text.ts';
import { FEWEST_INSPECTORS } from './check-visit.ts';
import { CLOSED, type FindingRow, type FindingValues, plainName, readFinding, tidy } from './finding-row.ts';
import type { InspectPolicy } from './inspect-state.ts';
import { findItem, isInForce } from './item-in-force.ts';
import type { FindingProblemCode, InspectProblem } from './problem.ts';

/** What every row of one file is judged by. */
export interface FindingGround {
  readonly inspect: InspectState;
  readonly policy: InspectPolicy;
  readonly at: Instant;
  readonly correction: boolean;
}

/** Everything for which a row is refused, with its number in the file, the enterprise and the item. */
export function checkFinding(
  row: FindingRow,
  values: FindingValues,
  standing: RecordedFinding | undefined,
  ground: FindingGround,
): readonly InspectProblem[] {
  const refuse: Refuse = (code, more = {}) =>
    problem(code, { row: row.row, id: row.id, item: row.item, ...more }, row.place);
  const form = ground.inspect.forms[row.id];
  return [
    ...checkForm(row, form, ground, refuse),
    ...checkResults(values, refuse),
    ...checkFollowUp(row, values, refuse),
    ...checkStanding(row, values, standing, ground, refuse),
  ];
}

/** What a row says, whether or not it can be read whose it is and when. */
export type WrittenFinding = Pick<FindingRow, 'row' | 'place' | 'item' | 'results' | 'followUp' | 'note'> & {
  /** As written. */
  readonly id: string;
};

/** Everything for which a row is refused by what it says alone: so that a row with a bad date tells the rest too. */
export function checkWritten(written: WrittenFinding): readonly InspectProblem[] {
  const { row, id, item, place } = written;
  const refuse: Refuse = (code, more = {}) => problem(code, { row, id, item, ...more }, place);
  const values = readFinding(written);
  return [...checkResults(values, refuse), ...checkFollowUp(written, values, refuse)];
}

type Refuse = (code: FindingProblemCode, more?: ProblemValues) => InspectProblem;

/** 严格依照“一企一表”的内容实施检查: the enterprise, item, day and people of the form, no others. 三(三) */
function checkForm(
  row: FindingRow,
  form: InspectState['forms'][string] | undefined,
  { policy, at }: FindingGround,
  refuse: Refuse,
): readonly InspectProblem[] {
  if (form === undefined) return [refuse('finding-without-form')];
  const line = form.lines.find(({ item }) => item === row.item);
  return [
    ...checkHead(row, form, refuse),
    ...(line === undefined ? [refuse('finding-not-on-form', { listed: listItems(form) })] : []),
    ...(line === undefined ? [] : checkPeople(row, line, refuse)),
    ...checkInForce(row, policy, refuse),
    ...(row.inspectedOn < dayOf(form.at)
      ? [refuse('finding-before-form', { inspectedOn: row.inspectedOn, issuedOn: dayOf(form.at) })]
      : []),
    ...(row.inspectedOn > dayOf(at)
      ? [refuse('finding-in-future', { inspectedOn: row.inspectedOn, today: dayOf(at) })]
      : []),
  ];
}

/** 表号 and 名称, where the sheet shows them: a row slipped against its code speaks of another enterprise. */
function checkHead(row: FindingRow, form: IssuedForm, refuse: Refuse): readonly InspectProblem[] {
  const { form: number, name } = row;
  return [
    ...(number === undefined || tidy(number) === tidy(form.number)
      ? []
      : [refuse('finding-form-differs', { written: number, expected: form.number })]),
    ...(name === undefined || tidy(visibleText(name)) === tidy(visibleText(form.name))
      ? []
      : [refuse('finding-name-differs', { written: name, expected: form.name })]),
  ];
}

function listItems({ lines }: IssuedForm): string {
  return lines.map(({ item }) => item).join('、');
}

function checkPeople(row: FindingRow, line: FormLine, refuse: Refuse): readonly InspectProblem[] {
  const going = line.inspectors;
  if (going.length < FEWEST_INSPECTORS) {
    return [refuse('finding-too-few-inspectors', { agency: line.agency, count: going.length })];
  }
  if (row.inspectors === undefined) return [];
  const written = row.inspectors.map(plainName).filter((text) => text !== '');
  const isWritten = ({ code, name }: InspectorOnForm) =>
    written.includes(plainName(code)) || written.includes(plainName(name));
  const known = new Set(going.flatMap(({ code, name }) => [plainName(code), plainName(name)]));
  const found = going.filter(isWritten);
  const strange = written.filter((text) => !known.has(text));
  if (strange.length === 0 && found.length === going.length) return [];
  const expected = going.map(({ code, name }) => `${name}（${code}）`).join('、');
  return [
    refuse('finding-inspectors-differ', {
      written: row.inspectors.map((text) => text.trim()).join('、') || '—',
      expected,
    }),
  ];
}

function checkInForce(row: FindingRow, policy: InspectPolicy, refuse: Refuse): readonly InspectProblem[] {
  const listed = findItem(policy, row.item);
  if (listed !== undefined && isInForce(listed, row.inspectedOn)) return [];
  return [refuse('finding-item-not-in-force', { inspectedOn: row.inspectedOn })];
}

/** No value may be blank; 未发现问题 stands alone. */
function checkResults({ results, unknownResults }: FindingValues, refuse: Refuse): readonly InspectProblem[] {
  if (unknownResults.length > 0) {
    return unknownResults.map((written) => refuse('finding-result-unknown', { written }));
  }
  if (results.length === 0) return [refuse('finding-blank')];
  const alone = results.length === 1 || !results.includes(NO_PROBLEM);
  return alone ? [] : [refuse('finding-result-not-alone', { results: results.join('、') })];
}

const CORRECTED = '发现问题已责令改正';

/** 发现问题要一查到底 (三(三)): only what was put right can be closed, and nothing found needs nothing done. */
function checkFollowUp(
  row: Pick<FindingRow, 'followUp' | 'note'>,
  { results, unknownResults, followUp }: FindingValues,
  refuse: Refuse,
): readonly InspectProblem[] {
  const written = row.followUp.trim();
  if (followUp === undefined && written !== '') return [refuse('finding-follow-up-unknown', { written })];
  if (results.length === 0 || unknownResults.length > 0) return [];
  if (followUp === undefined) return [refuse('finding-follow-up-missing')];
  if (results.join() === NO_PROBLEM && followUp !== CLOSED) {
    return [refuse('finding-follow-up-needless', { written })];
  }
  const open = isViolation(results.filter((result) => result !== CORRECTED));
  if (followUp === CLOSED && open) return [refuse('finding-problem-closed', { results: results.join('、') })];
  return followUp === '其他' && row.note.trim() === '' ? [refuse('finding-other-without-note')] : [];
}

function checkStanding(
  row: FindingRow,
  { results, followUp }: FindingValues,
  standing: RecordedFinding | undefined,
  { correction }: FindingGround,
  refuse: Refuse,
): readonly InspectProblem[] {
  // What is blank or unreadable is told as that; it says nothing else than what stands.
  if (standing === undefined || results.length === 0) return [];
  const besides = differingTexts(row, standing);
  const before = `${standing.inspectedOn} ${standing.results.join('、')}，${standing.followUp}${besides.before}`;
  const now = `${row.inspectedOn} ${results.join('、')}，${followUp ?? row.followUp}${besides.now}`;
  if (!correction) return [refuse('finding-differs', { before, now })];
  const explained = row.note.trim() !== '' && row.note.trim() !== standing.note;
  return explained ? [] : [refuse('correction-without-reason', { before })];
}

/** What else is not the same: 备注, 逾期原因. */
function differingTexts(
  row: FindingRow,
  standing: RecordedFinding,
): Readonly<Record<'before' | 'now', string>> {
  const [note, reason] = [row.note.trim(), row.lateReason.trim()];
  const pairs = [
    { title: '备注', before: standing.note, now: note },
    {
      title: '逾期原因',
      before: standing.lateReason ?? '',
      now: reason === '' ? (standing.lateReason ?? '') : reason,
    },
  ].filter(({ before, now }) => before !== now);
  const told = (which: 'before' | 'now') =>
    pairs.map((pair) => `，${pair.title}${pair[which] === '' ? '空着' : `“${pair[which]}”`}`).join('');
  return { before: told('before'), now: told('now') };
}
