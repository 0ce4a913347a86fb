import type { AgencyScore, Assessment } from '../domain/assessment.ts';
import { compare, parseRational, ZERO } from '../kernel/rational.ts';
import type { IndicatorLoss, RankedScore } from './assessment-figures.ts';
import { formatDay, formatPeriod, formatPoints, pointsOf } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import { totalIn } from './score-change.ts';

/**
 * 总体情况: who leads, who is last, who could not be assessed, and what is to be done by whom and when; short, so that
 * the first page holds it. `by`: 不迟于2017年9月12日, or '' where the policy has no such term.
 */
export function overviewOf(
  ranked: readonly RankedScore[],
  unranked: readonly AgencyScore[],
  losses: readonly IndicatorLoss[],
  { by, names }: { readonly by: string; readonly names: PaperNames },
): readonly string[] {
  const none = unranked.length === 0 ? [] : [`数据缺失、不参加排名的单位${unranked.length}个，见表1。`];
  return [...spreadOf(ranked, names), ...none, toMend(ranked, losses, { by, names })];
}

/** 三(五): whoever lost points is asked to mend what lost them. */
function toMend(
  ranked: readonly RankedScore[],
  losses: readonly IndicatorLoss[],
  { by, names }: { readonly by: string; readonly names: PaperNames },
): string {
  const losing = ranked.filter((score) => whatLost(score, losses).length > 0);
  if (losing.length === 0) return '没有失分的单位，没有需要整改的事。';
  const whom =
    losing.length > MOST_TO_MEND ? `失分的${losing.length}个单位（见附件1）` : listOf(losing, names);
  return `请${whom}${by}就失分的指标整改到位，并书面说明原因。`;
}

/** More units than this are counted, not named: the table names them. */
const MOST_NAMED = 2;
const MOST_TO_MEND = 2;

function spreadOf(ranked: readonly RankedScore[], names: PaperNames): readonly string[] {
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.rank === last.rank) return [`参加排名的单位得分相同，均为${formatPoints(first.total)}分。`];
  const [best, worst] = [
    ranked.filter(({ rank }) => rank === 1),
    ranked.filter(({ rank }) => rank === last.rank),
  ];
  return [
    `得分最高的是${unitsText(best, names)}，${formatPoints(first.total)}分；` +
      `得分最低的是${unitsText(worst, names)}，${formatPoints(last.total)}分。`,
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
function whatLost({ blocks }: RankedScore, losses: readonly IndicatorLoss[]): readonly string[] {
  const losing = new Set(losses.filter((loss) => loss.losing > 0).map(({ name }) => name));
  return blocks
    .flatMap(({ indicators }) => indicators)
    .filter(({ name, points, score }) => {
      const full = parseRational(String(points)) ?? ZERO;
      return losing.has(name) && score !== null && compare(pointsOf(score), full) < 0;
    })
    .map(({ name }) => name);
}

/** 失分情况 by unit: who lost points on what, a sentence; nothing where nobody did. */
export function losersText(
  ranked: readonly RankedScore[],
  losses: readonly IndicatorLoss[],
  names: PaperNames,
): readonly string[] {
  const why = ranked
    .map((score) => ({ unit: names.agency(score.agency), lost: whatLost(score, losses) }))
    .filter(({ lost }) => lost.length > 0)
    .map(({ unit, lost }) => `${unit}（${lost.join('、')}）`);
  return why.length === 0 ? [] : [`失分的单位${why.length}个：${why.join('；')}。`];
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
