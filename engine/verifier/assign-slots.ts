import { exchangeInto, fillSlot, reachFrom } from './exchange-slots.ts';

/** A place of a task that needs one inspector, and who could take it. */
export interface Slot {
  readonly task: number;
  readonly candidates: readonly number[];
}

/** Slots, and by inspector the most tasks and the visits made before. */
export interface Instance {
  readonly slots: readonly Slot[];
  readonly caps: readonly number[];
  readonly history: readonly number[];
}

/** Who holds each slot (-1: nobody); settled slots no longer move. */
export interface Assignment {
  readonly instance: Instance;
  readonly holders: number[];
  /** By inspector. */
  readonly loads: number[];
  /** By inspector: the slots held. */
  readonly held: readonly Set<number>[];
  /** By task × inspector: the slot that holds the pair, or -1. */
  readonly slotOfPair: Int32Array;
  readonly settled: boolean[];
}

/** As many slots as can be filled, with the least Σ((history + x)² − history²) (draw.md §5). */
export function assignSlots(instance: Instance): Assignment {
  const tasks = instance.slots.reduce((most, { task }) => Math.max(most, task + 1), 0);
  const assignment = {
    instance,
    holders: instance.slots.map(() => -1),
    loads: instance.caps.map(() => 0),
    held: instance.caps.map(() => new Set<number>()),
    slotOfPair: new Int32Array(tasks * instance.caps.length).fill(-1),
    settled: instance.slots.map(() => false),
  };
  for (const slot of instance.slots.keys()) fillSlot(assignment, slot);
  return assignment;
}

/** The slots that a slot left open reaches by exchanging: the same after every fullest assignment. */
export function reachedSlots(assignment: Assignment): ReadonlySet<number> {
  const open = assignment.holders.flatMap((holder, slot) => (holder < 0 ? [slot] : []));
  return new Set(open.length === 0 ? [] : reachFrom(assignment, open));
}

/** Settles a slot on the first of these inspectors whom some assignment of least cost, true to all settled, puts there. */
export function settleSlot(assignment: Assignment, slot: number, preferred: readonly number[]): void {
  if (assignment.holders[slot] !== preferred[0]) exchangeInto(assignment, slot, preferred);
  assignment.settled[slot] = true;
}
