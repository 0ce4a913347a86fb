import { compareCodes } from '../../domain/draw-code.ts';
import type { HalfDay } from './list-halves.ts';
import {
  blockersOf,
  emptyTimetable,
  neighboursOn,
  put,
  type Timetable,
  takeOut,
  undoTo,
  type VisitToPlace,
} from './timetable.ts';

export interface PlacedVisits {
  /** Visit id → index of its half. */
  readonly halfOf: ReadonlyMap<string, number>;
  /** What found no half, ascending by id. */
  readonly unplaced: readonly VisitToPlace[];
}

/**
 * 排定时间: a half for every visit, nobody in two places at once. The visit with the fewest halves left comes
 * next; it takes the emptiest, among equals one whose day already leads to the town. Where none is left, others move. The order of the input changes nothing.
 */
export function placeVisits(visits: readonly VisitToPlace[], halves: readonly HalfDay[]): PlacedVisits {
  const table = emptyTimetable(halves);
  const search: Search = { table, movesLeft: MOVES };
  for (const visit of visits.filter(({ fixed }) => fixed)) put(table, visit, visit.may[0] as number);
  let waiting = seatTightestFirst(table, leastChoiceFirst(visits.filter(({ fixed }) => !fixed)));
  for (const depth of DEPTHS) waiting = waiting.filter((visit) => !findRoom(search, visit, depth));
  return {
    halfOf: new Map([...table.halfOf].map(([{ id }, half]) => [id, half])),
    unplaced: waiting.toSorted((a, b) => compareCodes(a.id, b.id)),
  };
}

/** Visits of each person. */
export function loadOf(visits: readonly VisitToPlace[]): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const person of visits.flatMap(({ people }) => people)) load.set(person, (load.get(person) ?? 0) + 1);
  return load;
}

function leastChoiceFirst(visits: readonly VisitToPlace[]): readonly VisitToPlace[] {
  const load = loadOf(visits);
  const slack = new Map(
    visits.map((visit) => [
      visit,
      visit.may.length - Math.max(0, ...visit.people.map((person) => load.get(person) ?? 0)),
    ]),
  );
  return visits.toSorted(
    (a, b) =>
      (slack.get(a) ?? 0) - (slack.get(b) ?? 0) ||
      b.people.length - a.people.length ||
      compareCodes(a.area, b.area) ||
      compareCodes(a.id, b.id),
  );
}

/** Always next the visit with fewest halves left; what has none is answered. */
function seatTightestFirst(table: Timetable, visits: readonly VisitToPlace[]): readonly VisitToPlace[] {
  const ofPerson = Map.groupBy(
    visits.flatMap((visit) => visit.people.map((person) => ({ person, visit }))),
    ({ person }) => person,
  );
  const left = new Map(visits.map((visit) => [visit, new Set(freeHalves(table, visit))]));
  const waiting: VisitToPlace[] = [];
  for (let next = tightest(left); next !== undefined; next = tightest(left)) {
    const half = bestHalf(table, next, [...(left.get(next) ?? [])]);
    left.delete(next);
    if (half === undefined) {
      waiting.push(next);
      continue;
    }
    put(table, next, half);
    const others = next.people.flatMap((person) => ofPerson.get(person) ?? []);
    for (const { visit } of others) left.get(visit)?.delete(half);
  }
  return waiting;
}

/** Among equals the first in the order of the map. */
function tightest(left: ReadonlyMap<VisitToPlace, ReadonlySet<number>>): VisitToPlace | undefined {
  let [best, fewest]: [VisitToPlace | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [visit, { size }] of left) {
    if (size < fewest) [best, fewest] = [visit, size];
  }
  return best;
}

function freeHalves(table: Timetable, visit: VisitToPlace): readonly number[] {
  return visit.may.filter((half) => blockersOf(table, visit, half).length === 0);
}

function bestHalf(table: Timetable, visit: VisitToPlace, halves: readonly number[]): number | undefined {
  const keys = halves.map((half) => ({
    half,
    load: table.load[half] ?? 0,
    near: neighboursOn(table, visit, half),
  }));
  return keys.toSorted((a, b) => a.load - b.load || b.near - a.near || a.half - b.half)[0]?.half;
}

/** How many visits may move in turn to make room for one, in one pass after the other. */
const DEPTHS = [2, 3, 5, 8];
/** Attempts that a whole plan is worth; plans that can be made were seen to need far fewer. */
const MOVES = 10_000;

interface Search {
  readonly table: Timetable;
  movesLeft: number;
}

function findRoom(search: Search, visit: VisitToPlace, depth: number): boolean {
  const free = bestHalf(search.table, visit, freeHalves(search.table, visit));
  if (free === undefined) return depth > 0 && makeRoom(search, visit, depth);
  put(search.table, visit, free);
  return true;
}

/** Puts the visit where it displaces fewest, if everyone displaced finds another half. */
function makeRoom(search: Search, visit: VisitToPlace, depth: number): boolean {
  const { table } = search;
  const choices = visit.may
    .map((half) => ({ half, blockers: blockersOf(table, visit, half) }))
    .toSorted((a, b) => a.blockers.length - b.blockers.length || a.half - b.half);
  for (const { half, blockers } of choices) {
    if (search.movesLeft <= 0) return false;
    search.movesLeft -= 1;
    const mark = table.moves.length;
    for (const blocker of blockers) takeOut(table, blocker);
    put(table, visit, half);
    if (blockers.every((blocker) => findRoom(search, blocker, depth - 1))) return true;
    undoTo(table, mark);
  }
  return false;
}
