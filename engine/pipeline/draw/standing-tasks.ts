import type { Strike } from '../../domain/draw-change.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { MatchTask } from '../../domain/match-result.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { DrawGround } from './draw-frames.ts';
import { type DrawnByFrame, listTasks, qualificationsOf } from './list-tasks.ts';

/** A task as all changes so far have left it. */
export interface StandingTask extends MatchTask {
  /** In slot order; fewer than there are slots where nobody was placed yet. */
  readonly people: readonly (string | null)[];
}

/** Who was drawn in each frame, before any strike. */
export function drawnOf({ draw }: RoundState): DrawnByFrame {
  return new Map(draw?.file.frames.map(({ frame, drawn }) => [frame, drawn.map(({ id }) => id)]));
}

/** Everyone who is to be visited in each frame now: drawn and not struck, or come in for one who was. */
export function standingIn(round: RoundState): DrawnByFrame {
  const standing = new Map([...drawnOf(round)].map(([frame, ids]) => [frame, new Set(ids)]));
  for (const change of round.changes) {
    if (change.kind !== 'strike') continue;
    standing.get(change.frame)?.delete(change.out);
    if (change.in !== null) standing.get(change.frame)?.add(change.in);
  }
  return new Map([...standing].map(([frame, ids]) => [frame, [...ids].toSorted(compareCodes)]));
}

/** An agency's tasks now, ascending by id. `slots` = people per task, at least. */
export function standingTasks(
  ground: DrawGround,
  round: RoundState,
  agency: string,
  slots: number,
): readonly StandingTask[] {
  const people = new Map(
    round.match?.file.agencies
      .find((one) => one.agency === agency)
      ?.tasks.map((task) => [task.id, task.people]),
  );
  const tasks = new Map<ObjectId, StandingTask>(
    listTasks(ground, drawnOf(round), agency, slots).map((task) => [
      task.id,
      { ...task, people: people.get(task.id) ?? [] },
    ]),
  );
  for (const [out, strikes] of groupStrikes(ground, round, agency)) {
    tasks.delete(out);
    for (const added of addedTasks(ground, strikes, agency, slots)) {
      tasks.set(added.id, mergeTask(ground, tasks.get(added.id), added));
    }
  }
  seatSubstitutes(tasks, round, agency);
  return [...tasks.values()].toSorted((a, b) => compareCodes(a.id, b.id));
}

/** The agency's strikes by who was struck, in the order decided. */
function groupStrikes({ commitment }: DrawGround, { changes }: RoundState, agency: string) {
  const own = new Set(commitment.frames.filter((one) => one.agency === agency).map(({ frame }) => frame));
  return Map.groupBy(
    changes.filter((change): change is Strike => change.kind === 'strike' && own.has(change.frame)),
    ({ out }) => out,
  );
}

function addedTasks(
  ground: DrawGround,
  strikes: readonly Strike[],
  agency: string,
  slots: number,
): readonly MatchTask[] {
  const added = new Map(strikes.map(({ frame, in: next }) => [frame, next === null ? [] : [next]]));
  return listTasks(ground, added, agency, slots);
}

/** Who is a task already keeps its people; a qualification that is new to it gets a slot of its own at the end. */
function mergeTask(ground: DrawGround, before: StandingTask | undefined, added: MatchTask): StandingTask {
  if (before === undefined) return { ...added, people: [] };
  const missing = qualificationsOf(ground.commitment, added.frames).filter(
    (code) => !before.slots.includes(code),
  );
  return {
    ...before,
    frames: [...new Set([...before.frames, ...added.frames])].toSorted(compareCodes),
    slots: [...before.slots, ...missing],
  };
}

function seatSubstitutes(tasks: Map<ObjectId, StandingTask>, { changes }: RoundState, agency: string): void {
  for (const change of changes) {
    if (change.kind !== 'substitute' || change.agency !== agency) continue;
    const task = tasks.get(change.id);
    if (task === undefined) continue;
    const people = [...task.people];
    people[change.slot - 1] = change.in;
    tasks.set(change.id, { ...task, people });
  }
}
