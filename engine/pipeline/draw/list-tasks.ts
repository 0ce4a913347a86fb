import { compareCodes } from '../../domain/draw-code.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import type { MatchTask } from '../../domain/match-result.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { DrawGround } from './draw-frames.ts';
import { rowsOf } from './draw-frames.ts';

/** Who is drawn in each frame: of draw.json, or as strikes have left it. */
export type DrawnByFrame = ReadonlyMap<string, readonly ObjectId[]>;

/** 二(六) 自动生成检查任务: an agency's tasks, ascending by id; draw/v1 §5. `slots` = people per task, at least. */
export function listTasks(
  ground: DrawGround,
  drawn: DrawnByFrame,
  agency: string,
  slots: number,
): readonly MatchTask[] {
  const frames = ground.commitment.frames.filter((frame) => frame.agency === agency);
  const areas = new Map(
    frames.flatMap(({ frame }) => rowsOf(ground, frame).map(({ id, area }) => [id, area] as const)),
  );
  const framesOf = Map.groupBy(
    frames.flatMap(({ frame }) => (drawn.get(frame) ?? []).map((id) => ({ id, frame }))),
    ({ id }) => id,
  );
  return [...framesOf]
    .map(([id, of]): MatchTask => {
      const codes = of.map(({ frame }) => frame);
      const needs = qualificationsOf(ground.commitment, codes);
      return { id, area: areas.get(id) ?? '', frames: codes, slots: slotsFor(needs, slots) };
    })
    .toSorted((a, b) => compareCodes(a.id, b.id));
}

/** Q: what the frames ask for, distinct, sorted, without `''`. */
export function qualificationsOf(commitment: CommitmentFile, frames: readonly string[]): readonly string[] {
  const asked = commitment.frames.filter(({ frame }) => frames.includes(frame));
  const qualifications = asked.map(({ qualification }) => qualification);
  return [...new Set(qualifications)].filter((code) => code !== '').toSorted(compareCodes);
}

/** Slot k ≤ |Q| needs Q[k], the others nothing; as many as the greater of both numbers. */
function slotsFor(needs: readonly string[], slots: number): readonly string[] {
  return [...needs, ...Array<string>(Math.max(0, slots - needs.length)).fill('')];
}
