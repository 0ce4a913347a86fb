import type { PublishedRow } from '../domain/disclosure.ts';
import { FINDING_RESULTS, isViolation, NO_PROBLEM } from '../domain/inspection.ts';
import { formatObjectId, type PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** What some published results add up to: each item of an enterprise is one of the last three. */
export interface ResultCount {
  readonly rows: number;
  readonly enterprises: number;
  readonly none: number;
  readonly problems: number;
  /** 未发现开展本次抽查涉及的经营活动: neither. */
  readonly notSeen: number;
}

export function countResults(rows: readonly PublishedRow[]): ResultCount {
  const other = rows.filter(({ results }) => !results.includes(NO_PROBLEM) && !isViolation(results));
  return {
    rows: rows.length,
    enterprises: new Set(rows.map(({ id }) => id)).size,
    none: rows.filter(({ results }) => results.includes(NO_PROBLEM)).length,
    problems: rows.filter(({ results }) => isViolation(results)).length,
    notSeen: other.length,
  };
}

/** 检查结果分类: every value keeps its row. */
export function tableOfResults(rows: readonly PublishedRow[]): TableView {
  const counts = FINDING_RESULTS.map((result) => countOf(rows, result));
  return tableView({
    caption: '检查结果分类（项次）',
    columns: [
      { label: '检查结果', width: 72, align: 'text' },
      { label: '项次', width: 28, align: 'number' },
    ],
    rows: FINDING_RESULTS.map((result, i) => [result, counts[i]]),
    total: ['合计', counts.reduce((a, b) => a + b, 0)],
    note: `一项检查可以同时有几种结果，分别计次；检查项目共${rows.length}项。`,
  });
}

export function countOf(rows: readonly PublishedRow[], result: (typeof FINDING_RESULTS)[number]): number {
  return rows.filter(({ results }) => results.includes(result)).length;
}

/** 各执法检查机关: an agency without a published result keeps its row; 未检查 is counted apart. */
export function tableOfAgencies(
  {
    rows,
    uninspected,
  }: { readonly rows: readonly PublishedRow[]; readonly uninspected: readonly OfAgency[] },
  agencies: readonly string[],
  names: PaperNames,
): TableView {
  const cells = (name: string, count: ResultCount, left: readonly OfAgency[]) => [
    name,
    count.enterprises,
    count.rows,
    count.none,
    count.problems,
    count.notSeen,
    left.length,
  ];
  return tableView({
    caption: '各执法检查机关公示情况',
    columns: [
      { label: '执法检查机关', width: 30, align: 'text' },
      { label: '户数', width: 8, align: 'number' },
      { label: '项数', width: 8, align: 'number' },
      { label: '未发现问题', width: 14, align: 'number' },
      { label: '发现问题', width: 12, align: 'number' },
      { label: '未开展相关经营', width: 18, align: 'number' },
      { label: '未检查', width: 10, align: 'number' },
    ],
    rows: agencies.map((agency) =>
      cells(
        names.agency(agency),
        countResults(rows.filter((row) => row.agency === agency)),
        uninspected.filter((line) => line.agency === agency),
      ),
    ),
    total: cells('合计', countResults(rows), uninspected),
    note: '合计的户数每户只计一次；项数各栏相加等于合计；未检查的没有结果，不计入项数。',
  });
}

interface OfAgency {
  readonly agency: string;
}

/** 检查结果一览表: name over code, item over agency, so that one row holds all of it. */
export function tableOfRows(rows: readonly PublishedRow[], names: PaperNames): TableView {
  return tableView({
    caption: `检查结果（${rows.length}项）`,
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '检查对象', width: 25, align: 'text' },
      { label: '抽查事项、机关', width: 21, align: 'text' },
      { label: '检查日期', width: 12, align: 'center' },
      { label: '检查结果', width: 14, align: 'text' },
      { label: '后续处置', width: 10, align: 'text' },
      { label: '公示日期', width: 12, align: 'center' },
    ],
    rows: rows.map((row, i) => [
      i + 1,
      `${row.name}\n${formatObjectId(row.id)}`,
      `${row.item} ${names.itemName(row.item)}\n${names.agency(row.agency)}`,
      row.inspectedOn,
      row.results.join('；'),
      row.followUp,
      row.disclosedOn,
    ]),
  });
}
