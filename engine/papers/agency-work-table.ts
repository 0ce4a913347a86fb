import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { withIdleAgencies } from './idle-agencies.ts';
import type { PaperNames } from './paper-names.ts';
import type { ColumnView, TableView } from './paper-view.ts';
import { lineTotals } from './summary-report-tables.ts';
import { type Cell, tableView } from './table-view.ts';
import { rankAgencies, timelyShare } from './timely-rank.ts';

const WORK_COLUMNS: readonly ColumnView[] = [
  { label: '名次', width: 5, align: 'center' },
  { label: '执法检查机关', width: 18, align: 'text' },
  { label: '事项', width: 5, align: 'number' },
  { label: '抽取\n户数', width: 6, align: 'number' },
  { label: '上门\n次数', width: 6, align: 'number' },
  { label: '应录\n项数', width: 6, align: 'number' },
  { label: '已录', width: 6, align: 'number' },
  { label: '未\n检查', width: 6, align: 'number' },
  { label: '逾期\n录入', width: 6, align: 'number' },
  { label: '逾期\n未录', width: 6, align: 'number' },
  { label: '按期\n录入率', width: 8, align: 'number' },
  { label: '发现\n问题', width: 6, align: 'number' },
  { label: '已\n公示', width: 6, align: 'number' },
  { label: '书面\n报告', width: 10, align: 'center' },
];

/** 各执法检查机关, ranked by 按期录入率: every one that may inspect has its row, with 0 where it has nothing here. */
export function tableOfAgencyWork(summary: RoundSummary, policy: Policy, names: PaperNames): TableView {
  return tableView({
    caption: '各执法检查机关检查情况',
    columns: WORK_COLUMNS,
    rows: rankAgencies({ agencies: withIdleAgencies(summary, policy) }, policy).map(({ of: one, rank }) => [
      rank,
      names.agency(one.agency),
      one.items,
      one.drawn,
      one.visits,
      one.lines,
      one.recorded,
      one.uninspected,
      one.late,
      one.overdue,
      timelyShare(one),
      one.problems,
      one.disclosed,
      REPORT_WORDS[one.report],
    ]),
    total: workOfAll(summary),
    note: '名次见统计口径。合计的户数、上门次数各只计一次，其余各栏件数相加等于合计。',
  });
}

/** Households and visits once each, whoever goes there. */
function workOfAll(summary: RoundSummary): readonly Cell[] {
  const total = lineTotals(summary.agencies);
  return [
    null,
    '合计',
    summary.agencies.reduce((sum, { items }) => sum + items, 0),
    summary.enterprises.drawn,
    summary.visits,
    total.lines,
    total.recorded,
    total.uninspected,
    total.late,
    total.overdue,
    timelyShare(total),
    total.problems,
    total.disclosed,
    null,
  ];
}

const REPORT_WORDS: Readonly<Record<AgencySummary['report'], string>> = {
  received: '已报',
  late: '逾期报送',
  missing: '逾期未报',
  running: '未到期',
  'not-due': '—',
};
