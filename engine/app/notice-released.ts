import type { CommitmentFile } from '../domain/draw-commitment.ts';
import { commitmentAwaiting, type RoundState } from '../domain/draw-round.ts';
import { type Instant, instantMs } from '../kernel/instant.ts';
import { type Problem, warning } from '../kernel/problem.ts';
import { publicUntil } from '../pipeline/draw/check-announced.ts';
import type { Ledger } from './ledger.ts';
import { PEOPLE_NOTICE, ROUND_NOTICE } from './papers/notice-names.ts';

/**
 * When the notice of the commitment that waits for its seed was first released (签发); undefined while it was not. One that
 * was released for an earlier commitment of the round, voided since, announced another C.
 */
export function noticeReleasedAt({ papers }: Pick<Ledger, 'papers'>, draw: RoundState): Instant | undefined {
  const awaiting = commitmentAwaiting(draw);
  if (awaiting === undefined) return undefined;
  const { committedAt } = awaiting.commitment;
  const paper = noticeOf(awaiting.commitment);
  return papers.released.find(
    (one) => one.paper === paper && one.of === draw.round && instantMs(one.at) >= instantMs(committedAt),
  )?.at;
}

/** Told when a notice is released: too late to be what draw/v1 §2 asks for, and what can still be done about it. */
export function warnOfLateNotice(
  ledger: Pick<Ledger, 'papers' | 'rounds'>,
  paper: string,
  of: string,
  at: Instant,
): readonly Problem[] {
  const draw = ledger.rounds.get(of)?.draw;
  const commitment = draw === undefined ? undefined : commitmentAwaiting(draw)?.commitment;
  if (draw === undefined || commitment === undefined || commitment.rehearsal) return [];
  const until = publicUntil(commitment);
  const isFirst = noticeOf(commitment) === paper && noticeReleasedAt(ledger, draw) === undefined;
  return isFirst && instantMs(at) > instantMs(until)
    ? [warning('notice-released-late' as const, { paper, round: of, at, until })]
    : [];
}

function noticeOf({ frames }: Pick<CommitmentFile, 'frames'>): string {
  return frames.length === 0 ? PEOPLE_NOTICE : ROUND_NOTICE;
}
