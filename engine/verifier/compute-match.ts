import { assignSlots, type Instance, reachedSlots, settleSlot } from './assign-slots.ts';
import { slotCount, type Task } from './build-tasks.ts';
import type { People } from './documents.ts';
import { hasEdge } from './inspector-edge.ts';
import { matchKey, personHash, taskHash } from './keys.ts';
import type { Places } from './round-state.ts';

/** What a match (匹配) follows from. */
export interface MatchTerms {
  readonly seed: string;
  readonly agency: string;
  readonly people: People;
  /** Tasks by id. */
  readonly tasks: readonly Task[];
  readonly areaOf: (id: string) => string;
  /** +c on every cap, 0 unless the office approved it. */
  readonly relaxedBy: number;
}

export interface ComputedMatch {
  readonly places: ReadonlyMap<string, Places>;
  /** Slots that stay open because people and caps do not suffice. */
  readonly open: number;
}

/** The one assignment that draw.md §5 fixes, whatever solver computes it. */
export function computeMatch(terms: MatchTerms): ComputedMatch {
  const all = buildSlots(terms);
  const reached = reachedSlots(assignSlots(instanceOf(terms, all)));
  const slots = all.filter((_, i) => !reached.has(i));
  const holders = settle(terms, slots);
  const places = new Map(terms.tasks.map((task) => [task.id, openPlaces(task, terms.people)]));
  slots.forEach(({ id, k }, i) => {
    const people = places.get(id);
    if (people) people[k - 1] = terms.people.inspectors[holders[i] ?? -1]?.inspector ?? null;
  });
  return { places, open: reached.size };
}

/** The smallest c ≥ 1 on every cap that fills every slot; undefined where no cap is what is missing. */
export function smallestRelaxation(terms: MatchTerms): number | undefined {
  const slots = buildSlots(terms);
  for (let c = 1; c <= terms.tasks.length; c += 1) {
    const { holders } = assignSlots(instanceOf({ ...terms, relaxedBy: c }, slots));
    if (!holders.includes(-1)) return c;
  }
  return undefined;
}

interface PersonSlot {
  readonly task: number;
  readonly id: string;
  /** From 1. */
  readonly k: number;
  readonly candidates: readonly number[];
}

function buildSlots({ people, tasks, areaOf }: MatchTerms): readonly PersonSlot[] {
  return tasks.flatMap((task, t) =>
    Array.from({ length: slotCount(task, people.slots) }, (_, i) => {
      const able = people.inspectors.map((person) =>
        hasEdge(person, people.window, { task, slot: i + 1, area: areaOf(task.id) }),
      );
      return { task: t, id: task.id, k: i + 1, candidates: able.flatMap((edge, j) => (edge ? [j] : [])) };
    }),
  );
}

function instanceOf({ people, relaxedBy }: MatchTerms, slots: readonly PersonSlot[]): Instance {
  return {
    slots,
    caps: people.inspectors.map((person) => person.cap + relaxedBy),
    history: people.inspectors.map((person) => person.history),
  };
}

function settle(terms: MatchTerms, slots: readonly PersonSlot[]): readonly number[] {
  const assignment = assignSlots(instanceOf(terms, slots));
  const key = matchKey(terms.seed, terms.agency);
  const order = slots
    .map(({ id, k }, slot) => ({ slot, k, hash: taskHash(key, id) }))
    .sort((a, b) => (a.hash === b.hash ? a.k - b.k : a.hash < b.hash ? -1 : 1));
  for (const { slot } of order) settleSlot(assignment, slot, rank(terms, slots[slot], key));
  return assignment.holders;
}

/** The candidates of a slot, smallest p-hash first. */
function rank({ people }: MatchTerms, slot: PersonSlot | undefined, key: Uint8Array): readonly number[] {
  if (!slot) return [];
  return slot.candidates
    .map((j) => ({ j, hash: personHash(key, slot.k, people.inspectors[j]?.inspector ?? '', slot.id) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ j }) => j);
}

function openPlaces(task: Task, people: People): (string | null)[] {
  return Array.from({ length: slotCount(task, people.slots) }, () => null);
}
