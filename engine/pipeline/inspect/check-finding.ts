import type {
  FormLine,
  InspectorOnForm,
  InspectState,
  IssuedForm,
  RecordedFinding,
} from '../../domain/inspection.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { problem } from '../../kernel/problem.ts';
import { visibleText } from '../../kernel/visible-text.ts';
import { FEWEST_INSPECTORS } from './check-visit.ts';
import { checkSaid, type Refuse } from './check-written.ts';
import { type FindingRow, type FindingValues, plainName, tidy } from './finding-row.ts';
import type { InspectPolicy } from './inspect-state.ts';
import { findItem, isInForce } from './item-in-force.ts';
import type { InspectProblem } from './problem.ts';

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
    // Too few people, or an item that is in force no more, is why it was not inspected.
    ...(form === undefined || values.inspected === false ? [] : checkVisit(row, form, ground.policy, refuse)),
    ...checkSaid(row, values, refuse),
    ...checkStanding(row, values, standing, ground, refuse),
  ];
}

/** 严格依照“一企一表”的内容实施检查: the enterprise, item and day of the form, no others. 三(三) */
function checkForm(
  row: FindingRow,
  form: InspectState['forms'][string] | undefined,
  { at }: FindingGround,
  refuse: Refuse,
): readonly InspectProblem[] {
  if (form === undefined) return [refuse('finding-without-form')];
  const isListed = form.lines.some(({ item }) => item === row.item);
  return [
    ...checkHead(row, form, refuse),
    ...(isListed ? [] : [refuse('finding-not-on-form', { listed: listItems(form) })]),
    ...(row.inspectedOn < dayOf(form.at)
      ? [refuse('finding-before-form', { inspectedOn: row.inspectedOn, issuedOn: dayOf(form.at) })]
      : []),
    ...(row.inspectedOn > dayOf(at)
      ? [refuse('finding-in-future', { inspectedOn: row.inspectedOn, today: dayOf(at) })]
      : []),
  ];
}

/** Of what was inspected: by whom, and whether the item was in force that day. */
function checkVisit(
  row: FindingRow,
  form: IssuedForm,
  policy: InspectPolicy,
  refuse: Refuse,
): readonly InspectProblem[] {
  const line = form.lines.find(({ item }) => item === row.item);
  return [
    ...(line === undefined ? [] : checkPeople(row, line, refuse)),
    ...checkInForce(row, policy, refuse),
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

function checkStanding(
  row: FindingRow,
  { results, followUp, inspected }: FindingValues,
  standing: RecordedFinding | undefined,
  { correction }: FindingGround,
  refuse: Refuse,
): readonly InspectProblem[] {
  // What is blank or unreadable is told as that; it says nothing else than what stands.
  if (standing === undefined || (results.length === 0 && inspected !== false)) return [];
  const besides = differingTexts(row, standing);
  const before = `${standing.inspectedOn} ${standing.results.join('、')}，${standing.followUp}${besides.before}`;
  const said = inspected === false ? '未检查' : `${results.join('、')}，${followUp ?? row.followUp}`;
  const now = `${row.inspectedOn} ${said}${besides.now}`;
  // What was found does not go away by a correction: only another finding takes its place.
  if (!correction || inspected === false) return [refuse('finding-differs', { before, now })];
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
