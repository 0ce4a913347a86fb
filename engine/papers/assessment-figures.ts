import { type AgencyScore, BLOCK_NAMES, type BlockId, type Points } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import {
  add,
  compare,
  divide,
  parseRational,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../kernel/rational.ts';
import { pointsOf } from './format.ts';
import { rankBy } from './rank-by.ts';

/** A unit with a total, and its place: equal totals share one. */
export interface RankedScore extends AgencyScore {
  readonly total: Points;
  readonly rank: number;
}

/** What all units together lost on one indicator. */
export interface IndicatorLoss {
  readonly block: BlockId;
  readonly name: string;
  readonly points: number;
  /** Units to which it applies, and those of them without full points. */
  readonly units: number;
  readonly losing: number;
  readonly lost: Rational;
  /** null where it applies to nobody. */
  readonly average: Rational | null;
}

export const BLOCKS = Object.keys(BLOCK_NAMES) as readonly BlockId[];

/** 名次: only among units with a total; 1, 1, 3. */
export function rankScores(scores: readonly AgencyScore[]): readonly RankedScore[] {
  const scored = scores.filter((score): score is AgencyScore & { total: Points } => score.total !== null);
  return rankBy(scored, ({ total }) => pointsOf(total)).map(({ of, rank }) => ({ ...of, rank: rank ?? 0 }));
}

/** null of nothing. */
export function averageOf(points: readonly Points[]): Rational | null {
  if (points.length === 0) return null;
  return divide(points.map(pointsOf).reduce(add, ZERO), rational(points.length));
}

/**
 * 失分情况 by indicator, in the order of the blocks; indicators without a loss keep their row. A bonus that was not
 * earned is no loss, and a veto shows in the total.
 */
export function lossesOf(
  scores: readonly AgencyScore[],
  { assessment }: Pick<Policy, 'assessment'>,
): readonly IndicatorLoss[] {
  const all = scores.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, indicators }) => indicators.map((indicator) => ({ ...indicator, block }))),
  );
  return BLOCKS.flatMap((block) => {
    const here = all.filter((indicator) => indicator.block === block);
    return [...new Set(here.map(({ name }) => name))].map((name) => {
      const same = here.filter((indicator) => indicator.name === name);
      const points = same[0]?.points ?? 0;
      const scored = same.flatMap(({ score }) => (score === null ? [] : [score]));
      const method = assessment
        .find((one) => one.block === block)
        ?.indicators.find((one) => one.name === name)?.scoring.method;
      const base = method !== 'bonus' && method !== 'veto';
      const full = parseRational(String(points)) ?? ZERO;
      const losses = base ? scored.map((score) => subtract(full, pointsOf(score))) : [];
      const real = losses.filter((loss) => compare(loss, ZERO) > 0);
      return {
        block,
        name,
        points,
        units: scored.length,
        losing: real.length,
        lost: real.reduce(add, ZERO),
        average: averageOf(scored),
      };
    });
  });
}
