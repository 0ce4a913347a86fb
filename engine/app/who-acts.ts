import { type Actor, postHasRight, RIGHT_NAMES, type Right } from '../domain/actor.ts';
import type { PostsFile } from '../domain/policy-types.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { namePosts } from './name-posts.ts';
import type { AppProblem } from './problem.ts';

/** Stands for every system user that `config/posts.yaml` does not name. */
const ANY_USER = '任何人';

/**
 * 经办岗位: the post named by `--as`, else the one that the system user is mapped to. 任何人 is for trying out a 示例
 * district: elsewhere nobody acts without being named.
 */
export function findActor(
  posts: PostsFile,
  {
    named,
    systemUser,
    example,
  }: {
    readonly named: string | undefined;
    readonly systemUser: string;
    readonly example: boolean;
  },
): Result<Actor, AppProblem> {
  const mapped = (user: string) => posts.systemUsers.find((entry) => entry.user === user)?.post;
  const id = named ?? mapped(systemUser) ?? (example ? mapped(ANY_USER) : undefined);
  if (id === undefined) return failed(problem('actor-unmapped', { user: systemUser }));
  const post = posts.posts.find((candidate) => candidate.id === id || candidate.name === id);
  if (post === undefined) return failed(problem('post-unknown', { post: id, posts: namePosts(posts.posts) }));
  return ok({ post: post.id, agency: post.agency });
}

/** Refused before anything happens, with the posts that may. */
export function requireRight(posts: PostsFile, actor: Actor, right: Right): Result<Actor, AppProblem> {
  const post = posts.posts.find((candidate) => candidate.id === actor.post);
  if (post !== undefined && postHasRight(post, right)) return ok(actor);
  const may = posts.posts.filter((candidate) => postHasRight(candidate, right));
  return failed(
    problem('right-missing', {
      post: post?.name ?? actor.post,
      right: RIGHT_NAMES[right],
      may: may.length === 0 ? '无（请在 config/posts.yaml 中授权）' : namePosts(may, actor),
    }),
  );
}
