import type { AgencyScore, Assessment } from '../domain/assessment.ts';
import { compare, parseRational, ZERO } from '../kernel/rational.ts';
import type { IndicatorLoss, RankedScore } from './assessment-figures.ts';
import { formatDay, formatPeriod, formatPoints, pointsOf } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import { totalIn } from './score-change.ts';

/** 总体情况: who leads, who is last and for what, and who could not be assessed; short, so that the first page holds it. */
export function overviewOf(
  ranked: readonly RankedScore[],
  unranked: readonly AgencyScore[],
  losses: readonly IndicatorLoss[],
  names: PaperNames,
): readonly string[] {
  const none = unranked.length === 0 ? [] : [`数据缺失、不参加排名的单位${unranked.length}个，见表1。`];
  return [...spreadOf(ranked, losses, names), ...none];
}

/** More units than this are counted, not named: the table names them. */
const MOST_NAMED = 6;

function spreadOf(
  ranked: readonly RankedScore[],
  losses: readonly IndicatorLoss[],
  names: PaperNames,
): readonly string[] {
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.rank === last.rank) return [`参加排名的单位得分相同，均为${formatPoints(first.total)}分。`];
  const [best, worst] = [
    ranked.filter(({ rank }) => rank === 1),
    ranked.filter(({ rank }) => rank === last.rank),
  ];
  const why =
    worst.length > MOST_NAMED
      ? []
      : worst.flatMap((score) => whatLost(score, losses, names.agency(score.agency)));
  return [
    `得分最高的是${unitsText(best, names)}，${formatPoints(first.total)}分；` +
      `得分最低的是${unitsText(worst, names)}，${formatPoints(last.total)}分。`,
    ...(why.length === 0 ? [] : [`失分的指标：${why.join('；')}。`]),
  ];
}

function unitsText(units: readonly AgencyScore[], names: PaperNames): string {
  if (units.length <= MOST_NAMED) return listOf(units, names);
  return `${names.agency(units[0]?.agency ?? '')}等${units.length}个单位（并列，见表1）`;
}

function listOf(units: readonly AgencyScore[], names: PaperNames): string {
  return units.map(({ agency }) => names.agency(agency)).join('、');
}

/** The indicators on which a unit lost points; how each was counted stands in 附件1. */
function whatLost(
  { blocks }: RankedScore,
  losses: readonly IndicatorLoss[],
  unit: string,
): readonly string[] {
  const losing = new Set(losses.filter((loss) => loss.losing > 0).map(({ name }) => name));
  const lost = blocks
    .flatMap(({ indicators }) => indicators)
    .filter(({ name, points, score }) => {
      const full = parseRational(String(points)) ?? ZERO;
      return losing.has(name) && score !== null && compare(pointsOf(score), full) < 0;
    });
  return lost.length === 0 ? [] : [`${unit}${lost.map(({ name }) => name).join('、')}`];
}

const MOST = 3;

/** The indicators on which most points were lost. */
export function lossText(losses: readonly IndicatorLoss[]): string {
  const worst = losses.filter(({ losing }) => losing > 0).toSorted((a, b) => compare(b.lost, a.lost));
  if (worst.length === 0) return '各项指标均没有失分。';
  const words = worst
    .slice(0, MOST)
    .map(({ name, losing, lost }) => `${name}（${losing}个单位，共失${formatPoints(lost)}分）`);
  return `有失分的指标${worst.length}项，失分最多的是：${words.join('；')}。`;
}

/** 与上期相比: how many units rose and fell, among those that had a total in both periods. */
export function changeOfScores(scores: readonly AgencyScore[], before: Assessment): string {
  const both = scores.flatMap(({ agency, total }) => {
    const was = totalIn(before, agency);
    return total === null || was === null ? [] : [compare(pointsOf(total), pointsOf(was))];
  });
  const count = (sign: number) => both.filter((change) => Math.sign(change) === sign).length;
  return (
    `两期都有总分的单位${both.length}个，与${formatPeriod(before.period)}（数据截至${formatDay(before.cutOff)}）相比，` +
    `得分上升${count(1)}个，下降${count(-1)}个，持平${count(0)}个。各单位情况见表3。`
  );
}
