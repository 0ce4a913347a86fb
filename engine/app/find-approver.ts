import type { Actor } from '../domain/actor.ts';
import { postHasRight } from '../domain/actor.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { namePosts } from './name-posts.ts';
import type { Session } from './perform.ts';
import type { RoundStepProblem } from './round-problem.ts';

/** The post that approves a two-person step (双人步骤): named, known, with the right 批准变更. */
export function findApprover(
  { policy: { posts }, actor }: Pick<Session, 'policy' | 'actor'>,
  named: string | undefined,
): Result<Actor, RoundStepProblem> {
  const may = posts.posts.filter((post) => postHasRight(post, 'approve'));
  const list = namePosts(may, actor);
  if (named === undefined) return failed(problem('approver-missing', { may: list }));
  const post = posts.posts.find(({ id, name }) => id === named || name === named);
  if (post === undefined || !postHasRight(post, 'approve')) {
    return failed(problem('approver-without-right', { named, may: list }));
  }
  return ok({ post: post.id, agency: post.agency });
}
