import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { formatRound } from './format.ts';
import type { ChartView, SectionView, TableView } from './paper-view.ts';
import { section } from './report-of.ts';
import { lineTotals } from './summary-report-tables.ts';
import { tableView } from './table-view.ts';

/** The round before, or nothing where this is the first. */
export type Before = RoundSummary | null;

/** What is compared from period to period: absolute counts of one round, of all agencies or of one. */
export interface PeriodFigures
  extends Pick<
    AgencySummary,
    'drawn' | 'visits' | 'lines' | 'recorded' | 'problems' | 'late' | 'overdue' | 'disclosed'
  > {
  readonly round: string;
}

const FIGURES: readonly (readonly [string, Exclude<keyof PeriodFigures, 'round'>])[] = [
  ['抽取检查对象（户）', 'drawn'],
  ['上门（次）', 'visits'],
  ['检查项目（项）', 'lines'],
  ['已录入（项）', 'recorded'],
  ['发现问题（项）', 'problems'],
  ['逾期录入（项）', 'late'],
  ['逾期未录入（项）', 'overdue'],
  ['已公示（项）', 'disclosed'],
];

/** Of the round as a whole: each enterprise and visit once. */
export function figuresOf({ round, enterprises, visits, agencies }: RoundSummary): PeriodFigures {
  return { round, drawn: enterprises.drawn, visits, ...lineTotals(agencies) };
}

/** Of one agency; zeros where it is not in the round. */
export function figuresOfAgency({ round, agencies }: RoundSummary, agency: string): PeriodFigures {
  const none = { drawn: 0, visits: 0, lines: 0, recorded: 0, problems: 0, late: 0, overdue: 0, disclosed: 0 };
  return { ...none, ...agencies.find((one) => one.agency === agency), round };
}

/** 本期是第一期: one sentence, in place of the section that compares; nothing where there is an earlier period. */
export function firstPeriodText(before: object | null): readonly string[] {
  return before === null ? [FIRST_PERIOD] : [];
}

const FIRST_PERIOD = '本期是第一期，没有上期可比。';

/** 与上期相比: the section, left out of the first period, which has nothing to compare with. */
export function sectionsOfChange(
  caption: string,
  now: PeriodFigures,
  before: PeriodFigures | null,
  text: readonly string[] = [changeText(now, before)],
): readonly SectionView[] {
  return before === null ? [] : [section('与上期相比', text, [tableOfChange(caption, now, before)])];
}

/** A row for every figure, and the bars of it. */
function tableOfChange(caption: string, now: PeriodFigures, before: PeriodFigures): TableView {
  return tableView({
    caption,
    columns: [
      { label: '指标', width: 34, align: 'text' },
      { label: formatRound(before.round), width: 22, align: 'number' },
      { label: formatRound(now.round), width: 22, align: 'number' },
      { label: '增减', width: 22, align: 'number' },
    ],
    rows: FIGURES.map(([name, of]) => [name, before[of], now[of], signed(now[of] - before[of])]),
    note: '两期数据都截至本期的统计截止日；两期抽取的事项和比例可以不同，增减只反映数量变化。',
    chart: chartOf(now, before),
  });
}

/** One sentence on what changed; or that this is the first period. */
export function changeText(now: PeriodFigures, before: PeriodFigures | null): string {
  if (before === null) return FIRST_PERIOD;
  const parts = FIGURES.filter(([name]) => /检查项目|发现问题|逾期未录入/u.test(name)).map(([name, of]) => {
    const change = now[of] - before[of];
    const word = change === 0 ? '持平' : change > 0 ? `增加${change}` : `减少${-change}`;
    return `${name.replace(/（.*$/u, '')}${word}${change === 0 ? '' : '项'}`;
  });
  return `与${formatRound(before.round)}相比，${parts.join('，')}。`;
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}

function chartOf(now: PeriodFigures, before: PeriodFigures): ChartView {
  const series = (figures: PeriodFigures) => ({
    name: formatRound(figures.round),
    bars: FIGURES.map(([, of]) => ({ value: figures[of], text: String(figures[of]) })),
  });
  return { unit: '', categories: FIGURES.map(([name]) => name), series: [series(now), series(before)] };
}
