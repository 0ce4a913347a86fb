import type { FrameInput, FrameMember, QuotaInput } from '../../../engine/domain/draw-frame.ts';
import { type ObjectId, objectId } from '../../../engine/domain/object-id.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { ONE, type Rational } from '../../../engine/kernel/rational.ts';
import { type CommitmentInput, commitDraw } from '../../../engine/pipeline/draw/commit-draw.ts';
import { type DrawGround, drawFrames } from '../../../engine/pipeline/draw/draw-frames.ts';
import { expectOk } from './expect-ok.ts';

export const SECRET = new Uint8Array(32).fill(7);

/** A plainly made-up id: `site:` and a number. */
export function siteId(number: number): ObjectId {
  return objectId(`site:${String(number).padStart(5, '0')}`);
}

export function member(number: number, ratio: Rational, more: Partial<FrameMember> = {}): FrameMember {
  return {
    id: siteId(number),
    area: 'z1',
    state: 'in',
    quota: 'all',
    ratio,
    rho: ONE,
    why: [],
    ...more,
  };
}

export const AT_LEAST: QuotaInput = { quota: 'all', bound: 'atLeast', minimum: 0, cap: null, share: ONE };

export function frame(members: readonly FrameMember[], more: Partial<FrameInput> = {}): FrameInput {
  return {
    frame: 'F1',
    agency: 'amr',
    group: 'joint',
    qualification: '',
    tickets: 'open',
    quotas: [AT_LEAST],
    members,
    ...more,
  };
}

export function commitmentInput(
  frames: readonly FrameInput[],
  more: Partial<CommitmentInput> = {},
): CommitmentInput {
  return {
    series: '999999',
    number: 1,
    previous: '0'.repeat(64),
    rehearsal: false,
    round: '2017-08',
    cutAt: instant('2017-08-01T00:00:00+08:00'),
    committedAt: instant('2017-08-20T09:00:00+08:00'),
    engine: 'yaohao test',
    policySums: '',
    recipe: [{ kind: 'dice', at: instant('2017-08-20T10:00:00+08:00'), count: 20 }],
    frames,
    people: [],
    ...more,
  };
}

/** The frames committed to, under a seed that has nothing to do with them. */
export function groundOf(frames: readonly FrameInput[], seed = 'a seed'): DrawGround {
  const built = expectOk(commitDraw(commitmentInput(frames), SECRET));
  return {
    commitment: built.file,
    hash: built.hash,
    seed: sha256Hex(seed),
    snapshots: new Map(built.snapshots.map((snapshot) => [snapshot.frame, snapshot])),
    secret: SECRET,
  };
}

export function reseed(ground: DrawGround, seed: string): DrawGround {
  return { ...ground, seed: sha256Hex(seed) };
}

/** Ids drawn in a frame; of the only one if none is named. */
export function drawnIn(ground: DrawGround, code = 'F1'): readonly ObjectId[] {
  return (
    drawFrames(ground)
      .frames.find((one) => one.frame === code)
      ?.drawn.map(({ id }) => id) ?? []
  );
}
