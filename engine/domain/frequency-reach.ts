import { divide, multiply, type Rational, rational } from '../kernel/rational.ts';
import type { FrequencyLimit, Instalment, RatioEntry } from './policy-types.ts';
import type { InspectingLevel } from './ratio-in-force.ts';
import { periodInYears } from './ratio-period.ts';

/**
 * What a 频次 of 同一企业 lets be drawn of a sub-roster in one period, as a share of it, exactly: max × period ÷ span.
 * At most once in three years leaves a third of them a year: in three years each counts once, whatever the year it is
 * drawn in. undefined where the limit bounds nothing: it speaks of campaigns, has no 上限, is counted over a permit's
 * validity, or over no longer than the period asked for, in which each enterprise may be drawn once anyway.
 */
export function reachWithin(
  { scope, max, per: over }: FrequencyLimit,
  per: RatioEntry['per'],
): Rational | undefined {
  const years = periodInYears(per);
  const span = over === undefined ? undefined : periodInYears(over);
  if (scope !== 'enterprise' || max === undefined || years === undefined || span === undefined) {
    return undefined;
  }
  const share = divide(multiply(rational(max.count), years), span);
  return share.n < share.d ? share : undefined;
}

/** Whether a limit speaks of any of these levels: one without 级别 speaks of all. */
export function limitsLevel({ levels }: FrequencyLimit, asked: readonly InspectingLevel[]): boolean {
  return levels === undefined || levels.length === 0 || levels.some((level) => asked.includes(level));
}

/** What one way of 分次 comes to: its 合计, else 次数 × 每次. undefined where it gives neither. */
export function totalOfInstalment({ times, each, total }: Instalment): Rational | undefined {
  if (total !== undefined) return total.ratio;
  return each === undefined || times === undefined ? undefined : multiply(each.ratio, rational(times));
}

/** What one way of 分次 comes to at most, where its phrase has an upper end: `10%` and `5%—10%` do, `不低于 10%` has none. */
export function mostOfInstalment({ times, each, total }: Instalment): Rational | undefined {
  const phrase = total ?? each;
  const upper = phrase?.bound === 'exactly' ? phrase.ratio : phrase?.cap;
  if (upper === undefined || total !== undefined) return upper;
  return times === undefined ? undefined : multiply(upper, rational(times));
}
