import jStat from 'jstat';

/** Both ends are shares, 0 to 1. */
export interface ProportionInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact two-sided interval of a proportion (Clopper and Pearson, Biometrika 26, 1934), from quantiles of the beta
 * distribution, so that neither number need be whole.
 *
 * @param hits 0 ≤ hits ≤ trials
 * @param trials above 0
 * @param confidence between 0 and 1, such as 0.95
 * @throws RangeError for numbers outside these bounds
 */
export function proportionInterval(hits: number, trials: number, confidence: number): ProportionInterval {
  if (!(trials > 0 && hits >= 0 && hits <= trials && confidence > 0 && confidence < 1)) {
    throw new RangeError(`no interval for ${hits} of ${trials} at ${confidence}`);
  }
  const tail = (1 - confidence) / 2;
  return {
    lower: hits === 0 ? 0 : quantileOr(0, jStat.beta.inv(tail, hits, trials - hits + 1)),
    upper: hits === trials ? 1 : quantileOr(1, jStat.beta.inv(1 - tail, hits + 1, trials - hits)),
  };
}

/** The package says NaN where a quantile is nearer to the end than the smallest number above 0. */
function quantileOr(end: 0 | 1, quantile: number): number {
  return Number.isNaN(quantile) ? end : quantile;
}
