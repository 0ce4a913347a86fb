import type { Decision } from '../../domain/decider.ts';
import { lastCommitment } from '../../domain/draw-round.ts';
import type { Source } from '../../domain/draw-seed.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type EnterSeed, enterSeed } from '../../pipeline/draw/enter-seed.ts';
import { showEvidence } from '../../pipeline/draw/show-evidence.ts';
import { type BroughtEvidence, type GatheredEvidence, gatherEvidence } from '../gather-evidence.ts';
import { noticeReleasedAt } from '../notice-released.ts';
import type { Session } from '../perform.ts';
import type { RoundAtHand } from '../round-of.ts';
import { type RoundInput, roundStep } from '../round-step.ts';

export interface SeedEntry extends RoundInput {
  readonly sources: readonly Source[];
  /** A document that shows that the commitment came first, brought along. */
  readonly evidence?: BroughtEvidence;
  /** 只有本机关自己的说法: entered although nothing else shows it, and on record so. */
  readonly onlyAsserted?: boolean;
}

interface SeedCommand extends EnterSeed {
  readonly gathered?: GatheredEvidence;
}

/** 录入摇号结果. */
export const enterSeedCase = roundStep<SeedEntry, SeedCommand>({
  right: 'seed',
  commandOf: async (session, atHand, { sources, evidence, onlyAsserted = false }, ledger) => {
    if (sources.length === 0) return failed(problem('sources-missing' as const));
    const announcedAt = noticeReleasedAt(ledger, atHand.file.draw);
    const said = { onlyAsserted, ...(announcedAt === undefined ? {} : { announcedAt }) };
    if (evidence === undefined) return ok({ sources, evidence: [], ...said });
    const gathered = await gatherFor(session, atHand, evidence);
    if (!gathered.ok) return gathered;
    return ok({ sources, evidence: [gathered.value.evidence], gathered: gathered.value, ...said });
  },
  decide: (state, policy, { gathered, ...command }, circumstances) =>
    withGathered(enterSeed(state, policy, command, circumstances), gathered),
});

export interface EvidenceEntry extends RoundInput {
  readonly evidence: BroughtEvidence;
}

/** 留证. */
export const showEvidenceCase = roundStep<EvidenceEntry, GatheredEvidence>({
  right: 'seed',
  commandOf: (session, atHand, { evidence }) => gatherFor(session, atHand, evidence),
  decide: (state, policy, gathered, circumstances) =>
    withGathered(showEvidence(state, policy, gathered.evidence, circumstances), gathered),
});

async function gatherFor(
  { at }: Session,
  { file: { draw } }: RoundAtHand,
  evidence: BroughtEvidence,
): Promise<Result<GatheredEvidence, Problem>> {
  const last = lastCommitment(draw);
  if (last === undefined) return failed(problem('round-not-open' as const, { round: draw.round }));
  return gatherEvidence(evidence, last.commitment, at);
}

/** A time-stamp is frozen with the record that names it. */
function withGathered(
  decided: ReturnType<typeof showEvidence>,
  gathered: GatheredEvidence | undefined,
): Result<Decision, Problem> {
  if (!decided.ok || gathered === undefined) return decided;
  const { frozen, warnings, ...rest } = decided.value;
  return ok({
    ...rest,
    frozen: [...frozen, ...gathered.frozen],
    warnings: [...gathered.warnings, ...warnings],
  });
}
