import type { Circumstances, Decision } from '../../domain/decider.ts';
import { lastCommitment } from '../../domain/draw-round.ts';
import type { SeedEvidence } from '../../domain/draw-seed.ts';
import { evidenceShown } from '../../domain/records/evidence-shown.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkEvidence, warnOfEvidence } from './check-evidence.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import type { SeedProblemCode } from './problem.ts';

/** 留证: what shows that the commitment came first, best shown before the first source, while it can be mended. */
export function showEvidence(
  { round }: DrawState,
  _policy: DrawPolicy,
  evidence: SeedEvidence,
  { at }: Circumstances,
): Result<Decision<SeedProblemCode>, Problem<SeedProblemCode>> {
  const last = lastCommitment(round);
  const { voided } = round;
  if (last === undefined) return failed(problem('round-not-open', { round: round.round }));
  if (voided !== undefined) return failed(problem('round-voided', { round: round.round, at: voided.at }));
  const problems = checkEvidence(evidence, 1, knownEvidence(round), last.commitment, at);
  if (problems.length > 0) return failed(...problems);
  const warnings = warnOfEvidence(last.commitment, [evidence]);
  const record = roundDraft(round.round, evidenceShown, { commitment: last.hash, ...evidence });
  return ok(decisionOf([record], warnings));
}

/** Shown by itself, or brought with a seed. */
function knownEvidence({ evidence, seed, staffings }: DrawState['round']): readonly SeedEvidence[] {
  const entered = [seed, ...staffings.map((staffing) => staffing.seed)];
  return [...evidence, ...entered.flatMap((one) => one?.evidence ?? [])];
}
