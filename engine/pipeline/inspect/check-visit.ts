import type { PlannedVisit, VisitPart } from '../../domain/inspection.ts';
import { problem } from '../../kernel/problem.ts';
import type { InspectPolicy } from './inspect-state.ts';
import type { IssueForms } from './issue-forms.ts';
import { findItem, isInForce } from './item-in-force.ts';
import type { InspectProblem } from './problem.ts';

/** 执法人员不得少于两人 (行政处罚法 42). */
export const FEWEST_INSPECTORS = 2;

/** Everything for which a form may not be issued: facts that are missing, people, certificates, items of that day. */
export function checkVisit(
  visit: PlannedVisit,
  policy: InspectPolicy,
  command: IssueForms,
): readonly InspectProblem[] {
  const { id } = visit;
  return [
    ...(command.enterprises.has(id) ? [] : [problem('form-facts-missing', { id })]),
    ...visit.parts.flatMap((part) => [
      ...checkNumber(visit, part, command),
      ...part.inspectors.flatMap((code) => checkInspector(visit, part.agency, code, command)),
      ...checkItems(visit, part, policy),
    ]),
  ];
}

/** Fewer than two, unless the match left the slot open: that is on record, and told. */
function checkNumber(
  { id }: PlannedVisit,
  { agency, items, inspectors }: VisitPart,
  { tasks }: IssueForms,
): readonly InspectProblem[] {
  const task = tasks.find((one) => one.agency === agency && one.id === id);
  // 市级派员 come beside those who inspect: any number does.
  const enough =
    items.length === 0 || inspectors.length >= FEWEST_INSPECTORS || task?.people.includes(null) === true;
  return enough ? [] : [problem('part-too-few-inspectors', { id, agency, count: inspectors.length })];
}

function checkInspector(
  { id, on }: PlannedVisit,
  agency: string,
  code: string,
  { inspectors }: IssueForms,
): readonly InspectProblem[] {
  const known = inspectors.find((one) => one.agency === agency && one.code === code);
  if (known === undefined) return [problem('inspector-not-in-roster', { id, agency, inspector: code })];
  const { number, expiresOn } = known.certificate;
  const values = { id, agency, inspector: code, name: known.name };
  if (number === undefined) return [problem('certificate-without-number', values)];
  const valid = expiresOn !== undefined && on <= expiresOn;
  return valid ? [] : [problem('certificate-not-valid', { ...values, on, expiresOn: expiresOn ?? '—' })];
}

function checkItems(
  { id, on }: PlannedVisit,
  { agency, items }: VisitPart,
  policy: InspectPolicy,
): readonly InspectProblem[] {
  return items.flatMap(({ item }) => {
    const listed = findItem(policy, item);
    const inForce = listed !== undefined && isInForce(listed, on);
    return inForce ? [] : [problem('item-not-in-force', { id, agency, item, on })];
  });
}
