import type { RoundSummary } from '../domain/round-summary.ts';
import { formatRound } from './format.ts';
import type { ChartView, SectionView, TableView } from './paper-view.ts';
import { section } from './report-of.ts';
import { lineTotals } from './summary-report-tables.ts';
import { tableView } from './table-view.ts';

/** The round before, or nothing where this is the first. */
export type Before = RoundSummary | null;

/** What is compared from period to period: absolute counts, each of one round. */
const FIGURES: readonly (readonly [string, (summary: RoundSummary) => number])[] = [
  ['抽取检查对象（户）', ({ enterprises }) => enterprises.drawn],
  ['上门（次）', ({ visits }) => visits],
  ['检查项目（项）', ({ agencies }) => lineTotals(agencies).lines],
  ['已录入（项）', ({ agencies }) => lineTotals(agencies).recorded],
  ['发现问题（项）', ({ agencies }) => lineTotals(agencies).problems],
  ['逾期录入（项）', ({ agencies }) => lineTotals(agencies).late],
  ['逾期未录入（项）', ({ agencies }) => lineTotals(agencies).overdue],
  ['已公示（项）', ({ agencies }) => lineTotals(agencies).disclosed],
];

/** 本期是第一期: one sentence, in place of the section that compares; nothing where there is an earlier period. */
export function firstPeriodText(before: object | null): readonly string[] {
  return before === null ? [FIRST_PERIOD] : [];
}

const FIRST_PERIOD = '本期是第一期，没有上期可比。';

/** 与上期相比: the section, left out of the first period, which has nothing to compare with. */
export function sectionsOfChange(
  caption: string,
  now: RoundSummary,
  before: Before,
  text: readonly string[] = [changeText(now, before)],
): readonly SectionView[] {
  return before === null ? [] : [section('与上期相比', text, [tableOfChange(caption, now, before)])];
}

/** A row for every figure, and the bars of it. */
function tableOfChange(caption: string, now: RoundSummary, before: RoundSummary): TableView {
  return tableView({
    caption,
    columns: [
      { label: '指标', width: 34, align: 'text' },
      { label: formatRound(before.round), width: 22, align: 'number' },
      { label: formatRound(now.round), width: 22, align: 'number' },
      { label: '增减', width: 22, align: 'number' },
    ],
    rows: FIGURES.map(([name, of]) => [name, of(before), of(now), signed(of(now) - of(before))]),
    note: '两期抽取的事项和比例可以不同，增减只反映数量变化。',
    chart: chartOf(now, before),
  });
}

/** One sentence on what changed; or that this is the first period. */
export function changeText(now: RoundSummary, before: Before): string {
  if (before === null) return FIRST_PERIOD;
  const parts = FIGURES.filter(([name]) => /检查项目|发现问题|逾期未录入/u.test(name)).map(([name, of]) => {
    const change = of(now) - of(before);
    const word = change === 0 ? '持平' : change > 0 ? `增加${change}` : `减少${-change}`;
    return `${name.replace(/（.*$/u, '')}${word}${change === 0 ? '' : '项'}`;
  });
  return `与${formatRound(before.round)}相比，${parts.join('，')}。`;
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}

function chartOf(now: RoundSummary, before: RoundSummary): ChartView {
  const series = (summary: RoundSummary) => ({
    name: formatRound(summary.round),
    bars: FIGURES.map(([, of]) => ({ value: of(summary), text: String(of(summary)) })),
  });
  return { unit: '', categories: FIGURES.map(([name]) => name), series: [series(now), series(before)] };
}
