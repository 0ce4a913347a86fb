import type { Commitment } from './documents.ts';

/** Who is drawn, by frame; a frame whose drawn are not published yet is missing. */
export type DrawnByFrame = ReadonlyMap<string, ReadonlySet<string>>;

/** A visit that an agency owes (检查任务): an enterprise drawn in at least one of its frames (draw.md §5). */
export interface Task {
  readonly id: string;
  readonly frames: readonly string[];
  /** Q: what the first slots ask for, sorted. */
  readonly qualifications: readonly string[];
}

/** The tasks of an agency, by id. */
export function buildTasks(commitment: Commitment, agency: string, drawn: DrawnByFrame): readonly Task[] {
  const own = commitment.frames.filter((frame) => frame.agency === agency);
  const ids = new Set(own.flatMap((frame) => [...(drawn.get(frame.frame) ?? [])]));
  return [...ids].sort().map((id) => {
    const frames = own.filter((frame) => drawn.get(frame.frame)?.has(id));
    const asked = new Set(
      frames.map((frame) => frame.qualification).filter((qualification) => qualification !== ''),
    );
    return { id, frames: frames.map((frame) => frame.frame), qualifications: [...asked].sort() };
  });
}

/** r: how many slots (人次) a task has. */
export function slotCount(task: Task, slots: number): number {
  return Math.max(slots, task.qualifications.length);
}
