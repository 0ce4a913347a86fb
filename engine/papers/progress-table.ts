import type { Policy } from '../domain/policy.ts';
import type { RoundSummary } from '../domain/round-summary.ts';
import type { PaperNames } from './paper-names.ts';
import type { ChartView, TableView } from './paper-view.ts';
import type { Before } from './period-change.ts';
import { lineTotals } from './summary-report-tables.ts';
import { tableView } from './table-view.ts';
import { rankAgencies, timelyShare } from './timely-rank.ts';

interface Progress {
  readonly summary: RoundSummary;
  readonly before: Before;
  readonly policy: Policy;
}

/**
 * 各执法检查机关录入和公示进度, ranked by 按期录入率: every agency of the round, zeros kept. The first period has no
 * column of the places before.
 */
export function tableOfProgress({ summary, before, policy }: Progress, names: PaperNames): TableView {
  const placed = rankAgencies(summary, policy);
  const placedBefore = before === null ? [] : rankAgencies(before, policy);
  const total = lineTotals(summary.agencies);
  const first = before === null;
  return tableView({
    caption: '各执法检查机关录入和公示进度',
    columns: [
      { label: '名次', width: 6, align: 'center' },
      ...(first ? [] : [{ label: '上期\n名次', width: 6, align: 'center' as const }]),
      { label: '执法检查机关', width: first ? 28 : 22, align: 'text' },
      { label: '应录\n（项）', width: 8, align: 'number' },
      { label: '已录', width: 8, align: 'number' },
      { label: '未\n检查', width: 8, align: 'number' },
      { label: '未录', width: 7, align: 'number' },
      { label: '逾期\n录入', width: 8, align: 'number' },
      { label: '逾期\n未录', width: 8, align: 'number' },
      { label: '按期\n录入率', width: 10, align: 'number' },
      { label: '已公示', width: 9, align: 'number' },
    ],
    rows: placed.map(({ of, rank }) => [
      rank,
      ...(first ? [] : [placedBefore.find((one) => one.of.agency === of.agency)?.rank ?? null]),
      names.agency(of.agency),
      ...[of.lines, of.recorded, of.uninspected, of.blank, of.late, of.overdue],
      timelyShare(of),
      of.disclosed,
    ]),
    total: [
      null,
      ...(first ? [] : [null]),
      '合计',
      ...[total.lines, total.recorded, total.uninspected, total.blank, total.late, total.overdue],
      timelyShare(total),
      total.disclosed,
    ],
    note: `名次按按期录入率，见统计口径。各栏件数相加等于合计；已录、未检查与未录之和等于应录；未检查的写明了原因，还没有结果。“—”为没有到期应录的项目${first ? '' : '，或者上期没有名次'}。`,
    ...chartOf(
      placed.map(({ of }) => of),
      names,
    ),
  });
}

/** 应录 and 已录 of those who have something to do, in the order of the table. */
function chartOf(agencies: RoundSummary['agencies'], names: PaperNames): { readonly chart?: ChartView } {
  const working = agencies.filter(({ lines }) => lines > 0);
  if (working.length === 0) return {};
  const barsOf = (name: string, values: readonly number[]) => {
    return { name, bars: values.map((value) => ({ value, text: String(value) })) };
  };
  return {
    chart: {
      unit: '项',
      categories: working.map(({ agency }) => names.agency(agency)),
      series: [
        barsOf(
          '应录',
          working.map(({ lines }) => lines),
        ),
        barsOf(
          '已录',
          working.map(({ recorded }) => recorded),
        ),
      ],
    },
  };
}
