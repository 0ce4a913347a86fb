import type { Circumstances, Decision } from '../../domain/decider.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { InspectionTask, JointPlan, PlannedVisit } from '../../domain/inspection.ts';
import type { DateInterval, MatchInspector } from '../../domain/match-people.ts';
import { visitsScheduled } from '../../domain/records/visits-scheduled.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkLoads, explainUnplaced } from './explain-overload.ts';
import { countEarly, followBatches, type VisitBatch } from './follow-batches.ts';
import {
  checkMatched,
  decisionOf,
  type InspectedRound,
  type InspectPolicy,
  inspectDraft,
} from './inspect-state.ts';
import { findItem, isInForce } from './item-in-force.ts';
import { type HalfDay, listHalves } from './list-halves.ts';
import { listNeededVisits, type NeededVisit, partsOn, pickLead, standingVisits } from './needed-visits.ts';
import { type PlacedVisits, placeVisits } from './place-visits.ts';
import type { InspectProblem, InspectProblemCode } from './problem.ts';
import type { VisitToPlace } from './timetable.ts';

export interface ScheduleVisits {
  /** Of every agency, as strikes and substitutions have left them. */
  readonly tasks: readonly InspectionTask[];
  /** 检查期间, both ends included. */
  readonly window: DateInterval;
  /** Who of the tasks' people is away when, and how long certificates last: the round's people files will do. */
  readonly people: readonly AgencyPeople[];
  /** Of items that inspect everybody; visited in this order. */
  readonly batches?: readonly VisitBatch[];
}

export interface AgencyPeople {
  readonly agency: string;
  readonly inspectors: readonly Pick<MatchInspector, 'inspector' | 'busy' | 'certificateTo'>[];
}

/**
 * 联合检查工作方案 (二(八)): one visit for each enterprise, on a working day of the window. Decided again after a strike
 * or substitution: what has not changed, or has findings, stays as it was.
 */
export function scheduleVisits(
  round: InspectedRound,
  policy: InspectPolicy,
  command: ScheduleVisits,
  { at }: Circumstances,
): Result<Decision<InspectProblemCode>, Problem<InspectProblemCode>> {
  const refused = checkMatched(round);
  if (refused.length > 0) return failed(...refused);
  const needed = listNeededVisits(command.tasks);
  const standing = standingVisits(round.inspect, needed, command.window);
  const { plan } = round.inspect;
  if (plan !== undefined && standing.size === needed.length && plan.visits.length === needed.length) {
    return failed(problem('scheduled-already', { round: round.draw.round, at: plan.at }));
  }
  const { halves, unknownYears } = listHalves(command.window, policy.calendar, at);
  const open = needed.filter(({ id }) => !standing.has(id));
  const items = open.flatMap((visit) => checkItems(visit, command.window, halves, policy));
  const free = freeHalves(command.people, halves);
  const asked = [
    ...[...standing.values()].flatMap((visit) => placeAgain(visit, halves)),
    ...open.map((visit) => toPlace(visit, halves, free, policy)),
  ];
  const problems = [
    ...checkWindow(command.window, open, halves),
    ...items,
    ...(halves.length === 0 ? [] : checkLoads(asked, (person) => free(person).size)),
  ];
  if (problems.length > 0) return failed(...problems);
  const { batches = [] } = command;
  const found = placeVisits(asked, halves);
  if (found.unplaced.length > 0) return failed(explainUnplaced(found.unplaced, asked, halves.length));
  const placed = followBatches(found, asked, batches);
  const visits = [...standing.values(), ...open.map((visit) => plannedVisit(visit, placed, halves, policy))];
  const body: JointPlan = { window: command.window, visits: visits.toSorted(byDay) };
  return ok(
    decisionOf(
      [inspectDraft(round, visitsScheduled, body)],
      [
        ...unknownYears.map((year) => warning('window-provisional', { year })),
        ...batches.flatMap((batch) => {
          const count = countEarly(batch, placed);
          return count === 0 ? [] : [warning('batch-order-left', { item: batch.item, count })];
        }),
      ],
    ),
  );
}

