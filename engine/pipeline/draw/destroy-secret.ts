import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isHashHex } from '../../domain/draw-code.ts';
import { type Destruction, openingsOf, type RoundState, secretsOf } from '../../domain/draw-round.ts';
import { secretDestroyed } from '../../domain/records/secret-destroyed.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import {
  type Approval,
  type DrawPolicy,
  type DrawState,
  decisionOf,
  roundDraft,
  signatureOf,
} from './draw-state.ts';
import type { RoundProblemCode, SecretProblemCode } from './problem.ts';

export interface DestroySecret extends Approval {
  /** The round's id typed again, by whoever was told what is lost. */
  readonly confirmed: string | undefined;
  /** Last day of the terms for objection, review and suit; undefined while the results are not published. */
  readonly termsUntil: IsoDate | undefined;
  /** When the audit of the round was closed. */
  readonly auditedOn: IsoDate;
}

type DestroyProblem = Problem<SecretProblemCode | RoundProblemCode>;

/** 销毁批次密钥: once, when nobody can ask for a receipt or an audit any more, with a document and a second body. */
export function destroySecret(
  { round }: DrawState,
  _policy: DrawPolicy,
  command: DestroySecret,
  { at, actor }: Circumstances,
): Result<Decision<SecretProblemCode | RoundProblemCode>, DestroyProblem> {
  const { round: id, opened, destroyed } = round;
  if (opened === undefined) return failed(problem('round-not-open', { round: id }));
  if (destroyed !== undefined)
    return failed(problem('secret-destroyed-already', { round: id, at: destroyed.at }));
  const { termsUntil, auditedOn, evidence, approvedBy, confirmed } = command;
  const today = dayOf(at);
  const problems: readonly DestroyProblem[] = [
    ...(termsUntil === undefined ? [problem('secret-needed', { round: id })] : []),
    ...(termsUntil !== undefined && today <= termsUntil
      ? [problem('secret-terms-run', { round: id, until: termsUntil })]
      : []),
    ...(auditedOn > today ? [problem('secret-audit-ahead', { auditedOn, today })] : []),
    ...(isHashHex(evidence) ? [] : [problem('evidence-not-a-hash', { evidence })]),
    // Whatever the policy says of two persons: the secret guards against this very office.
    ...(approvedBy.agency === actor.agency
      ? [problem('approver-of-same-body', { agency: actor.agency })]
      : []),
    ...(confirmed === id ? [] : [problem('secret-not-confirmed', { round: id })]),
  ];
  if (termsUntil === undefined || problems.length > 0) return failed(...problems);
  const approved = { evidence, approvedBy: signatureOf(approvedBy) };
  const body = { termsUntil, auditedOn, ...approved, ...whatGoesAndStays(round) };
  return ok(decisionOf([roundDraft(id, secretDestroyed, body)]));
}

/**
 * The secret goes; what was frozen beside it stays. A salt in a people file is an HMAC under the secret: neither the secret
 * nor the salt of any leaf can be had from it.
 */
function whatGoesAndStays(round: RoundState): Destruction {
  const frozen = openingsOf(round).map((one) => one.frozen);
  return {
    secrets: secretsOf(round).length,
    keptFrames: frozen.reduce((sum, { frames }) => sum + frames.length, 0),
    keptPeople: frozen.reduce((sum, { people }) => sum + people.length, 0),
  };
}
