import { type Assignment, hasRoom, loadOf, place, slotHeld } from './flow.ts';

/**
 * Turns a complete cheapest assignment into the one that is preferred: slot after slot in `order` (every slot once),
 * each gets the person of the smallest `rank` whom some cheapest assignment that agrees with all slots fixed before
 * puts there. Changes the assignment in place. Exact: whoever can come closes a cycle of cost 0 in the residual
 * network; a cheapest assignment has none below 0.
 */
export function fixSlots(
  assignment: Assignment,
  order: readonly number[],
  rank: (slot: number, person: number) => string,
): void {
  const open = new Set(order);
  for (const slot of order) {
    const exchanges = findExchanges(assignment, slot, open);
    const person = firstByRank(possiblePeople(assignment, exchanges), (candidate) => rank(slot, candidate));
    for (const [moved, to] of movesFor(assignment, exchanges, person)) place(assignment, moved, to);
    open.delete(slot);
  }
}

/** Every way to free the slot, for whoever comes, without making the whole dearer. */
interface Exchanges {
  readonly slot: number;
  /** Ends in the slot itself: nobody's load changes. */
  readonly within: Reach;
  /** Ends in someone with room who carries one less than `relieved`: those two change places in load. */
  readonly across: Reach;
  /** Of all who can be relieved of a slot through the freed one, one who carries most. */
  readonly relieved: number;
}

/** What leads to a goal in the residual network, searched backwards, and the next step from there. */
interface Reach {
  /** The open slot that a person hands on; undefined for a person who is a goal. */
  readonly slotAfter: Map<number, number | undefined>;
  /** The person whom an open slot takes on; undefined for a slot that is a goal. */
  readonly takenBy: Map<number, number | undefined>;
}

function findExchanges(assignment: Assignment, slot: number, open: ReadonlySet<number>): Exchanges {
  const within = reachBackwards(assignment, open, [slot], []);
  let relieved = assignment.personOf[slot] as number;
  for (const person of within.slotAfter.keys()) {
    if (loadOf(assignment, person) > loadOf(assignment, relieved)) relieved = person;
  }
  const oneLess = loadOf(assignment, relieved) - 1;
  const receivers = [...assignment.network.history.keys()].filter(
    (person) =>
      !within.slotAfter.has(person) && hasRoom(assignment, person) && loadOf(assignment, person) === oneLess,
  );
  // Whatever leads into `within` need not go across; without it the two ways cannot meet.
  const outside = new Set([...open].filter((other) => !within.takenBy.has(other)));
  return { slot, within, relieved, across: reachBackwards(assignment, outside, [], receivers) };
}

function reachBackwards(
  assignment: Assignment,
  open: ReadonlySet<number>,
  goalSlots: readonly number[],
  goalPeople: readonly number[],
): Reach {
  const reach: Reach = {
    slotAfter: new Map(goalPeople.map((person) => [person, undefined])),
    takenBy: new Map(goalSlots.map((slot) => [slot, undefined])),
  };
  const [slots, people] = [[...goalSlots], [...goalPeople]];
  let waiting = [...open].filter((slot) => !reach.takenBy.has(slot));
  for (;;) {
    const slot = slots.pop();
    if (slot !== undefined) {
      const holder = assignment.personOf[slot] as number;
      if (!reach.slotAfter.has(holder)) people.push(holder);
      if (!reach.slotAfter.has(holder)) reach.slotAfter.set(holder, slot);
      slots.push(...siblingsThatTake(assignment, slot, holder, open, reach));
      continue;
    }
    const person = people.pop();
    if (person === undefined) return reach;
    waiting = waiting.filter((other) => {
      if (reach.takenBy.has(other)) return false;
      if (!canTake(assignment, other, person)) return true;
      reach.takenBy.set(other, person);
      slots.push(other);
      return false;
    });
  }
}

/** Open slots of the same group that the holder fits: each can take the holder and so free this slot. */
function siblingsThatTake(
  { network, groupFrom, groupTo }: Assignment,
  slot: number,
  holder: number,
  open: ReadonlySet<number>,
  { takenBy }: Reach,
): number[] {
  const found: number[] = [];
  for (let other = groupFrom[slot] as number; other < (groupTo[slot] as number); other += 1) {
    if (!open.has(other) || takenBy.has(other) || network.fits[other]?.[holder] !== 1) continue;
    takenBy.set(other, holder);
    found.push(other);
  }
  return found;
}

function canTake(assignment: Assignment, slot: number, person: number): boolean {
  return assignment.network.fits[slot]?.[person] === 1 && slotHeld(assignment, slot, person) === -1;
}

function possiblePeople(assignment: Assignment, { slot, within, across }: Exchanges): number[] {
  const people = [...(assignment.network.fits[slot] ?? []).keys()];
  return people.filter((person) => {
    if (assignment.network.fits[slot]?.[person] !== 1) return false;
    const held = slotHeld(assignment, slot, person);
    return held === -1
      ? within.slotAfter.has(person) || across.slotAfter.has(person)
      : within.takenBy.has(held) || across.takenBy.has(held);
  });
}

function firstByRank(people: readonly number[], rank: (person: number) => string): number {
  const [first, ...rest] = people.map((person) => ({ person, rank: rank(person) }));
  if (first === undefined) throw new Error('fixSlots: not a complete assignment');
  return rest.reduce((best, other) => (other.rank < best.rank ? other : best), first).person;
}

/** Which slots are given to whom so that the person comes into the slot, whoever is there now included. */
function movesFor(
  assignment: Assignment,
  { slot, within, across, relieved }: Exchanges,
  person: number,
): [slot: number, person: number][] {
  if (assignment.personOf[slot] === person) return [];
  const held = slotHeld(assignment, slot, person);
  const direct = held === -1 ? within.slotAfter.has(person) : within.takenBy.has(held);
  if (direct) return [[slot, person], ...follow(assignment, within, person, held)];
  return [
    [slot, person],
    ...follow(assignment, across, person, held),
    ...follow(assignment, within, relieved, -1),
  ];
}

/** The moves from a person who gets one slot more, or from the slot in which they sit already, up to a goal. */
function follow(
  assignment: Assignment,
  { slotAfter, takenBy }: Reach,
  person: number,
  held: number,
): [slot: number, person: number][] {
  const moves: [number, number][] = [];
  let slot = held === -1 ? slotAfter.get(person) : held;
  while (slot !== undefined) {
    const next = takenBy.get(slot);
    if (next === undefined) return moves;
    moves.push([slot, next]);
    const sibling = slotHeld(assignment, slot, next);
    slot = sibling === -1 ? slotAfter.get(next) : sibling;
  }
  return moves;
}
