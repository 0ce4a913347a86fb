import type { Actor } from './actor.ts';
import type { PostsFile, TwoPersonStep } from './policy-types.ts';

export type TwoPersonFault = 'missing' | 'same-post' | 'same-agency';

/**
 * 双人步骤: what is wrong with who approves a step, by the policy's posts; undefined where nothing is, or where the
 * policy asks for nobody. That the approver has the right 批准变更 is known already.
 */
export function twoPersonFault(
  { twoPersonSteps }: Pick<PostsFile, 'twoPersonSteps'>,
  step: TwoPersonStep['step'],
  actor: Actor,
  approvedBy: Actor | undefined,
): TwoPersonFault | undefined {
  const rule = twoPersonSteps.find((one) => one.step === step);
  if (rule === undefined) return undefined;
  if (approvedBy === undefined) return 'missing';
  if (approvedBy.post === actor.post) return 'same-post';
  return rule.approver === 'another-agency' && approvedBy.agency === actor.agency ? 'same-agency' : undefined;
}
