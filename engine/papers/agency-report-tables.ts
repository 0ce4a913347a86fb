import { FINDING_RESULTS, isViolation, type RecordedFinding } from '../domain/inspection.ts';
import { rational } from '../kernel/rational.ts';
import { formatShare } from './format.ts';
import { formatObjectId, type PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { rankBy } from './rank-by.ts';
import { tableView } from './table-view.ts';

/** 各抽查事项, ranked by the share of problems among what was recorded; an item with nothing recorded stands last. */
export function tableOfItems(
  lines: readonly string[],
  findings: readonly RecordedFinding[],
  names: PaperNames,
): TableView {
  const items = [...new Set([...lines, ...findings.map(({ item }) => item)])].toSorted();
  const problemsIn = (of: readonly RecordedFinding[]) =>
    of.filter(({ results }) => isViolation(results)).length;
  const counted = items.map((item) => {
    const of = findings.filter((one) => one.item === item);
    const owed = lines.filter((one) => one === item).length;
    return { item, owed, recorded: of.length, problems: problemsIn(of) };
  });
  const placed = rankBy(counted, ({ problems, recorded }) =>
    recorded === 0 ? null : rational(problems, recorded),
  );
  return tableView({
    caption: '表1　各抽查事项（按发现问题的比例排列）',
    columns: [
      { label: '位次', width: 8, align: 'center' },
      { label: '抽查事项', width: 44, align: 'text' },
      { label: '应录\n（项）', width: 11, align: 'number' },
      { label: '已录', width: 11, align: 'number' },
      { label: '发现\n问题', width: 11, align: 'number' },
      { label: '占已录', width: 15, align: 'number' },
    ],
    rows: placed.map(({ of: { item, owed, recorded, problems }, rank }) => [
      rank,
      `${item} ${names.itemName(item)}`,
      ...[owed, recorded, problems],
      formatShare(problems, recorded),
    ]),
    total: [
      null,
      '合计',
      ...[lines.length, findings.length, problemsIn(findings)],
      formatShare(problemsIn(findings), findings.length),
    ],
    note: '位次按发现问题项数占已录入项数的比例从高到低，相同的并列，只反映哪些事项问题较多，不是考核名次；还没有录入的事项列在最后。',
  });
}

/** 检查结果分类; values combine. */
export function tableOfResults(findings: readonly RecordedFinding[]): TableView {
  const counts = FINDING_RESULTS.map((result) => ({
    result,
    count: findings.filter(({ results }) => results.includes(result)).length,
  }));
  return tableView({
    caption: '表2　检查结果分类（项次）',
    columns: [
      { label: '检查结果', width: 72, align: 'text' },
      { label: '项次', width: 28, align: 'number' },
    ],
    rows: counts.map(({ result, count }) => [result, count]),
    total: ['合计', counts.reduce((sum, { count }) => sum + count, 0)],
    note: '一项检查可以同时有几种结果，分别计次。',
    chart: {
      unit: '项次',
      categories: counts.map(({ result }) => result),
      series: [{ name: '项次', bars: counts.map(({ count }) => ({ value: count, text: String(count) })) }],
    },
  });
}

/** 发现问题的项目, one row each. `nameOf`: names of the enterprises. */
export function tableOfProblems(
  {
    findings,
    nameOf,
  }: { readonly findings: readonly RecordedFinding[]; readonly nameOf: (id: string) => string },
  names: PaperNames,
): TableView {
  const found = findings.filter(({ results }) => isViolation(results));
  return tableView({
    caption: `发现问题的项目（${found.length}项）`,
    columns: [
      { label: '序号', width: 7, align: 'center' },
      { label: '检查对象', width: 30, align: 'text' },
      { label: '抽查事项', width: 21, align: 'text' },
      { label: '检查结果', width: 26, align: 'text' },
      { label: '后续处置', width: 16, align: 'text' },
    ],
    rows: found.map((one, i) => [
      i + 1,
      `${nameOf(one.id)}\n${formatObjectId(one.id)}`,
      `${one.item} ${names.itemName(one.item)}`,
      one.results.join('、'),
      one.followUp,
    ]),
  });
}
