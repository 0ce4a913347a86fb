import type { Actor } from '../domain/actor.ts';
import type { Post } from '../domain/policy-types.ts';

/** As many as a sentence bears. */
const FEW = 4;

/** Posts for a refusal: those of one's own body first, how many there are in all, and where the rest stand. */
export function namePosts(posts: readonly Post[], own?: Pick<Actor, 'agency'>): string {
  const mine = posts.filter(({ agency }) => agency === own?.agency);
  const others = posts.filter(({ agency }) => agency !== own?.agency);
  if (posts.length <= FEW) return listPosts([...mine, ...others]);
  const rest = `共 ${posts.length} 个岗位，见 config/posts.yaml 的“职务”`;
  return mine.length > 0
    ? `本机关的${listPosts(mine)}；${rest}`
    : `${listPosts(others.slice(0, FEW))}等，${rest}`;
}

function listPosts(posts: readonly Post[]): string {
  return posts.map(({ id, name }) => `${id}（${name}）`).join('、');
}
