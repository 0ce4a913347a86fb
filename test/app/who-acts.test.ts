import { describe, expect, test } from 'vitest';
import { namePosts } from '../../engine/app/name-posts.ts';
import { findActor, requireRight } from '../../engine/app/who-acts.ts';
import type { PostsFile } from '../../engine/domain/policy-types.ts';

const POSTS: PostsFile = {
  posts: [
    { id: 'clerk', name: '经办人', agency: 'amr', rights: ['import'] },
    { id: 'head', name: '负责人', agency: 'amr', rights: ['approve'] },
  ],
  systemUsers: [
    { user: '任何人', post: 'clerk' },
    { user: 'office', post: 'head' },
  ],
  twoPersonSteps: [],
};
const find = (named: string | undefined, systemUser: string, example: boolean) =>
  findActor(POSTS, { named, systemUser, example });

describe('经办岗位', () => {
  test('the post named goes before the system user, by id or by name', () => {
    expect(find('clerk', 'office', true)).toEqual({ ok: true, value: { post: 'clerk', agency: 'amr' } });
    expect(find('经办人', 'office', true)).toMatchObject({ value: { post: 'clerk' } });
    expect(find(undefined, 'office', false)).toMatchObject({ value: { post: 'head' } });
  });

  test('任何人 acts in a 示例 district alone', () => {
    expect(find(undefined, 'stranger', true)).toMatchObject({ value: { post: 'clerk' } });
    expect(find(undefined, 'stranger', false)).toMatchObject({
      ok: false,
      problems: [{ code: 'actor-unmapped' }],
    });
  });

  test('a post that is not there is refused with those that are', () => {
    const unknown = find('nobody', 'office', true);
    expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'post-unknown' }] });
    expect(unknown.ok ? '' : unknown.problems[0]?.values.posts).toContain('clerk（经办人）');
  });
});

test('a right that the post lacks is refused with the posts that have it', () => {
  expect(requireRight(POSTS, { post: 'head', agency: 'amr' }, 'approve').ok).toBe(true);
  expect(requireRight(POSTS, { post: 'head', agency: 'amr' }, 'import')).toMatchObject({
    problems: [
      { code: 'right-missing', values: { post: '负责人', right: '录入名录', may: 'clerk（经办人）' } },
    ],
  });
});

describe('a refusal that names posts', () => {
  const many = Array.from({ length: 27 }, (_, i) => ({
    id: `p${i}`,
    name: `岗位${i}`,
    agency: `a${Math.floor(i / 2)}`,
    rights: [],
  }));

  test('names all where they are few, one’s own body first', () => {
    expect(namePosts(many.slice(0, 4), { agency: 'a1' })).toBe(
      'p2（岗位2）、p3（岗位3）、p0（岗位0）、p1（岗位1）',
    );
  });

  test('where they are many names those of one’s own body, how many there are, and where the rest stand', () => {
    expect(namePosts(many, { agency: 'a1' })).toBe(
      '本机关的p2（岗位2）、p3（岗位3）；共 27 个岗位，见 config/posts.yaml 的“职务”',
    );
    expect(namePosts(many, { agency: 'b' })).toBe(
      'p0（岗位0）、p1（岗位1）、p2（岗位2）、p3（岗位3）等，共 27 个岗位，见 config/posts.yaml 的“职务”',
    );
  });
});
