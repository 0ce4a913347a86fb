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

/** Who holds each slot (-1: nobody); `settled` slots no longer move. */
export interface Assignment {
  readonly holders: number[];
  readonly loads: number[];
  readonly settled: boolean[];
}

/** As many slots as can be filled, with the least Σ((history + x)² − history²) (draw.md §5). */
export function assignSlots(instance: Instance): Assignment {
  const assignment = {
    holders: instance.slots.map(() => -1),
    loads: instance.caps.map(() => 0),
    settled: instance.slots.map(() => false),
  };
  for (const slot of instance.slots.keys()) fill(instance, assignment, slot);
  return assignment;
}

/** The slots that a slot left open reaches by exchanging: the same after every fullest assignment. */
export function reachedSlots(instance: Instance, assignment: Assignment): ReadonlySet<number> {
  const search = startSearch(instance, assignment);
  assignment.holders.forEach((holder, slot) => {
    if (holder < 0) visit(search, slot, ROOT);
  });
  spread(search, 'as-loaded');
  return new Set(instance.slots.flatMap((_, slot) => (isSeen(search, slot) ? [slot] : [])));
}

/** Settles a slot on the first of these inspectors whom some assignment of least cost, true to all that is settled, puts there. */
export function settleSlot(
  instance: Instance,
  assignment: Assignment,
  slot: number,
  preferred: readonly number[],
): void {
  // One search for all: what could not reach the slot from one inspector cannot from the next.
  const search = startSearch(instance, assignment);
  for (const inspector of preferred) {
    if (assignment.holders[slot] === inspector || exchange(search, slot, inspector)) break;
  }
  assignment.settled[slot] = true;
}

/**
 * A search for an exchange: slots, pairs (task, inspector) and inspectors who must give one task away are numbered
 * in this order; `parents` tells how each was reached.
 */
interface Search {
  readonly instance: Instance;
  readonly assignment: Assignment;
  readonly parents: Int32Array;
  readonly queue: number[];
  /** By pair: the slot that holds it, or -1. */
  readonly slotOfPair: Int32Array;
  /** By inspector: the slots held. */
  readonly held: readonly number[][];
}

/** Whether the search may shift load between inspectors where that costs nothing. */
type Loads = 'as-loaded' | 'at-equal-cost';

const UNSEEN = -1;
const ROOT = -2;

function startSearch(instance: Instance, assignment: Assignment): Search {
  const people = instance.caps.length;
  const tasks = instance.slots.reduce((most, { task }) => Math.max(most, task + 1), 0);
  const slotOfPair = new Int32Array(tasks * people).fill(-1);
  const held: number[][] = instance.caps.map(() => []);
  assignment.holders.forEach((holder, slot) => {
    if (holder < 0) return;
    held[holder]?.push(slot);
    slotOfPair[(instance.slots[slot]?.task ?? 0) * people + holder] = slot;
  });
  const parents = new Int32Array(instance.slots.length + tasks * people + people).fill(UNSEEN);
  return { instance, assignment, parents, queue: [], slotOfPair, held };
}

/** Fills a slot by the exchange that ends with whoever, cap allowing, has the fewest visits. */
function fill(instance: Instance, assignment: Assignment, slot: number): void {
  const search = startSearch(instance, assignment);
  visit(search, slot, ROOT);
  spread(search, 'as-loaded');
  const free = instance.caps.flatMap((_, inspector) => {
    return isSeen(search, giverNode(search, inspector)) && hasRoom(search, inspector) ? [inspector] : [];
  });
  const least = Math.min(...free.map((inspector) => levelOf(search, inspector)));
  const last = free.find((inspector) => levelOf(search, inspector) === least);
  if (last !== undefined) move(assignment, movesTo(search, giverNode(search, last)));
}

