import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isoDate,
  parseIsoDate,
  weekday,
  yearOf,
} from '../../engine/kernel/iso-date.ts';
import { fc } from '../support/properties.ts';

const anyDate = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays(isoDate('1970-01-01'), days));

describe('日期: a day without a zone', () => {
  test.each(['2017-08-01', '2016-02-29', '2000-02-29', '2017-12-31', '0001-01-01', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(parseIsoDate(text)).toBe(text);
    },
  );

  test.each([
    '2017-02-29',
    '1900-02-29',
    '2017-02-30',
    '2017-04-31',
    '2017-13-01',
    '2017-00-10',
    '2017-01-00',
    '2017-1-1',
    '17-01-01',
    '2017/01/01',
    '2017-01-01 ',
    '2017-01-01T00:00:00Z',
    '20170101',
    '２０１７-01-01',
    '',
  ])('%s does not', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  test.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2017-08-31', 1, '2017-09-30'],
    ['2017-11-30', 3, '2018-02-28'],
    ['2017-12-15', 1, '2018-01-15'],
    ['2017-03-31', -1, '2017-02-28'],
    ['2017-01-15', -1, '2016-12-15'],
    ['2017-01-15', -13, '2015-12-15'],
    ['2017-05-20', 0, '2017-05-20'],
    ['0099-12-31', 2, '0100-02-28'],
    ['0050-01-31', 1, '0050-02-28'],
  ])('%s and %i months: %s (民法典 202)', (date, months, later) => {
    expect(addMonths(isoDate(date), months)).toBe(later);
  });

  test('months are counted on, never past the month that is meant', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months);
        const index = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(index(later) - index(date)).toBe(months);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });

  test('days counted forwards are counted back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(addDays(date, days) > date).toBe(days > 0);
      }),
    );
  });

  test('leap years have 366 days', () => {
    const length = (year: number) => daysBetween(isoDate(`${year}-01-01`), isoDate(`${year + 1}-01-01`));
    expect([1900, 2000, 2016, 2017, 2100].map(length)).toEqual([365, 366, 366, 365, 365]);
  });

  test('1 is Monday, 7 is Sunday', () => {
    expect(weekday(isoDate('2017-08-28'))).toBe(1);
    expect(weekday(isoDate('2017-09-03'))).toBe(7);
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });

  test('a year that four digits cannot write is a bug, not a wrong date', () => {
    expect(yearOf(isoDate('2017-08-01'))).toBe(2017);
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(isoDate('9999-12-31'), 1)).toThrow(RangeError);
  });
});
