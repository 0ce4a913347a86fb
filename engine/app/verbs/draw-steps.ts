import type { ObjectId } from '../../domain/object-id.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok } from '../../kernel/result.ts';
import { claimVisits } from '../../pipeline/draw/claim-visits.ts';
import { drawRound } from '../../pipeline/draw/draw-round.ts';
import { matchRound } from '../../pipeline/draw/match-round.ts';
import { type VoidDraw, voidDraw } from '../../pipeline/draw/void-draw.ts';
import { findApprover } from '../find-approver.ts';
import { findAgency } from '../own-agency.ts';
import { type RoundInput, roundStep } from '../round-step.ts';

/** 二(五) 随机摇号. */
export const drawRoundCase = roundStep({
  right: 'draw',
  commandOf: async (_session, { files }, _input: RoundInput) => ok({ files }),
  decide: drawRound,
});

export interface ClaimEntry extends RoundInput {
  /** The actor's own where nothing is written. */
  readonly agency: string | undefined;
  readonly ids: 'all' | readonly ObjectId[];
}

/** 二(六) 认领: an agency's clerk claims for their own agency; the lead bureau's for none but its own. */
export const claimVisitsCase = roundStep({
  right: 'claim',
  commandOf: async (session, { files }, { agency: written, ids }: ClaimEntry) => {
    const own = session.actor.agency;
    const named = findAgency(session, written ?? own);
    if (!named.ok) return named;
    const agency = named.value.id;
    return own === agency
      ? ok({ agency, ids, files })
      : failed(problem('claim-of-other-agency' as const, { own, agency }));
  },
  decide: claimVisits,
});

export interface MatchEntry extends RoundInput {
  readonly leaveOpen: readonly string[];
}

/** 二(六) 匹配. */
export const matchRoundCase = roundStep({
  right: 'match',
  commandOf: async (session, { files }, { leaveOpen }: MatchEntry) => {
    const named = leaveOpen.map((written) => findAgency(session, written));
    const problems = named.flatMap((one) => (one.ok ? [] : one.problems));
    if (problems.length > 0) return failed(...problems);
    return ok({ files, leaveOpen: named.flatMap((one) => (one.ok ? [one.value.id] : [])) });
  },
  decide: matchRound,
});

export interface VoidEntry extends RoundInput {
  readonly reason: string;
  readonly approvedBy: string | undefined;
}

/** 抽取作废. */
export const voidDrawCase = roundStep<VoidEntry, VoidDraw>({
  right: 'draw',
  commandOf: async (session, _atHand, { reason, approvedBy }) => {
    if (approvedBy === undefined) return ok({ reason });
    const approver = findApprover(session, approvedBy);
    return approver.ok ? ok({ reason, approvedBy: approver.value }) : approver;
  },
  decide: voidDraw,
});
