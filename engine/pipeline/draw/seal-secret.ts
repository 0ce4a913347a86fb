import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isProofText } from '../../domain/draw-code.ts';
import { lastCommitment } from '../../domain/draw-round.ts';
import { secretSealed } from '../../domain/records/secret-sealed.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import type { SecretProblemCode } from './problem.ts';

export interface SealSecret {
  /** Who keeps a sheet (保管单位), one each. */
  readonly holders: readonly string[];
}

const LEAST_HOLDERS = 2;

/** 密封批次密钥: two sheets at least, of different bodies, so that neither one's loss nor its leak is silent. */
export function sealSecret(
  { round }: DrawState,
  _policy: DrawPolicy,
  { holders }: SealSecret,
  _circumstances: Circumstances,
): Result<Decision<SecretProblemCode>, Problem<SecretProblemCode>> {
  const last = lastCommitment(round);
  if (last === undefined) return failed(problem('round-not-open', { round: round.round }));
  if (round.destroyed !== undefined) {
    return failed(problem('secret-destroyed-already', { round: round.round, at: round.destroyed.at }));
  }
  const distinct = new Set(holders.filter((one) => one.trim() !== '' && isProofText(one)));
  if (distinct.size < LEAST_HOLDERS || distinct.size !== holders.length) {
    return failed(problem('seal-holders', { holders: holders.join('、') }));
  }
  return ok(decisionOf([roundDraft(round.round, secretSealed, { commitment: last.hash, holders })]));
}
