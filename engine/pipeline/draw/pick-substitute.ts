import type { NotNext, Substitution } from '../../domain/draw-change.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { barsOf, checkEdge } from './check-edge.ts';
import type { LeftBefore } from './left-before.ts';
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
  /** Whoever left the task before, or the agency, does not come back to it. */
  readonly leftBefore: LeftBefore;
  readonly relaxedBy: number;
}

/**
 * 三(三) 不得随意更换执法检查人员: the next is no choice. Of those who fit, are not in the task, do not leave and did
 * not before, and are below their cap, the one of least history + x, then of the smallest hash; null if there is nobody.
 */
export function pickSubstitute(vacancy: Vacancy): string | null {
  return inOrder(vacancy)[0]?.inspector ?? null;
}

/** Why somebody whom a person would rather send does not come in; undefined if it is they who do. */
export function whyNotNext(vacancy: Vacancy, named: string): NotNext | undefined {
  const { people, task, slot, out, leftBefore, relaxedBy } = vacancy;
  const known = people.inspectors.find(({ inspector }) => inspector === named);
  if (named === out) return 'leaves';
  if (leftBefore(task.id).has(named)) return 'left-before';
  if (known === undefined) return 'uncommitted';
  if (task.people.includes(named)) return 'on-visit';
  const [bar] = barsOf(people, known, task, task.slots[slot - 1] ?? '');
  if (bar !== undefined) return bar;
  if (givenTo(vacancy, named) >= known.cap + relaxedBy) return 'at-cap';
  const order = inOrder(vacancy);
  const [first] = order;
  if (first === undefined || first.inspector === named) return undefined;
  const own = order.find(({ inspector }) => inspector === named);
  return (own?.load ?? 0) > first.load ? 'carries-more' : 'later-number';
}

/** Whoever may come in, the next first. */
function inOrder(vacancy: Vacancy) {
  const { seed, people, task, slot, out, relaxedBy } = vacancy;
  const leftBefore = vacancy.leftBefore(task.id);
  const key = matchKey(seed, people.agency);
  const given = (inspector: string) => givenTo(vacancy, inspector);
  return people.inspectors
    .filter(({ inspector }) => inspector !== out && !leftBefore.has(inspector))
    .filter(({ inspector }) => !task.people.includes(inspector))
    .filter((one) => checkEdge(people, one, task, task.slots[slot - 1] ?? ''))
    .filter((one) => given(one.inspector) < one.cap + relaxedBy)
    .map(({ inspector, history }) => ({
      inspector,
      load: history + given(inspector),
      rank: personRank(key, slot, inspector, task.id),
    }))
    .toSorted((a, b) => a.load - b.load || compareCodes(a.rank, b.rank));
}

function givenTo({ tasks }: Vacancy, inspector: string): number {
  return tasks.reduce((sum, one) => sum + one.people.filter((person) => person === inspector).length, 0);
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
