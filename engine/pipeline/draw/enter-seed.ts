import type { Circumstances, Decision } from '../../domain/decider.ts';
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
import { checkAnnounced, publicUntil, wasPublic } from './check-announced.ts';
import { checkEvidence, warnOfEvidence } from './check-evidence.ts';
import { deriveSeed, lastSourceMs, type SeedInput } from './derive-seed.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import { orderSources } from './order-sources.ts';
import type { SeedProblemCode } from './problem.ts';

/** 录入摇号结果. */
export interface EnterSeed extends SeedInput {
  /** When the notice of this commitment was first released (签发抽查公告); undefined while it was not. */
  readonly announcedAt?: Instant;
  /** Whoever enters it says that nothing but this office's word shows that C came first; kept on record. */
  readonly onlyAsserted?: boolean;
}

/** 录入摇号结果: once, not before the last source can be known, and of a commitment that was made public first. */
export function enterSeed(
  { round }: DrawState,
  _policy: DrawPolicy,
  command: EnterSeed,
  { at }: Circumstances,
): Result<Decision<SeedProblemCode>, Problem<SeedProblemCode>> {
  const awaiting = commitmentAwaiting(round);
  if (awaiting === undefined) return failed(problem('round-not-open', { round: round.round }));
  const { commitment, hash } = awaiting;
  const due = checkSeedDue(round, at);
  if (due.some(({ code }) => code !== 'seed-too-early')) return failed(...due);
  const evidence = [...evidenceOf(round, hash), ...command.evidence];
  const sources = orderSources(commitment.recipe, command.sources);
  const seed = deriveSeed(commitment, hash, { sources, evidence });
  const problems = [
    ...due,
    ...checkAnnounced(commitment, evidence, command),
    ...(seed.ok ? [] : seed.problems),
    ...command.evidence.flatMap((one, i) => checkEvidence(one, i + 1, round.evidence, commitment, at)),
  ];
  if (!seed.ok || problems.length > 0) return failed(...problems);
  const { onlyAsserted } = command;
  const unannounced = !commitment.rehearsal && !wasPublic(commitment, evidence, command.announcedAt);
  const said = {
    ...(onlyAsserted === true ? { onlyAsserted } : {}),
    ...(unannounced ? { unannounced } : {}),
  };
  const body = { ...seed.value, ...said };
  const warnings = [
    ...(commitment.rehearsal ? [] : warnOfEvidence(commitment, evidence)),
    ...(unannounced ? [warning('seed-not-public', { until: publicUntil(commitment) })] : []),
  ];
  return ok(decisionOf([roundDraft(round.round, seedEntered, body)], warnings));
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
