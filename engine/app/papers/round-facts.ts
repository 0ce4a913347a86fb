import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import { type Instant, instantMs } from '../../kernel/instant.ts';
import type { DrawProof } from '../../papers/how-to-verify.ts';
import type { AgencyMatch } from '../../papers/matched-visit.ts';
import { tasksOf } from '../round-tasks.ts';
import type { PaperGround } from './paper-ground.ts';

/** 联合惩戒 as the round announced it last; undefined before. */
export function announcedOf({ ledger, round }: PaperGround) {
  return ledger.credit.announced.findLast((one) => one.round === round);
}

/** The match as these changes leave it; as it was made, without any. */
export function matchedOf(
  { file, files }: PaperGround,
  changes: PaperGround['file']['draw']['changes'],
): readonly AgencyMatch[] {
  const made = { file: { ...file, draw: { ...file.draw, changes } }, files };
  const tasks = tasksOf(made);
  if (!tasks.ok) return [];
  // 市级派员 stand in a table of their own: they are no agency's two.
  const own = tasks.value.filter(({ frames }) => frames.length > 0);
  const byAgency = Map.groupBy(own, ({ agency }) => agency);
  const drawing = new Set(need(file.draw.opened).commitment.frames.map(({ agency }) => agency));
  const matching = [...files.people.values()].filter(({ agency }) => drawing.has(agency));
  return matching.map(({ agency, slots }) => ({
    agency,
    tasks: (byAgency.get(agency) ?? []).map(({ id, frames, people }) => ({
      id,
      frames,
      people,
      slots: Array.from({ length: Math.max(slots, people.length) }, () => ''),
    })),
  }));
}

/** What the people were matched by: their own commitment, where they were committed to apart. */
export function proofOfPeople({ file: { draw } }: PaperGround): DrawProof {
  const { opened, seed } = standingStaffing(draw) ?? draw;
  const opening = need(opened);
  return { opening, seed: seed ?? null, unannounced: wasUnannounced(draw, opening.hash) };
}

/** Whether the seed of a commitment (hex(C)) was entered though C was not public in time. */
export function wasUnannounced({ unannounced = [] }: Pick<RoundState, 'unannounced'>, hash: string): boolean {
  return unannounced.includes(hash);
}

/** The match, or the last time that an enterprise or somebody was replaced since: that is a paper with something new in it. */
export function peopleSettledAt({ file: { draw } }: PaperGround): Instant | undefined {
  if (draw.match === undefined) return undefined;
  const changes = draw.changes.filter(({ kind }) => kind !== 'relax');
  return [...changes, ...draw.joinerChanges].reduce(
    (at, change) => later(at, change.at) ?? at,
    draw.match.at,
  );
}

/** When results were made public last; undefined before. */
export function disclosedAt({ file }: PaperGround): Instant | undefined {
  return file.publish.disclosures.at(-1)?.at;
}

/** The later of two; the one that is there where only one is. */
export function later(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return instantMs(one) < instantMs(other) ? other : one;
}

/** What `madeAt` has seen is there. */
export function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a paper is made before its record');
  return value;
}
