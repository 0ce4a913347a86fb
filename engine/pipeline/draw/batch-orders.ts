import type { RoundState } from '../../domain/draw-round.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { type DrawGround, queueStrata } from './draw-frames.ts';
import { standingIn } from './standing-tasks.ts';

/** Of each frame that inspects everybody: who is to be visited now, in the order of the tickets (draw/v1 §4). */
export interface BatchOrder {
  readonly item: string;
  readonly ids: readonly ObjectId[];
}

/**
 * 全部抽取的事项的批次顺序. `share` has said how many of the year's are this round's; within it the smaller ticket comes
 * first. A blind frame whose secret is gone has no order that could be followed.
 */
export function batchOrders(ground: DrawGround, round: RoundState): readonly BatchOrder[] {
  const standing = standingIn(round);
  return ground.commitment.frames.flatMap((frame) => {
    const whole = frame.strata.filter(({ ratio }) => ratio === '1/1');
    if (whole.length === 0 || (frame.tickets === 'blind' && ground.secret === undefined)) return [];
    const queues = queueStrata(ground, frame);
    const tickets = whole.flatMap(({ stratum }) => queues.get(stratum) ?? []);
    const going = new Set(standing.get(frame.frame));
    const ids = tickets
      .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
      .flatMap(({ id }) => (going.has(id) ? [id] : []));
    return ids.length === 0 ? [] : [{ item: frame.frame, ids }];
  });
}
