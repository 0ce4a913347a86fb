import type { Placed } from '../../../domain/policy.ts';
import type { PlanFile, PlanLine } from '../../../domain/policy-types.ts';
import { problem } from '../../../kernel/problem.ts';
import { compare, ONE } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 附件2-9: a plan is of the year of its file, its rounds follow each other, and each item is its agency's own. */
export function checkPlans(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.plans.flatMap((plan) => [
    ...yearOfFile(plan, places),
    ...repeatedLines(plan, places),
    ...repeatedItems(plan, places),
    ...plan.lines.flatMap((line) => [
      ...agencyOf(line, draft, places),
      ...rounds(line, plan, places),
      ...wholeYear(line, places),
    ]),
  ]);
}

/** The last round brings the ratio of the year to its end. */
function wholeYear({ rounds }: PlanLine, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const [before, last] = [rounds.at(-2), rounds.at(-1)];
  if (last === undefined || !isRead(rounds) || !isRead(last) || compare(last.share, ONE) >= 0) return [];
  // A share that falls is told as that.
  if (before !== undefined && (!isRead(before) || compare(last.share, before.share) < 0)) return [];
  return [problem('plan-share-short', { round: last.round }, placeOf(last, 'share'))];
}

function yearOfFile(plan: Placed<PlanFile>, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  if (!isRead(plan, 'year')) return [];
  const named = Number(/(\d{4})\.yaml$/u.exec(plan.place?.file ?? '')?.[1]);
  return named === plan.year
    ? []
    : [problem('plan-year-differs', { year: plan.year, named }, placeOf(plan, 'year'))];
}

function repeatedLines({ lines }: PlanFile, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  return lines.flatMap((line, i): readonly PolicyProblem[] => {
    const earlier = lines.slice(0, i).find(({ id }) => id.toLowerCase() === line.id.toLowerCase());
    if (earlier === undefined || !isRead(line, 'id')) return [];
    const values = { id: line.id, line: placeOf(earlier, 'id')?.line ?? 0 };
    return [problem('id-duplicate', values, placeOf(line, 'id'))];
  });
}

/** The shares of one line bring an item to its ratio of the year: those of a second would draw it again. */
function repeatedItems({ lines }: PlanFile, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const entries = lines.flatMap((line) => line.items.map((item, i) => ({ line, item, i })));
  return entries.flatMap(({ line, item, i }, at): readonly PolicyProblem[] => {
    const earlier = entries.slice(0, at).find((one) => one.item === item);
    if (earlier === undefined || !isRead(line.items, String(i))) return [];
    const values = { item, plan: earlier.line.id, line: placeOf(earlier.line)?.line ?? 0 };
    return [problem('plan-item-twice', values, placeOf(line.items, String(i)))];
  });
}

function agencyOf(
  line: PlanLine,
  { items, agencies }: PolicyDraft,
  { placeOf }: DraftPlaces,
): readonly PolicyProblem[] {
  return line.items.flatMap((id, i) => {
    const item = items.find((one) => one.id === id);
    if (item === undefined || line.agency === undefined || item.agency === line.agency) return [];
    const nameOf = (wanted: string) => agencies.find((one) => one.id === wanted)?.name;
    const [agency, owner] = [nameOf(line.agency), nameOf(item.agency)];
    // An agency that is not there was told already.
    if (agency === undefined || owner === undefined) return [];
    const values = { item: id, agency, owner };
    return [problem('item-agency-differs', values, placeOf(line.items, String(i)))];
  });
}

/** Rounds of the year of the file are of the right year: then it is 年度 that was mistyped, and told as that. */
function yearOfRounds({ year, lines, place }: Placed<PlanFile>): number {
  const named = Number(/(\d{4})\.yaml$/u.exec(place?.file ?? '')?.[1]);
  const isOfFile = lines.every(({ rounds: all }) => all.every(({ round }) => round.startsWith(`${named}-`)));
  return isOfFile ? named : year;
}

function rounds(
  line: PlanLine,
  plan: Placed<PlanFile>,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const year = yearOfRounds(plan);
  return line.rounds.flatMap((round, i): readonly PolicyProblem[] => {
    const before = line.rounds[i - 1];
    if (!isRead(round)) return [];
    if (isRead(plan, 'year') && !round.round.startsWith(`${year}-`)) {
      return [problem('plan-year-differs', { year, named: round.round }, placeOf(round, 'round'))];
    }
    if (before === undefined || !isRead(before)) return [];
    const values = { round: round.round, before: before.round };
    if (round.round <= before.round) return [problem('plan-rounds-order', values, placeOf(round, 'round'))];
    const falls = compare(round.share, before.share) < 0;
    return falls ? [problem('plan-share-falls', values, placeOf(round, 'share'))] : [];
  });
}
