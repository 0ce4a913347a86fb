import type { PapersState, StandingRelease } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';

const HEAD = [
  '文号',
  '文书',
  '所属',
  '成文日期',
  '签发',
  '状态',
  '撤回的文号',
  '撤回原因',
  '文件',
  'SHA-256',
];

/** 发文登记簿 of a year, in the order of release: what was issued, under which number, and what was withdrawn by what. */
export function paperRegister(
  { released }: Pick<PapersState, 'released'>,
  { posts: { posts } }: Pick<Policy, 'posts'>,
  year: string,
): readonly (readonly string[])[] {
  const nameOf = (signedBy: string) =>
    posts.find(({ id, agency }) => `${agency}/${id}` === signedBy)?.name ?? signedBy;
  const rows = released
    .filter(({ signedOn }) => signedOn.startsWith(year))
    .map((one) => [
      one.number || '（无文号）',
      one.paper,
      one.of,
      one.signedOn,
      nameOf(one.signedBy),
      stateOf(one),
      (one.withdraws ?? []).join('、'),
      one.why ?? '',
      one.path,
      one.pdf,
    ]);
  return [HEAD, ...rows];
}

function stateOf({ withdrawnBy }: StandingRelease): string {
  return withdrawnBy === undefined ? '有效' : `已撤回，见${withdrawnBy}`;
}
