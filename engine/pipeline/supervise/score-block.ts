import type { BlockScore, IndicatorScore } from '../../domain/assessment.ts';
import type { AssessmentBlock } from '../../domain/policy-types.ts';
import {
  add,
  divide,
  formatFraction,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../kernel/rational.ts';
import type { CountedSubject, Meets } from './counted-subject.ts';
import { pointsText } from './explain-score.ts';
import { exact, type MeasuredIndicator, scoreIndicator } from './score-indicator.ts';

/** A block's score, with what it does to the total. */
export interface ScoredBlock {
  readonly block: BlockScore;
  /** null: nothing could be counted. */
  readonly score: Rational | null;
  /** 加分, beside the block's points; 0 without. */
  readonly bonus: Rational;
  /** 一票否决: block and total are 0. */
  readonly vetoed: boolean;
}

/** Within the block's points; a bonus and a veto stand outside. */
function isBase({ indicator }: MeasuredIndicator): boolean {
  return indicator.scoring.method !== 'bonus' && indicator.scoring.method !== 'veto';
}

/**
 * One of the four blocks (板块) for one unit. What does not apply is settled by 不适用: 折算 leaves it out and scales
 * the rest to the block's points, 平均 gives it the mean of the rest, 满分 its points. Where nothing at all could be
 * counted, the block has no score: 数据缺失 is neither 0 nor full.
 */
export function scoreBlock(
  { block: id, points, indicators }: AssessmentBlock,
  subjects: readonly CountedSubject[],
  meets: Meets,
): ScoredBlock {
  const measured = indicators.map((indicator) => scoreIndicator(indicator, subjects, meets));
  const counted = measured.filter((one) => isBase(one) && one.score !== null);
  const mean = meanShare(counted);
  const settled = measured.map((one) => settleIndicator(one, mean));
  const within = settled.filter((one) => isBase(one) && one.score !== null);
  const of = sum(within.map(({ indicator }) => exact(indicator.points)));
  const reached = sum(within.map(({ score }) => score ?? ZERO));
  const vetoed = measured.some(({ indicator, numerator }) => isVeto(indicator) && (numerator ?? 0) > 0);
  const bonus =
    mean === null ? ZERO : sum(measured.map((one) => (isBonus(one) ? (one.score ?? ZERO) : ZERO)));
  const scaled = mean === null || of.n === 0n ? null : divide(multiply(exact(points), reached), of);
  const score = vetoed ? ZERO : scaled;
  const how = explainBlock({ points, of, reached, score, bonus, vetoed });
  const block: BlockScore = {
    block: id,
    points,
    score: score === null ? null : formatFraction(score),
    how,
    indicators: settled.map(written),
  };
  return { block, score, bonus: vetoed ? ZERO : bonus, vetoed };
}

/** Of what could be counted, each indicator weighing the same; null where nothing could. */
function meanShare(counted: readonly MeasuredIndicator[]): Rational | null {
  const shares = counted.flatMap(({ score, indicator: { points } }) =>
    score === null || points === 0 ? [] : [divide(score, exact(points))],
  );
  return shares.length === 0 ? null : divide(sum(shares), rational(shares.length));
}

function settleIndicator(one: MeasuredIndicator, mean: Rational | null): MeasuredIndicator {
  const { indicator, score, how } = one;
  if (score !== null || !isBase(one)) return one;
  if (mean === null) return one;
  const points = exact(indicator.points);
  switch (indicator.notApplicable) {
    case 'rescale':
      return { ...one, how: `${how}，不适用，按其余指标折算` };
    case 'average': {
      const average = multiply(points, mean);
      return { ...one, score: average, how: `${how}，不适用，取其余指标平均，得 ${pointsText(average)} 分` };
    }
    case 'full':
      return {
        ...one,
        score: points,
        how: `${how.replace('数据缺失：', '')}，按规定得满分 ${indicator.points} 分`,
      };
  }
}

function explainBlock(told: {
  readonly points: number;
  readonly of: Rational;
  readonly reached: Rational;
  readonly score: Rational | null;
  readonly bonus: Rational;
  readonly vetoed: boolean;
}): string {
  const { points, of, reached, score, bonus, vetoed } = told;
  if (vetoed) return '一票否决，本板块 0 分';
  if (score === null) return '数据缺失：本板块没有可以计分的指标，不计入总分';
  const added = bonus.n === 0n ? '' : `，另加 ${pointsText(bonus)} 分`;
  const plain = `适用指标 ${pointsText(of)} 分中得 ${pointsText(reached)} 分`;
  return of.d === 1n && of.n === BigInt(Math.round(points)) && score.n * reached.d === reached.n * score.d
    ? `${plain}${added}`
    : `${plain}，折算为 ${points} 分制得 ${pointsText(score)} 分${added}`;
}

function written({ indicator, score, numerator, denominator, how }: MeasuredIndicator): IndicatorScore {
  const { name, points, basis } = indicator;
  return {
    name,
    points,
    score: score === null ? null : formatFraction(score),
    numerator,
    denominator,
    how,
    basis,
  };
}

function isBonus({ indicator }: MeasuredIndicator): boolean {
  return indicator.scoring.method === 'bonus';
}

function isVeto({ scoring }: MeasuredIndicator['indicator']): boolean {
  return scoring.method === 'veto';
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}