function checkWindow(
  [from, to]: DateInterval,
  open: readonly NeededVisit[],
  halves: readonly HalfDay[],
): readonly InspectProblem[] {
  return open.length > 0 && halves.length === 0 ? [problem('window-without-day', { from, to })] : [];
}

/** An item that is not on the list, or in force on no day of the window, may not be inspected: 二(一). */
function checkItems(
  { id, parts }: NeededVisit,
  [from, to]: DateInterval,
  halves: readonly HalfDay[],
  policy: InspectPolicy,
): readonly InspectProblem[] {
  const drawn = parts.flatMap(({ agency, items }) => items.map((item) => ({ agency, item })));
  return drawn.flatMap(({ agency, item }): readonly InspectProblem[] => {
    const listed = findItem(policy, item);
    if (listed === undefined) return [problem('item-off-list', { id, agency, item })];
    const ever = halves.length === 0 || halves.some(({ on }) => isInForce(listed, on));
    return ever ? [] : [problem('item-never-in-force', { id, agency, item, from, to })];
  });
}

/** A standing visit keeps its people busy in its half; one of a half that is over keeps nobody. */
function placeAgain(
  { id, on, half, parts }: PlannedVisit,
  halves: readonly HalfDay[],
): readonly VisitToPlace[] {
  const index = halves.findIndex((one) => one.on === on && one.half === half);
  const people = parts.flatMap(({ agency, inspectors }) => inspectors.map((code) => `${agency}/${code}`));
  return index < 0 ? [] : [{ id, area: '', people, may: [index], fixed: true }];
}

/** Which halves a person, `agency/code`, is there; all, for one of whom nothing else is known. */
type FreeHalves = (person: string) => ReadonlySet<number>;

function freeHalves(people: readonly AgencyPeople[], halves: readonly HalfDay[]): FreeHalves {
  const all = new Set(halves.keys());
  const known = new Map<string, ReadonlySet<number>>(
    people.flatMap(({ agency, inspectors }) =>
      inspectors.map(({ inspector, busy, certificateTo }) => {
        const there = ({ on }: HalfDay) =>
          on <= certificateTo && !busy.some(([leaves, returns]) => leaves <= on && on <= returns);
        const free = new Set([...all].filter((index) => there(halves[index] as HalfDay)));
        return [`${agency}/${inspector}`, free] as const;
      }),
    ),
  );
  return (person) => known.get(person) ?? all;
}

function toPlace(
  { id, area, parts }: NeededVisit,
  halves: readonly HalfDay[],
  free: FreeHalves,
  policy: InspectPolicy,
): VisitToPlace {
  const people = parts.flatMap(({ agency, inspectors }) => inspectors.map((code) => `${agency}/${code}`));
  const drawn = parts.flatMap(({ items }) => items.flatMap((item) => findItem(policy, item) ?? []));
  const may = halves.flatMap(({ on }, index) => {
    const suits =
      drawn.every((item) => isInForce(item, on)) && people.every((person) => free(person).has(index));
    return suits ? [index] : [];
  });
  return { id, area, people, may, fixed: false };
}

function plannedVisit(
  needed: NeededVisit,
  { halfOf }: PlacedVisits,
  halves: readonly HalfDay[],
  policy: InspectPolicy,
): PlannedVisit {
  const { on, half } = halves[halfOf.get(needed.id) as number] as HalfDay;
  const parts = partsOn(needed, on, policy);
  return { id: needed.id, on, half, lead: pickLead(parts, policy), parts };
}

/** By day, half, id. */
function byDay(a: PlannedVisit, b: PlannedVisit): number {
  return (
    compareCodes(a.on, b.on) ||
    Number(a.half === 'afternoon') - Number(b.half === 'afternoon') ||
    compareCodes(a.id, b.id)
  );
}
