import { commitmentAwaiting, type RoundState } from '../domain/draw-round.ts';
import { type Instant, instantMs } from '../kernel/instant.ts';
import type { Ledger } from './ledger.ts';
import { PEOPLE_NOTICE, ROUND_NOTICE } from './papers/notice-names.ts';

/**
 * When the notice of the commitment that waits for its seed was first released (签发); undefined while it was not. One that
 * was released for an earlier commitment of the round, voided since, announced another C.
 */
export function noticeReleasedAt({ papers }: Pick<Ledger, 'papers'>, draw: RoundState): Instant | undefined {
  const awaiting = commitmentAwaiting(draw);
  if (awaiting === undefined) return undefined;
  const { committedAt, frames } = awaiting.commitment;
  const paper = frames.length === 0 ? PEOPLE_NOTICE : ROUND_NOTICE;
  return papers.released.find(
    (one) => one.paper === paper && one.of === draw.round && instantMs(one.at) >= instantMs(committedAt),
  )?.at;
}
