import type { Policy, PolicyItem } from '../domain/policy.ts';
import { formatDay } from './format.ts';
import type { AnnexView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** 合法性审查意见, 二(四): number, day and reviewer's post of each item, and an opinion on each of the three. */
export function legalityReviews(
  { posts: { posts } }: Pick<Policy, 'posts'>,
  items: readonly PolicyItem[],
): Omit<AnnexView, 'label'> {
  const postName = (id: string) => posts.find((post) => post.id === id)?.name ?? id;
  const reviewed = items.flatMap(({ id, review }) => (review === undefined ? [] : [{ id, review }]));
  const without = items.filter(({ review }) => review === undefined);
  return {
    title: '合法性审查意见',
    tables: [
      tableView({
        caption: `已作合法性审查的事项（${reviewed.length}项）`,
        columns: [
          { label: '编号', width: 9, align: 'center' },
          { label: '文号', width: 17, align: 'text' },
          { label: '审查日期', width: 14, align: 'center' },
          { label: '审查岗位', width: 18, align: 'text' },
          { label: '合法性', width: 14, align: 'text' },
          { label: '适当性', width: 14, align: 'text' },
          { label: '可操作性', width: 14, align: 'text' },
        ],
        rows: reviewed.map(({ id, review }) => [
          id,
          `${review.number ?? ''}${review.verified ? '' : '（待核）'}`,
          formatDay(review.date),
          review.post === undefined ? '' : postName(review.post),
          review.legality ?? '',
          review.appropriateness ?? '',
          review.operability ?? '',
        ]),
      }),
    ],
    notes: [
      '标“待核”的，还没有与审查意见书核对。',
      without.length === 0
        ? '清单上的事项都已审查。'
        : `还没有合法性审查的${without.length}项：${without.map(({ id }) => id).join('、')}。`,
    ],
  };
}
