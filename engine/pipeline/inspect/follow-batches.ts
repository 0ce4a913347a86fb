import type { ObjectId } from '../../domain/object-id.ts';
import type { PlacedVisits } from './place-visits.ts';
import type { VisitToPlace } from './timetable.ts';

/** 全部抽取的事项: its enterprises in the order of their tickets, which is the order in which they are visited. */
export interface VisitBatch {
  readonly item: string;
  readonly ids: readonly ObjectId[];
}

/**
 * 按号码顺序检查 (draw/v1 §4 "Batch order"): visits of an item that inspects everybody change places until none comes
 * before one of a smaller ticket, as far as people, leave and certificates let them. Loads of halves stay as they were.
 * An enterprise of two such items follows the first.
 */
export function followBatches(
  { halfOf, unplaced }: PlacedVisits,
  visits: readonly VisitToPlace[],
  batches: readonly VisitBatch[],
): PlacedVisits {
  const halves = new Map(halfOf);
  const byId = new Map(visits.filter(({ fixed }) => !fixed).map((visit) => [visit.id, visit]));
  const taken = new Set<string>();
  for (const { ids } of batches) {
    const own = ids.flatMap((id) => (taken.has(id) ? [] : (byId.get(id) ?? [])));
    for (const { id } of own) taken.add(id);
    putInOrder(
      own.filter(({ id }) => halves.has(id)),
      halves,
      visits,
    );
  }
  return { halfOf: halves, unplaced };
}

/** How many visits of a batch come before one of a smaller ticket. */
export function countEarly({ ids }: VisitBatch, { halfOf }: Pick<PlacedVisits, 'halfOf'>): number {
  let [latest, early] = [-1, 0];
  for (const half of ids.flatMap((id) => halfOf.get(id) ?? [])) {
    if (half < latest) early += 1;
    latest = Math.max(latest, half);
  }
  return early;
}

/** Whichever two are the wrong way round and can change places do; every change leaves fewer such pairs. */
function putInOrder(
  batch: readonly VisitToPlace[],
  halves: Map<string, number>,
  visits: readonly VisitToPlace[],
): void {
  const seats = { halves, busy: Map.groupBy(visits, ({ id }) => halves.get(id) ?? -1) };
  let moved = true;
  while (moved) {
    moved = false;
    for (const [i, a] of batch.entries()) {
      for (const b of batch.slice(i + 1)) moved = changePlaces(seats, a, b) || moved;
    }
  }
}

interface Seats {
  readonly halves: Map<string, number>;
  readonly busy: Map<number, VisitToPlace[]>;
}

/** `a` has the smaller ticket. */
function changePlaces({ halves, busy }: Seats, a: VisitToPlace, b: VisitToPlace): boolean {
  const [late, early] = [halves.get(a.id) ?? 0, halves.get(b.id) ?? 0];
  const others = (half: number, leaving: VisitToPlace) =>
    (busy.get(half) ?? []).filter((one) => one !== leaving);
  const [thenLate, thenEarly] = [others(late, a), others(early, b)];
  if (late <= early || !isFree(a, early, thenEarly) || !isFree(b, late, thenLate)) return false;
  busy.set(late, [...thenLate, b]).set(early, [...thenEarly, a]);
  halves.set(a.id, early).set(b.id, late);
  return true;
}

function isFree({ may, people }: VisitToPlace, half: number, others: readonly VisitToPlace[]): boolean {
  return may.includes(half) && !others.some((one) => one.people.some((person) => people.includes(person)));
}
