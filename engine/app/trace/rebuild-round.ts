import type { RoundState } from '../../domain/draw-round.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { DrawGround } from '../../pipeline/draw/draw-frames.ts';
import type { ItemGround } from '../../pipeline/draw/frame-of-item.ts';
import { readGround } from '../../pipeline/draw/round-files.ts';
import { itemGrounds, type PlannedItem, plannedItems } from '../draw-ground.ts';
import type { Ledger } from '../ledger.ts';
import { ledgerAtOpening } from '../ledger-at-opening.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { type ReadRosters, readRosters } from '../read-rosters.ts';
import { roundAtHand } from '../round-of.ts';

/** A round as it stood when it was opened. */
export interface RebuiltRound {
  readonly round: RoundState;
  readonly opened: NonNullable<RoundState['opened']>;
  readonly on: IsoDate;
  readonly ground: DrawGround;
  readonly then: Ledger;
  readonly policy: Policy;
  readonly planned: readonly PlannedItem[];
  readonly rosters: ReadRosters;
  readonly grounds: readonly ItemGround[];
}

/** Everything that decided who could be drawn, and how, from what the opening names. */
export async function rebuildRound(
  { workplace }: Session,
  ledger: Ledger,
  named: string | undefined,
): Promise<Result<RebuiltRound, Problem>> {
  const atHand = await roundAtHand(workplace, ledger, named);
  if (!atHand.ok) return atHand;
  const { draw: round } = atHand.value.file;
  const ground = readGround(round, atHand.value.files);
  if (!ground.ok) return ground;
  const { opened } = round;
  if (opened === undefined) return failed(problem('round-not-open' as const, { round: round.round }));
  const then = ledgerAtOpening(ledger, opened);
  const on = dayOf(opened.commitment.cutAt);
  const inForce = await publishedPolicy(workplace, then, on);
  const rosters = await readRosters(workplace.frozen, then.rosters);
  if (!inForce.ok) return inForce;
  if (!rosters.ok) return rosters;
  const { policy } = inForce.value;
  const planned = plannedItems(policy, round.round, on);
  const grounds = itemGrounds(planned, policy, rosters.value, then, on);
  return ok({
    ...{ round, opened, on, then, policy, planned, grounds },
    ground: ground.value,
    rosters: rosters.value,
  });
}
