import type { AgencyScore, Assessment } from '../domain/assessment.ts';
import { subtract, toNumber, ZERO } from '../kernel/rational.ts';
import { rankScores } from './assessment-figures.ts';
import { formatDay, formatPeriod, formatPoints, pointsOf } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** +1.00, -0.58, 0.00: now less before; null where one of the two has no total. */
export function changeOfTotal(now: AgencyScore['total'], before: AgencyScore['total']): string | null {
  if (now === null || before === null) return null;
  const change = subtract(pointsOf(now), pointsOf(before));
  const sign = Math.sign(toNumber(change));
  if (sign === 0) return formatPoints(ZERO);
  return sign < 0 ? `-${formatPoints(subtract(ZERO, change))}` : `+${formatPoints(change)}`;
}

/** The total of a unit in an assessment; null where it has none, or was not assessed. */
export function totalIn({ scores }: Pick<Assessment, 'scores'>, agency: string): AgencyScore['total'] {
  return scores.find((one) => one.agency === agency)?.total ?? null;
}

/** 与上期相比 by unit: those of this period in its order, then those that were assessed before only. */
export function tableOfScoreChange(
  scores: readonly AgencyScore[],
  now: Assessed,
  before: Assessment,
  names: PaperNames,
): TableView {
  const [ranks, ranksBefore] = [ranksOf(scores), ranksOf(before.scores)];
  const last = scores.length + 1;
  const ordered = scores.toSorted((a, b) => (ranks.get(a.agency) ?? last) - (ranks.get(b.agency) ?? last));
  const gone = before.scores.filter(({ agency }) => !scores.some((one) => one.agency === agency));
  return tableView({
    caption: '表3　各单位本期和上期',
    columns: [
      { label: '单位', width: 30, align: 'text' },
      { label: `上期得分\n${whenOf(before, now)}`, width: 15, align: 'number' },
      { label: `本期得分\n${whenOf(now, before)}`, width: 15, align: 'number' },
      { label: '增减', width: 10, align: 'number' },
      { label: '上期\n名次', width: 10, align: 'center' },
      { label: '本期\n名次', width: 10, align: 'center' },
      { label: '名次\n升降', width: 10, align: 'center' },
    ],
    rows: [...ordered, ...gone].map(({ agency }) => {
      const [was, is] = [totalIn(before, agency), totalIn({ scores }, agency)];
      const [rankBefore, rank] = [ranksBefore.get(agency) ?? null, ranks.get(agency) ?? null];
      return [
        names.agency(agency),
        formatPoints(was),
        formatPoints(is),
        changeOfTotal(is, was),
        rankBefore,
        rank,
        changeOfRank(rank, rankBefore),
      ];
    }),
    note: '“—”为其中一期没有可以统计的数据，不比较。增减按精确值相减，保留两位小数，只舍不入；两期参加排名的单位数可以不同。',
  });
}

type Assessed = Pick<Assessment, 'period' | 'cutOff'>;

/** 2017年8月; the day of the cut-off where a month was assessed twice, once for each of its rounds. */
function whenOf(one: Assessed, other: Assessed): string {
  return one.period === other.period ? `截至${formatDay(one.cutOff)}` : formatPeriod(one.period);
}

function ranksOf(scores: readonly AgencyScore[]): ReadonlyMap<string, number> {
  return new Map(rankScores(scores).map(({ agency, rank }) => [agency, rank]));
}

/** A smaller number is a better place. */
function changeOfRank(now: number | null, before: number | null): string | null {
  if (now === null || before === null) return null;
  if (now === before) return '持平';
  return now < before ? `升${before - now}` : `降${now - before}`;
}
