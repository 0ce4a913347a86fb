import type { HalfDay } from './list-halves.ts';

/** A visit that wants a half day. */
export interface VisitToPlace {
  readonly id: string;
  readonly area: string;
  /** Who must be there, each `agency/code`. */
  readonly people: readonly string[];
  /** Indices of the halves on which it may fall, ascending. */
  readonly may: readonly number[];
  /** Stands already and stays where it is: `may` has this one half. */
  readonly fixed: boolean;
}

/** Who is where in which half, while a plan is being made; every move can be taken back. */
export interface Timetable {
  readonly halves: readonly HalfDay[];
  readonly halfOf: Map<VisitToPlace, number>;
  /** `half|person` → the visit that has the person then. */
  readonly holders: Map<string, VisitToPlace>;
  /** Visits per half. */
  readonly load: number[];
  /** `day|town` → visits. */
  readonly towns: Map<string, number>;
  /** Moves made, for `undoTo`: a visit and the half it left, or `PUT` if it was put in. */
  readonly moves: (readonly [VisitToPlace, number])[];
}

export function emptyTimetable(halves: readonly HalfDay[]): Timetable {
  const load = halves.map(() => 0);
  return { halves, halfOf: new Map(), holders: new Map(), load, towns: new Map(), moves: [] };
}

export function put(table: Timetable, visit: VisitToPlace, half: number): void {
  seat(table, visit, half);
  table.moves.push([visit, PUT]);
}

export function takeOut(table: Timetable, visit: VisitToPlace): void {
  table.moves.push([visit, unseat(table, visit)]);
}

/** Takes back every move made since there were `mark` of them. */
export function undoTo(table: Timetable, mark: number): void {
  while (table.moves.length > mark) {
    const [visit, left] = table.moves.pop() as readonly [VisitToPlace, number];
    if (left === PUT) unseat(table, visit);
    else seat(table, visit, left);
  }
}

/** Whoever holds one of the visit's people in that half, each once. */
export function blockersOf(
  { holders }: Timetable,
  { people }: VisitToPlace,
  half: number,
): readonly VisitToPlace[] {
  return [...new Set(people.flatMap((person) => holders.get(`${half}|${person}`) ?? []))];
}

/** Visits in the same town on the day of that half. */
export function neighboursOn({ towns, halves }: Timetable, { area }: VisitToPlace, half: number): number {
  return area === '' ? 0 : (towns.get(`${halves[half]?.on}|${area}`) ?? 0);
}

const PUT = -1;

function seat(table: Timetable, visit: VisitToPlace, half: number): void {
  table.halfOf.set(visit, half);
  for (const person of visit.people) table.holders.set(`${half}|${person}`, visit);
  count(table, visit, half, 1);
}

function unseat(table: Timetable, visit: VisitToPlace): number {
  const half = table.halfOf.get(visit) as number;
  table.halfOf.delete(visit);
  for (const person of visit.people) table.holders.delete(`${half}|${person}`);
  count(table, visit, half, -1);
  return half;
}

function count(table: Timetable, { area }: VisitToPlace, half: number, by: number): void {
  table.load[half] = (table.load[half] ?? 0) + by;
  const town = `${table.halves[half]?.on}|${area}`;
  table.towns.set(town, (table.towns.get(town) ?? 0) + by);
}