/** Puts an inspector into a slot if that costs nothing; says whether it did. */
function exchange(search: Search, slot: number, inspector: number): boolean {
  const { slots } = search.instance;
  if (!slots[slot]?.candidates.includes(inspector)) return false;
  visit(search, pairNode(search, slots[slot].task, inspector), ROOT);
  spread(search, 'at-equal-cost', slot);
  if (!isSeen(search, slot)) return false;
  move(search.assignment, [...movesTo(search, slot), [slot, inspector]]);
  return true;
}

function spread(search: Search, loads: Loads, goal = UNSEEN): void {
  for (let node = search.queue.pop(); node !== undefined; node = search.queue.pop()) {
    if (node === goal) return;
    expand(search, node, loads);
  }
}

function expand(search: Search, node: number, loads: Loads): void {
  const { slots, caps } = search.instance;
  const firstGiver = giverNode(search, 0);
  if (node < slots.length) expandSlot(search, node);
  else if (node >= firstGiver) expandGiver(search, node - firstGiver, loads);
  else {
    const pair = node - slots.length;
    const holder = search.slotOfPair[pair] ?? -1;
    if (holder < 0) visit(search, giverNode(search, pair % caps.length), node);
    else displace(search, holder, node);
  }
}

/** A slot that lost its inspector takes another. */
function expandSlot(search: Search, slot: number): void {
  const { task = 0, candidates = [] } = search.instance.slots[slot] ?? {};
  for (const inspector of candidates) {
    if (inspector !== search.assignment.holders[slot]) visit(search, pairNode(search, task, inspector), slot);
  }
}

/** An inspector with one task more gives one away, or leaves the load to one who has a visit more. */
function expandGiver(search: Search, inspector: number, loads: Loads): void {
  const node = giverNode(search, inspector);
  for (const slot of search.held[inspector] ?? []) displace(search, slot, node);
  if (loads === 'as-loaded' || !hasRoom(search, inspector)) return;
  const level = levelOf(search, inspector) + 1;
  search.assignment.loads.forEach((load, other) => {
    if (load > 0 && levelOf(search, other) === level) visit(search, giverNode(search, other), node);
  });
}

function displace(search: Search, slot: number, from: number): void {
  if (!search.assignment.settled[slot]) visit(search, slot, from);
}

function visit(search: Search, node: number, from: number): void {
  if (search.parents[node] !== UNSEEN) return;
  search.parents[node] = from;
  search.queue.push(node);
}

/** The slots that change hands on the way to a node. */
function movesTo(search: Search, end: number): readonly (readonly [slot: number, inspector: number])[] {
  const { slots, caps } = search.instance;
  const moves: [number, number][] = [];
  for (let node = end; node !== ROOT; node = search.parents[node] ?? ROOT) {
    const from = search.parents[node] ?? ROOT;
    const isPair = node >= slots.length && node < giverNode(search, 0);
    if (isPair && from !== ROOT) moves.push([from, (node - slots.length) % caps.length]);
  }
  return moves;
}

function move(assignment: Assignment, moves: readonly (readonly [slot: number, inspector: number])[]): void {
  for (const [slot, inspector] of moves) assignment.holders[slot] = inspector;
  assignment.loads.fill(0);
  for (const holder of assignment.holders) {
    if (holder >= 0) assignment.loads[holder] = (assignment.loads[holder] ?? 0) + 1;
  }
}

function isSeen(search: Search, node: number): boolean {
  return search.parents[node] !== UNSEEN;
}

function hasRoom({ instance, assignment }: Search, inspector: number): boolean {
  return (assignment.loads[inspector] ?? 0) < (instance.caps[inspector] ?? 0);
}

function levelOf({ instance, assignment }: Search, inspector: number): number {
  return (instance.history[inspector] ?? 0) + (assignment.loads[inspector] ?? 0);
}

function pairNode({ instance }: Search, task: number, inspector: number): number {
  return instance.slots.length + task * instance.caps.length + inspector;
}

function giverNode({ instance, parents }: Search, inspector: number): number {
  return parents.length - instance.caps.length + inspector;
}
