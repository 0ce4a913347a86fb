import type { Assignment } from './assign-slots.ts';

/** Fills a slot by the exchange that ends with whoever, cap allowing, has the fewest visits; leaves it open if none does. */
export function fillSlot(assignment: Assignment, slot: number): void {
  const free = assignment.loads.flatMap((_, inspector) =>
    hasRoom(assignment, inspector) ? [inspector] : [],
  );
  const levels = free.map((inspector) => levelOf(assignment, inspector));
  const search = startSearch(assignment, 'as-loaded');
  visit(search, slot, ROOT);
  // Nobody can have fewer visits than the fewest of all: once such a one is reached, the search may end.
  const fewest = Math.min(...levels);
  spread(
    search,
    new Set(free.filter((_, i) => levels[i] === fewest).map((inspector) => giverNode(search, inspector))),
  );
  const reached = free.filter((inspector) => isSeen(search, giverNode(search, inspector)));
  const least = Math.min(...reached.map((inspector) => levelOf(assignment, inspector)));
  const last = reached.find((inspector) => levelOf(assignment, inspector) === least);
  if (last !== undefined) move(assignment, movesTo(search, giverNode(search, last)));
}

/** The slots that these slots reach by exchanges. */
export function reachFrom(assignment: Assignment, open: readonly number[]): readonly number[] {
  const search = startSearch(assignment, 'as-loaded');
  for (const slot of open) visit(search, slot, ROOT);
  spread(search);
  return assignment.holders.flatMap((_, slot) => (isSeen(search, slot) ? [slot] : []));
}

/** Puts into a slot the first of these inspectors with whom that costs nothing: its holder at the latest. */
export function exchangeInto(assignment: Assignment, slot: number, preferred: readonly number[]): void {
  const { slots } = assignment.instance;
  // One search for all: what could not reach the slot from one inspector cannot from the next.
  const search = startSearch(assignment, 'at-equal-cost');
  for (const inspector of preferred) {
    if (assignment.holders[slot] === inspector) return;
    visit(search, pairNode(search, slots[slot]?.task ?? 0, inspector), ROOT);
    spread(search, new Set([slot]));
    if (!isSeen(search, slot)) continue;
    move(assignment, [...movesTo(search, slot), [slot, inspector]]);
    return;
  }
}

/**
 * A search for an exchange: slots, pairs (task, inspector) and inspectors who must give one task away are numbered
 * in this order; `parents` tells how each was reached.
 */
interface Search {
  readonly assignment: Assignment;
  /** Whether load may pass from one inspector to another where that costs nothing. */
  readonly loads: 'as-loaded' | 'at-equal-cost';
  readonly firstGiver: number;
  readonly parents: Map<number, number>;
  readonly queue: number[];
}

const ROOT = -1;

function startSearch(assignment: Assignment, loads: Search['loads']): Search {
  const firstGiver = assignment.holders.length + assignment.slotOfPair.length;
  return { assignment, loads, firstGiver, parents: new Map(), queue: [] };
}

/** Nearest first and up to a goal, so that a short exchange is found before the whole graph is walked. */
function spread(search: Search, goals: ReadonlySet<number> = new Set()): void {
  const { queue } = search;
  for (let i = 0; i < queue.length; i += 1) {
    const before = queue.length;
    expand(search, queue[i] ?? 0);
    for (let j = before; j < queue.length; j += 1) {
      if (goals.has(queue[j] ?? ROOT)) return;
    }
  }
  queue.length = 0;
}

function expand(search: Search, node: number): void {
  const { holders, slotOfPair, loads } = search.assignment;
  if (node < holders.length) expandSlot(search, node);
  else if (node >= search.firstGiver) expandGiver(search, node - search.firstGiver);
  else {
    const pair = node - holders.length;
    const holder = slotOfPair[pair] ?? -1;
    if (holder < 0) visit(search, giverNode(search, pair % loads.length), node);
    else displace(search, holder, node);
  }
}

/** A slot that lost its inspector takes another. */
function expandSlot(search: Search, slot: number): void {
  const { instance, holders } = search.assignment;
  const { task = 0, candidates = [] } = instance.slots[slot] ?? {};
  for (const inspector of candidates) {
    if (inspector !== holders[slot]) visit(search, pairNode(search, task, inspector), slot);
  }
}

/** An inspector with one task more gives one away, or leaves the load to one who has a visit more. */
function expandGiver(search: Search, inspector: number): void {
  const { held, loads } = search.assignment;
  const node = giverNode(search, inspector);
  for (const slot of held[inspector] ?? []) displace(search, slot, node);
  if (search.loads === 'as-loaded' || !hasRoom(search.assignment, inspector)) return;
  const level = levelOf(search.assignment, inspector) + 1;
  loads.forEach((load, other) => {
    if (load > 0 && levelOf(search.assignment, other) === level)
      visit(search, giverNode(search, other), node);
  });
}

function displace(search: Search, slot: number, from: number): void {
  if (!search.assignment.settled[slot]) visit(search, slot, from);
}

function visit(search: Search, node: number, from: number): void {
  if (search.parents.has(node)) return;
  search.parents.set(node, from);
  search.queue.push(node);
}

/** The slots that change hands on the way to a node. */
function movesTo(search: Search, end: number): readonly (readonly [slot: number, inspector: number])[] {
  const { holders, loads } = search.assignment;
  const moves: [number, number][] = [];
  for (let node = end; node !== ROOT; node = search.parents.get(node) ?? ROOT) {
    const from = search.parents.get(node) ?? ROOT;
    const isPair = node >= holders.length && node < search.firstGiver;
    if (isPair && from !== ROOT) moves.push([from, (node - holders.length) % loads.length]);
  }
  return moves;
}

function move(assignment: Assignment, moves: readonly (readonly [slot: number, inspector: number])[]): void {
  for (const [slot] of moves) put(assignment, slot, -1);
  for (const [slot, inspector] of moves) put(assignment, slot, inspector);
}

function put(
  { instance, holders, loads, held, slotOfPair }: Assignment,
  slot: number,
  inspector: number,
): void {
  const before = holders[slot] ?? -1;
  const firstPair = (instance.slots[slot]?.task ?? 0) * loads.length;
  if (before >= 0) {
    loads[before] = (loads[before] ?? 0) - 1;
    held[before]?.delete(slot);
    slotOfPair[firstPair + before] = -1;
  }
  holders[slot] = inspector;
  if (inspector < 0) return;
  loads[inspector] = (loads[inspector] ?? 0) + 1;
  held[inspector]?.add(slot);
  slotOfPair[firstPair + inspector] = slot;
}

function isSeen(search: Search, node: number): boolean {
  return search.parents.has(node);
}

function hasRoom({ instance, loads }: Assignment, inspector: number): boolean {
  return (loads[inspector] ?? 0) < (instance.caps[inspector] ?? 0);
}

function levelOf({ instance, loads }: Assignment, inspector: number): number {
  return (instance.history[inspector] ?? 0) + (loads[inspector] ?? 0);
}

function pairNode({ assignment }: Search, task: number, inspector: number): number {
  return assignment.holders.length + task * assignment.loads.length + inspector;
}

function giverNode({ firstGiver }: Search, inspector: number): number {
  return firstGiver + inspector;
}
