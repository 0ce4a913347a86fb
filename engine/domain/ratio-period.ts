import { type IsoDate, isoDate } from '../kernel/iso-date.ts';
import { type Rational, rational } from '../kernel/rational.ts';
import type { RatioEntry } from './policy-types.ts';

/** 周期: over how long a ratio is counted. */
export type RatioPeriod = RatioEntry['per'];

const MONTHS: Readonly<Partial<Record<RatioPeriod, number>>> = { month: 1, quarter: 3, 'half-year': 6 };
const YEARS: Readonly<Partial<Record<RatioPeriod, number>>> = { 'two-years': 2, 'three-years': 3 };

/**
 * First day of the period that a day falls in: calendar months, quarters, halves, years. Periods of several years
 * end with the year of the day. A permit's validity is not known here: the year stands for it.
 */
export function periodStart(per: RatioPeriod, day: IsoDate): IsoDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const length = MONTHS[per];
  if (length === undefined) return isoDate(`${year - (YEARS[per] ?? 1) + 1}-01-01`);
  const first = Math.floor((month - 1) / length) * length + 1;
  return isoDate(`${year}-${String(first).padStart(2, '0')}-01`);
}

/** Length of a period in years; undefined for the validity of a permit or filing, which has no fixed length. */
export function periodInYears(per: RatioPeriod): Rational | undefined {
  const months = MONTHS[per];
  if (months !== undefined) return rational(months, 12);
  const years = per === 'year' ? 1 : YEARS[per];
  return years === undefined ? undefined : rational(years);
}
