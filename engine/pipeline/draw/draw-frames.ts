import { compareCodes } from '../../domain/draw-code.ts';
import type { CommitmentFile, CommittedFrame, CommittedStratum } from '../../domain/draw-commitment.ts';
import type { FrameRow, FrameSnapshot } from '../../domain/draw-frame.ts';
import type { DrawFile, DrawnFrame } from '../../domain/draw-result.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { fromHex, toHex } from '../../kernel/hash.ts';
import { parseFraction } from '../../kernel/parse-fraction.ts';
import { blindMark, roundingHash, ticketKey, ticketOf } from './issue-tickets.ts';
import { takeStrata, unitOfHash } from './take-strata.ts';

/** What a draw is made from besides the commitment. */
export interface DrawGround {
  readonly commitment: CommitmentFile;
  /** hex(C). */
  readonly hash: string;
  /** Hex. */
  readonly seed: string;
  /** By frame code; one for each frame of the commitment. */
  readonly snapshots: ReadonlyMap<string, FrameSnapshot>;
  /** Needed for blind frames only. */
  readonly secret?: Uint8Array;
}

/** 二(五) 随机抽取检查对象: draw.json. Throws where a snapshot is missing, or the secret for a blind frame. */
export function drawFrames(ground: DrawGround): DrawFile {
  return {
    version: 'draw/v1',
    commitment: ground.hash,
    seed: ground.seed,
    frames: ground.commitment.frames.map((frame) => drawFrame(ground, frame)),
  };
}

function drawFrame(ground: DrawGround, frame: CommittedFrame): DrawnFrame {
  const takes = takesOf(seedBytes(ground), frame);
  const queues = queueStrata(ground, frame);
  const strata = frame.strata.map(({ stratum }) => {
    const drawn = (queues.get(stratum) ?? []).slice(0, takes.get(stratum) ?? 0);
    return { stratum, drawn, take: takes.get(stratum) ?? 0, threshold: drawn.at(-1)?.ticket ?? null };
  });
  const drawn = strata.flatMap((stratum) => stratum.drawn);
  return {
    frame: frame.frame,
    key: toHex(ticketKey(seedBytes(ground), frame.group)),
    drawn:
      frame.tickets === 'open'
        ? drawn.toSorted(compareTickets)
        : drawn.map(({ id }) => ({ id })).toSorted((a, b) => compareCodes(a.id, b.id)),
    strata: strata.map(({ stratum, take, threshold }) => ({ stratum, take, threshold })),
  };
}

/** How many of each stratum of a frame are drawn. */
export function takesOf(seed: Uint8Array, frame: CommittedFrame): ReadonlyMap<string, number> {
  return new Map(
    frame.quotas.flatMap(({ quota }) => {
      const strata = frame.strata.filter((stratum) => stratum.quota === quota);
      const expect = strata.map((stratum: CommittedStratum) => parseFraction(stratum.expect));
      const takes = takeStrata(expect, unitOfHash(roundingHash(seed, frame.frame, quota)));
      return strata.map(({ stratum }, index) => [stratum, takes[index] ?? 0] as const);
    }),
  );
}

export interface Ticket {
  readonly id: ObjectId;
  /** Hex. */
  readonly ticket: string;
}

/** Everyone who can be drawn, by stratum, in ticket order. */
export function queueStrata(
  ground: DrawGround,
  frame: CommittedFrame,
): ReadonlyMap<string, readonly Ticket[]> {
  const ticket = ticketsOf(ground, frame);
  const queues = Map.groupBy(
    rowsOf(ground, frame.frame).filter(({ state }) => state === 'in'),
    ({ stratum }) => stratum,
  );
  return new Map(
    [...queues].map(([stratum, rows]) => [
      stratum,
      rows.map(({ id }) => ({ id, ticket: ticket(id) })).toSorted(compareTickets),
    ]),
  );
}

/** The ticket of any id in a frame, whether it can be drawn or not. */
export function ticketsOf(ground: DrawGround, { group, tickets }: CommittedFrame): (id: string) => string {
  const key = ticketKey(seedBytes(ground), group);
  if (tickets === 'open') return (id) => ticketOf(key, id);
  const { secret } = ground;
  if (secret === undefined) throw new Error('ticketsOf: a blind frame needs the round secret');
  return (id) => ticketOf(key, blindMark(secret, group, id));
}

export function rowsOf({ snapshots }: DrawGround, frame: string): readonly FrameRow[] {
  const snapshot = snapshots.get(frame);
  if (snapshot === undefined) throw new Error(`rowsOf: no snapshot of frame ${frame}`);
  return snapshot.rows;
}

function seedBytes({ seed }: DrawGround): Uint8Array {
  const bytes = fromHex(seed);
  if (bytes?.length !== 32) throw new RangeError('a seed has 64 hex digits');
  return bytes;
}

function compareTickets(a: Ticket, b: Ticket): number {
  return compareCodes(a.ticket, b.ticket) || compareCodes(a.id, b.id);
}
