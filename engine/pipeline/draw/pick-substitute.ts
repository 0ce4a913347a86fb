import type { Substitution } from '../../domain/draw-change.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { checkEdge } from './check-edge.ts';
import { matchKey, personRank } from './match-inspectors.ts';
import type { StandingTask } from './standing-tasks.ts';

/** What decides who comes into a slot: everything else stays. */
export interface Vacancy {
  /** Hex. */
  readonly seed: string;
  readonly people: PeopleFile;
  /** All tasks of the agency as they stand. */
  readonly tasks: readonly StandingTask[];
  readonly task: StandingTask;
  /** From 1. */
  readonly slot: number;
  /** Who leaves it, or null for a slot that a strike added. */
  readonly out: string | null;
  readonly relaxedBy: number;
}

/**
 * 三(三) 不得随意更换执法检查人员: the next is no choice. Of those who fit, are not in the task, do not leave and are
 * below their cap, the one of least history + x, then of the smallest hash; null if there is nobody.
 */
export function pickSubstitute({ seed, people, tasks, task, slot, out, relaxedBy }: Vacancy): string | null {
  const key = matchKey(seed, people.agency);
  const given = (inspector: string) =>
    tasks.reduce((sum, one) => sum + one.people.filter((person) => person === inspector).length, 0);
  const candidates = people.inspectors
    .filter((one) => one.inspector !== out && !task.people.includes(one.inspector))
    .filter((one) => checkEdge(people, one, task, task.slots[slot - 1] ?? ''))
    .filter((one) => given(one.inspector) < one.cap + relaxedBy)
    .map(({ inspector, history }) => ({
      inspector,
      load: history + given(inspector),
      rank: personRank(key, slot, inspector, task.id),
    }));
  const [first] = candidates.toSorted((a, b) => a.load - b.load || compareCodes(a.rank, b.rank));
  return first?.inspector ?? null;
}

/** Of the strike that added the task. */
export type SeatingApproval = Pick<Substitution, 'evidence' | 'at' | 'proposedBy' | 'approvedBy'>;

/** Who comes into the slots that strikes added to an agency's tasks, task by task, slot by slot. */
export function seatAdded(
  vacancy: Omit<Vacancy, 'task' | 'slot' | 'out'>,
  approvalOf: (id: ObjectId) => SeatingApproval,
): readonly Substitution[] {
  const substitutions: Substitution[] = [];
  let tasks = vacancy.tasks;
  for (const { id, slots, people } of vacancy.tasks) {
    for (let slot = people.length + 1; slot <= slots.length; slot += 1) {
      const task = tasks.find((one) => one.id === id) as StandingTask;
      const next = pickSubstitute({ ...vacancy, tasks, task, slot, out: null });
      tasks = tasks.map((one) => (one.id === id ? { ...one, people: [...one.people, next] } : one));
      substitutions.push({
        kind: 'substitute',
        agency: vacancy.people.agency,
        id,
        slot,
        out: null,
        in: next,
        ground: 'strike',
        ...approvalOf(id),
      });
    }
  }
  return substitutions;
}
