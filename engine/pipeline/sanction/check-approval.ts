import type { Actor } from '../../domain/actor.ts';
import type { TwoPersonStep } from '../../domain/policy-types.ts';
import { twoPersonFault } from '../../domain/two-person-step.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import type { ApprovalCode } from './sanction-code.ts';
import type { SanctionPolicy } from './sanction-policy.ts';

/** A step that one post proposes and, where 双人步骤 says so, another approves. */
export interface TwoPersonAct {
  readonly step: TwoPersonStep['step'];
  readonly actor: Actor;
  /** Found and known to have the right 批准变更. */
  readonly approvedBy: Actor | undefined;
}

/** 一人提出、另一人批准. */
export function checkApproval(
  { posts }: Pick<SanctionPolicy, 'posts'>,
  { step, actor, approvedBy }: TwoPersonAct,
): readonly Problem<ApprovalCode>[] {
  const fault = twoPersonFault(posts, step, actor, approvedBy);
  if (fault === undefined) return [];
  if (fault === 'missing') return [problem('sanction-approval-missing')];
  return fault === 'same-post'
    ? [problem('sanction-approver-same-post', { post: actor.post })]
    : [problem('sanction-approver-same-agency', { agency: actor.agency })];
}

/** 名录 are kept by the lead bureau (企业信息公示暂行条例 17): a post of another agency only asks. */
export function checkKeeper(
  { agencies }: Pick<SanctionPolicy, 'agencies'>,
  actor: Actor,
): readonly Problem<ApprovalCode>[] {
  const keeper = agencies.find(({ lead }) => lead);
  if (keeper?.id === actor.agency) return [];
  const agency = agencies.find(({ id }) => id === actor.agency)?.name ?? actor.agency;
  return [problem('list-keeper-only', { agency, keeper: keeper?.name ?? '' })];
}

/** `agency/post`, or `''`. */
export function signatureOf(actor: Actor | undefined): string {
  return actor === undefined ? '' : `${actor.agency}/${actor.post}`;
}
