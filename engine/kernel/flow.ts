/**
 * Slots to fill, grouped; each is given one person who fits, nobody twice in a group, nobody above their capacity.
 * Indices from 0. The network of draw.md §5: source → slot (1) → (group, person) (1) → person → sink (capacity).
 */
export interface FlowNetwork {
  /** Group of each slot; the slots of one group stand side by side. */
  readonly groupOf: readonly number[];
  /** Whether the person fits the slot, as `fits[slot][person]` = 1 or 0. */
  readonly fits: readonly Uint8Array[];
  /** What each person carries already; the cost is convex in it plus the slots given. */
  readonly history: readonly number[];
  /** Most slots of each person. */
  readonly capacity: readonly number[];
}

/** A partial assignment while it is worked on. Only functions of `flow*.ts` change it. */
export interface Assignment {
  readonly network: FlowNetwork;
  /** Person of each slot, −1 where none. */
  readonly personOf: Int32Array;
  /** Slots of each person. */
  readonly slotsOf: readonly Set<number>[];
  /** First slot of the slot's group, and the slot after its last. */
  readonly groupFrom: Int32Array;
  readonly groupTo: Int32Array;
}

/** What the source still reaches when no more slots can be filled; the same for every maximum flow. */
export interface Bottleneck {
  readonly slots: readonly number[];
  /** Reached: all their capacity is used up. */
  readonly exhausted: readonly number[];
  /** Not reached, but once in each of `pairs` groups. */
  readonly onceEach: readonly number[];
  readonly pairs: number;
}

/**
 * Fills as many slots as can be filled, at the least Σ((history + x)² − history²) for the slots filled:
 * slot by slot along the cheapest augmenting path, which keeps the assignment free of negative cycles.
 */
export function fillSlots(network: FlowNetwork): Assignment {
  const assignment = emptyAssignment(network);
  for (const slot of network.groupOf.keys()) {
    const search = searchFrom(assignment, [slot]);
    const person = cheapestOf(assignment, search.people);
    if (person !== undefined) moveAlong(assignment, search, person);
  }
  return assignment;
}

/** undefined if every slot is filled. Of an assignment of `fillSlots`. */
export function findBottleneck(assignment: Assignment): Bottleneck | undefined {
  const empty = [...assignment.personOf.keys()].filter((slot) => assignment.personOf[slot] === -1);
  if (empty.length === 0) return undefined;
  const { people, slots } = searchFrom(assignment, empty);
  const exhausted = new Set(people);
  const pairs = new Map<string, number>();
  for (const slot of slots) {
    const { groupOf, fits } = assignment.network;
    for (const [person, fit] of (fits[slot] ?? []).entries()) {
      if (fit === 1 && !exhausted.has(person)) pairs.set(`${groupOf[slot]}:${person}`, person);
    }
  }
  const ascending = (a: number, b: number) => a - b;
  return {
    slots: [...slots].sort(ascending),
    exhausted: [...exhausted].sort(ascending),
    onceEach: [...new Set(pairs.values())].sort(ascending),
    pairs: pairs.size,
  };
}

/** The slot of the same group that the person holds, or −1. */
export function slotHeld(assignment: Assignment, slot: number, person: number): number {
  const { personOf, groupFrom, groupTo } = assignment;
  for (let other = groupFrom[slot] as number; other < (groupTo[slot] as number); other += 1) {
    if (personOf[other] === person) return other;
  }
  return -1;
}

/** Gives the slot to the person; whoever held it is freed. */
export function place(assignment: Assignment, slot: number, person: number): void {
  const before = assignment.personOf[slot] as number;
  if (before !== -1) assignment.slotsOf[before]?.delete(slot);
  assignment.personOf[slot] = person;
  assignment.slotsOf[person]?.add(slot);
}

/** history + x: the load that the cost squares. */
export function loadOf(assignment: Assignment, person: number): number {
  return (assignment.network.history[person] as number) + (assignment.slotsOf[person]?.size ?? 0);
}

export function hasRoom(assignment: Assignment, person: number): boolean {
  return (assignment.slotsOf[person]?.size ?? 0) < (assignment.network.capacity[person] as number);
}

function emptyAssignment(network: FlowNetwork): Assignment {
  const size = network.groupOf.length;
  const [groupFrom, groupTo] = [new Int32Array(size), new Int32Array(size)];
  for (let from = 0; from < size; ) {
    let to = from;
    while (to < size && network.groupOf[to] === network.groupOf[from]) to += 1;
    groupFrom.fill(from, from, to);
    groupTo.fill(to, from, to);
    from = to;
  }
  return {
    network,
    personOf: new Int32Array(size).fill(-1),
    slotsOf: network.history.map(() => new Set<number>()),
    groupFrom,
    groupTo,
  };
}

interface Search {
  /** Reached people, in the order reached. */
  readonly people: readonly number[];
  readonly slots: ReadonlySet<number>;
  /** The slot from which each person was reached. */
  readonly toPerson: ReadonlyMap<number, number>;
  /** The slot from which a slot was reached within its group, or absent where it was reached from its person. */
  readonly toSlot: ReadonlyMap<number, number>;
}

/**
 * The residual network, forwards. A slot leads to everyone who fits and is not in its group, and to the slot in
 * which one who is sits; a person leads to the slots that they hold.
 */
function searchFrom(assignment: Assignment, from: readonly number[]): Search {
  const slots = new Set<number>(from);
  const [toPerson, toSlot] = [new Map<number, number>(), new Map<number, number>()];
  const unreached = new Set(assignment.network.history.keys());
  for (const slot of slots) {
    for (const other of siblingsHeldByFitting(assignment, slot)) {
      if (!slots.has(other)) toSlot.set(other, slot);
      slots.add(other);
    }
    for (const person of newcomers(assignment, slot, unreached)) {
      unreached.delete(person);
      toPerson.set(person, slot);
      for (const held of assignment.slotsOf[person] ?? []) slots.add(held);
    }
  }
  return { people: [...toPerson.keys()], slots, toPerson, toSlot };
}

function* siblingsHeldByFitting(
  { network, personOf, groupFrom, groupTo }: Assignment,
  slot: number,
): Generator<number> {
  for (let other = groupFrom[slot] as number; other < (groupTo[slot] as number); other += 1) {
    const holder = personOf[other] as number;
    if (other !== slot && holder !== -1 && network.fits[slot]?.[holder] === 1) yield other;
  }
}

function newcomers(assignment: Assignment, slot: number, unreached: ReadonlySet<number>): number[] {
  const fits = assignment.network.fits[slot];
  return [...unreached].filter((person) => fits?.[person] === 1 && slotHeld(assignment, slot, person) === -1);
}

function cheapestOf(assignment: Assignment, people: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const person of people) {
    if (!hasRoom(assignment, person)) continue;
    if (best === undefined || loadOf(assignment, person) < loadOf(assignment, best)) best = person;
  }
  return best;
}

/** Each slot on the way is given whoever the next step frees, from the far end back to the empty slot. */
function moveAlong(assignment: Assignment, search: Search, target: number): void {
  let incoming = target;
  let slot = search.toPerson.get(target);
  while (slot !== undefined) {
    const outgoing = assignment.personOf[slot] as number;
    place(assignment, slot, incoming);
    if (outgoing === -1) return;
    incoming = outgoing;
    slot = search.toSlot.get(slot) ?? search.toPerson.get(outgoing);
  }
}
