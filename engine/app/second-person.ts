import type { Actor } from '../domain/actor.ts';
import type { TwoPersonStep } from '../domain/policy-types.ts';
import { twoPersonFault } from '../domain/two-person-step.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { findApprover } from './find-approver.ts';
import type { Session } from './perform.ts';
import type { RoundStepProblem } from './round-problem.ts';

/** 双人步骤: whoever approves a step, where the policy asks for one: another post, or a post of another agency. */
export function requireSecondPerson(
  { policy, actor }: Pick<Session, 'policy' | 'actor'>,
  step: TwoPersonStep['step'],
  named: string | undefined,
): Result<Actor | undefined, RoundStepProblem> {
  const isAsked = policy.posts.twoPersonSteps.some((one) => one.step === step);
  if (!isAsked && named === undefined) return ok(undefined);
  const approver = findApprover({ policy, actor }, named);
  if (!approver.ok) return approver;
  const fault = twoPersonFault(policy.posts, step, actor, approver.value);
  if (fault === 'same-post') return failed(problem('approver-same-post', { post: actor.post }));
  return fault === undefined ? approver : failed(problem('approver-same-agency', { agency: actor.agency }));
}
