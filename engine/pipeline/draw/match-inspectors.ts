import { compareCodes } from '../../domain/draw-code.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import type { MatchedAgency, MatchShortage, MatchTask } from '../../domain/match-result.ts';
import { type Assignment, type FlowNetwork, fillSlots, findBottleneck } from '../../kernel/flow.ts';
import { fixSlots } from '../../kernel/flow-fix.ts';
import { fromHex, sha256, sha256Hex, toHex } from '../../kernel/hash.ts';
import { checkEdge } from './check-edge.ts';
import { measureShortage } from './measure-shortage.ts';

/** One agency's match: nothing in it is chosen after the seed but `relaxedBy` and `leaveOpen`, which are on record. */
export interface MatchInput {
  /** Hex. */
  readonly seed: string;
  readonly people: PeopleFile;
  /** Ascending by id. */
  readonly tasks: readonly MatchTask[];
  /** Added to every cap; 0 unless the office approved it. */
  readonly relaxedBy: number;
  /** Match the rest where some slots cannot be filled. */
  readonly leaveOpen: boolean;
}

export interface MatchOutcome {
  /** undefined where slots are short and are not to be left open. */
  readonly matched: MatchedAgency | undefined;
  readonly shortage: MatchShortage | undefined;
}

/** A slot of a task: its number from 1 and the qualification it needs. */
export interface TaskSlot {
  readonly task: MatchTask;
  readonly number: number;
  readonly needs: string;
}

/** 二(六) 随机抽取和匹配执法检查人员: the one assignment of draw/v1 §5. */
export function matchInspectors(input: MatchInput): MatchOutcome {
  const slots = input.tasks.flatMap((task) =>
    task.slots.map((needs, index): TaskSlot => ({ task, number: index + 1, needs })),
  );
  const assignment = fillSlots(networkOf(input, slots));
  const bottleneck = findBottleneck(assignment);
  if (bottleneck === undefined) return { matched: finish(input, slots, assignment), shortage: undefined };
  const shortage = measureShortage(input.people, slots, assignment.network, bottleneck);
  if (!input.leaveOpen) return { matched: undefined, shortage };
  const fillable = slots.filter((_, index) => !bottleneck.slots.includes(index));
  return { matched: finish(input, fillable, fillSlots(networkOf(input, fillable))), shortage };
}

/** M: the key of an agency's match. */
export function matchKey(seed: string, agency: string): Uint8Array {
  return sha256('draw/v1/match\n', fromHex(seed) ?? new Uint8Array(), agency);
}

/** The hash by which inspectors are preferred for a slot, the smallest first. */
export function personRank(key: Uint8Array, slot: number, inspector: string, id: string): string {
  return sha256Hex(key, `p:${slot}|${inspector}|${id}`);
}

function networkOf({ people, tasks, relaxedBy }: MatchInput, slots: readonly TaskSlot[]): FlowNetwork {
  const groups = new Map(tasks.map((task, index) => [task, index]));
  return {
    groupOf: slots.map(({ task }) => groups.get(task) ?? -1),
    fits: slots.map(({ task, needs }) =>
      Uint8Array.from(people.inspectors, (inspector) => (checkEdge(people, inspector, task, needs) ? 1 : 0)),
    ),
    history: people.inspectors.map(({ history }) => history),
    capacity: people.inspectors.map(({ cap }) => cap + relaxedBy),
  };
}

function finish(input: MatchInput, slots: readonly TaskSlot[], assignment: Assignment): MatchedAgency {
  const { agency, inspectors } = input.people;
  const key = matchKey(input.seed, agency);
  const code = (person: number) => inspectors[person]?.inspector ?? '';
  fixSlots(assignment, fixingOrder(key, slots), (slot, person) => {
    const { task, number } = slots[slot] as TaskSlot;
    return personRank(key, number, code(person), task.id);
  });
  const placed = new Map(
    slots.map(({ task, number }, index) => [
      `${task.id} ${number}`,
      code(assignment.personOf[index] as number),
    ]),
  );
  return {
    agency,
    key: toHex(key),
    tasks: input.tasks.map(({ id, slots: needs }) => ({
      id,
      people: needs.map((_, index) => placed.get(`${id} ${index + 1}`) ?? null),
    })),
  };
}

/** H(M ‖ "t:" ‖ id): the order in which tasks are settled. */
export function taskRank(key: Uint8Array, id: string): string {
  return sha256Hex(key, `t:${id}`);
}

/** Tasks by their hash, the slots of a task in order; as indices of slots. */
function fixingOrder(key: Uint8Array, slots: readonly TaskSlot[]): readonly number[] {
  const rank = new Map(slots.map(({ task }) => [task, taskRank(key, task.id)]));
  return slots
    .map((slot, index) => ({ index, rank: rank.get(slot.task) ?? '', number: slot.number }))
    .toSorted((a, b) => compareCodes(a.rank, b.rank) || a.number - b.number)
    .map(({ index }) => index);
}
