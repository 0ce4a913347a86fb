import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import {
  commitmentAwaiting,
  evidenceOf,
  type RoundState,
  standingStaffing,
} from '../../domain/draw-round.ts';
import { seedEntered } from '../../domain/records/seed-entered.ts';
import { type Instant, instantMs, instantOfMs } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkEvidence, warnOfEvidence } from './check-evidence.ts';
import { deriveSeed, lastSourceMs, type SeedInput } from './derive-seed.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import type { SeedProblemCode } from './problem.ts';

/** 录入摇号结果: once, and not before the last source can be known. */
export function enterSeed(
  { round }: DrawState,
  _policy: DrawPolicy,
  command: SeedInput,
  { at }: Circumstances,
): Result<Decision<SeedProblemCode>, Problem<SeedProblemCode>> {
  const awaiting = commitmentAwaiting(round);
  if (awaiting === undefined) return failed(problem('round-not-open', { round: round.round }));
  const { commitment, hash } = awaiting;
  const due = checkSeedDue(round, at);
  if (due.some(({ code }) => code !== 'seed-too-early')) return failed(...due);
  const evidence = [...evidenceOf(round, hash), ...command.evidence];
  const seed = deriveSeed(commitment, hash, { sources: command.sources, evidence });
  const problems = [
    ...due,
    ...(seed.ok ? [] : seed.problems),
    ...command.evidence.flatMap((one, i) => checkEvidence(one, i + 1, round.evidence, commitment, at)),
  ];
  if (!seed.ok || problems.length > 0) return failed(...problems);
  const record = roundDraft(round.round, seedEntered, seed.value);
  return ok(decisionOf([record], warnAboutEvidence(commitment, evidence)));
}

/** Whether a seed can be entered now, whatever it is; an empty list: it can. */
export function checkSeedDue(state: RoundState, at: Instant): readonly Problem<SeedProblemCode>[] {
  const { round, opened, voided } = state;
  const awaiting = commitmentAwaiting(state);
  if (opened === undefined || awaiting === undefined) return [problem('round-not-open', { round })];
  if (voided !== undefined) return [problem('round-voided', { round, at: voided.at })];
  const entered = awaiting.hash === opened.hash ? state.seed : standingStaffing(state)?.seed;
  if (entered !== undefined) return [problem('seed-entered-already', { seed: entered.seed })];
  const from = lastSourceMs(awaiting.commitment);
  // In a rehearsal nothing is at stake; whoever practises need not wait.
  const early = !awaiting.commitment.rehearsal && instantMs(at) < from;
  return early ? [problem('seed-too-early', { at, from: instantOfMs(from) })] : [];
}

/** Without evidence the verifiers print "only asserted". */
function warnAboutEvidence(
  commitment: CommitmentFile,
  evidence: SeedInput['evidence'],
): readonly Problem<SeedProblemCode>[] {
  if (commitment.rehearsal) return [];
  return evidence.length === 0 ? [warning('seed-without-evidence')] : warnOfEvidence(commitment, evidence);
}
