import type { Actor } from '../domain/actor.ts';
import type { TwoPersonStep } from '../domain/policy-types.ts';
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
  const rule = policy.posts.twoPersonSteps.find((one) => one.step === step);
  if (rule === undefined && named === undefined) return ok(undefined);
  const approver = findApprover(policy, named);
  if (!approver.ok) return approver;
  if (approver.value.post === actor.post) {
    return failed(problem('approver-same-post', { post: actor.post }));
  }
  return rule?.approver === 'another-agency' && approver.value.agency === actor.agency
    ? failed(problem('approver-same-agency', { agency: actor.agency }))
    : approver;
}
