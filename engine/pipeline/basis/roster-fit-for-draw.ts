import { addDuration } from '../../domain/add-duration.ts';
import type { Agency, DistrictFile, Item } from '../../domain/policy-types.ts';
import type { RostersState } from '../../domain/rosters.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import type { WorkingCalendar } from '../../kernel/working-day.ts';
import type { FitnessCode } from './basis-codes.ts';

export interface FitnessPolicy {
  readonly district: Pick<DistrictFile, 'rosterMaxAge'>;
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
  /** The items that are to be drawn. */
  readonly items: readonly (Pick<Item, 'id' | 'name' | 'roster'> & { readonly agency: string })[];
}

/**
 * Whether the rosters may be drawn from at `cutAt` (名录有效期): nobody is drawn from a roster that is missing, older
 * than the policy allows, or newer than the day whose state is to be drawn. Empty, or warnings alone: fit.
 */
export function rosterFitForDraw(
  state: RostersState,
  policy: FitnessPolicy,
  cutAt: Instant,
  calendar: WorkingCalendar,
): readonly Problem<FitnessCode>[] {
  return [
    ...ageProblems(state, policy, cutAt, calendar),
    ...listProblems(state, policy),
    ...inspectorProblems(state, policy),
  ];
}

function ageProblems(
  { enterprises }: RostersState,
  { district }: FitnessPolicy,
  cutAt: Instant,
  calendar: WorkingCalendar,
): readonly Problem<FitnessCode>[] {
  if (enterprises === undefined) return [problem('roster-missing')];
  const { cutOff, source } = enterprises;
  const day = dayOf(cutAt);
  if (cutOff > day) return [problem('roster-later-than-draw', { cutOff, day, source })];
  const { date: last } = addDuration(cutOff, district.rosterMaxAge, calendar);
  const { count, unit } = district.rosterMaxAge;
  return day > last
    ? [problem('roster-too-old', { cutOff, day, last, allowed: `${count} ${unit}`, source })]
    : [];
}

function listProblems(
  { subRosters }: RostersState,
  { agencies, items }: FitnessPolicy,
): readonly Problem<FitnessCode>[] {
  return items
    .filter(({ id, roster }) => roster !== 'condition' && subRosters[id] === undefined)
    .map(({ id, name, agency }) =>
      problem('sub-roster-list-missing', { item: id, name, agency: agencyName(agencies, agency) }),
    );
}

/** A warning: the people of a round may be committed later than its enterprises (draw.md §5). */
function inspectorProblems(
  { inspectors }: RostersState,
  { agencies, items }: FitnessPolicy,
): readonly Problem<FitnessCode>[] {
  const drawing = [...new Set(items.map(({ agency }) => agency))].sort();
  return drawing
    .filter((agency) => inspectors[agency] === undefined)
    .map((agency) => warning('inspectors-missing', { agency: agencyName(agencies, agency) }));
}

function agencyName(agencies: FitnessPolicy['agencies'], id: string): string {
  return agencies.find((agency) => agency.id === id)?.name ?? id;
}
