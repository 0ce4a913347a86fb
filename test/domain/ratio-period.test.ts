import { describe, expect, test } from 'vitest';
import { periodStart, type RatioPeriod } from '../../engine/domain/ratio-period.ts';
import { addDays, isoDate } from '../../engine/kernel/iso-date.ts';
import { fc } from '../support/properties.ts';

const PERIODS: readonly RatioPeriod[] = [
  'month',
  'quarter',
  'half-year',
  'year',
  'two-years',
  'three-years',
  'permit-validity',
  'filing-validity',
];

describe('周期: the first day of the period that a day falls in', () => {
  test.each([
    ['month', '2017-08-31', '2017-08-01'],
    ['quarter', '2017-07-01', '2017-07-01'],
    ['quarter', '2017-06-30', '2017-04-01'],
    ['half-year', '2017-08-15', '2017-07-01'],
    ['half-year', '2017-06-30', '2017-01-01'],
    ['year', '2017-12-31', '2017-01-01'],
    ['two-years', '2017-08-15', '2016-01-01'],
    ['three-years', '2017-08-15', '2015-01-01'],
    // How long a permit runs is not known here: the year stands for it.
    ['permit-validity', '2017-08-15', '2017-01-01'],
    ['filing-validity', '2017-08-15', '2017-01-01'],
  ] as const)('%s: %s is of the one that begins on %s', (per, day, first) => {
    expect(periodStart(per, isoDate(day))).toBe(first);
  });

  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(isoDate('2012-01-01'), days));

  test('it never begins after the day, begins on the first of a month, and is its own beginning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS.slice(0, 4)), day, (per, on) => {
        const first = periodStart(per, on);
        expect(first <= on && first.endsWith('-01')).toBe(true);
        expect(periodStart(per, first)).toBe(first);
      }),
    );
  });

  test('a longer period never begins later', () => {
    fc.assert(
      fc.property(day, (on) => {
        const firsts = PERIODS.slice(0, 6).map((per) => periodStart(per, on));
        expect(firsts).toEqual(firsts.toSorted().toReversed());
      }),
    );
  });
});
