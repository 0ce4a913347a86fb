import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate, isoDate, weekday, yearOf } from '../../engine/kernel/iso-date.ts';
import {
  addWorkingDays,
  type CalendarYear,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../engine/kernel/working-day.ts';
import { fc } from '../support/properties.ts';
import { sharedData } from '../support/shared-data.ts';

const holidays = sharedData('vectors/holiday_cn_2007_2026.csv');

describe.skipIf(holidays === undefined)('工作日 by the notices of 2007–2026 (needs ../shared/data)', () => {
  const rows = holidays === undefined ? [] : readNotices(holidays);
  const calendar = calendarOf(rows);

  test('every day of every notice, also those in the December before', () => {
    expect(rows).toHaveLength(678);
    const wrong = rows.filter((row) => {
      const working = isWorkingDay(calendar, row.date);
      return yearOf(row.date) === 2006 ? working !== 'unknown' : working !== !row.dayOff;
    });
    expect(wrong).toEqual([]);
  });

  test('105 working days from 2017-08-01 to 2017-12-31, both included', () => {
    const counted = workingDaysBetween(calendar, isoDate('2017-07-31'), isoDate('2017-12-31'));
    expect(counted).toEqual({ days: 105, provisional: false });
  });

  test.each([
    ['2017-09-29', 1, '2017-09-30', 'a Saturday worked for the national holiday'],
    ['2017-09-30', 1, '2017-10-09', 'over the eight days of the national holiday'],
    ['2018-12-28', 1, '2018-12-29', 'worked by the notice of 2019'],
    ['2018-12-29', 1, '2019-01-02', '2018-12-31 off by the notice of 2019'],
    ['2017-08-31', 20, '2017-09-28', '20 working days of disclosure'],
    ['2017-08-31', 0, '2017-08-31', 'none'],
  ])('%s and %i working days: %s, %s', (from, days, date) => {
    expect(addWorkingDays(calendar, isoDate(from), days)).toEqual({ date, provisional: false });
  });

  test('顺延 to the next working day, the day itself if worked', () => {
    expect(nextWorkingDay(calendar, isoDate('2017-10-01'))).toEqual({
      date: '2017-10-09',
      provisional: false,
    });
    expect(nextWorkingDay(calendar, isoDate('2017-09-30'))).toEqual({
      date: '2017-09-30',
      provisional: false,
    });
  });

  test('counting undoes adding', () => {
    const from = fc.integer({ min: 0, max: 6500 }).map((days) => addDays(isoDate('2007-01-01'), days));
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 120 }), (start, days) => {
        const { date } = addWorkingDays(calendar, start, days);
        expect(isWorkingDay(calendar, date)).toBe(true);
        expect(workingDaysBetween(calendar, start, date).days).toBe(days);
        expect(workingDaysBetween(calendar, start, addDays(date, -1)).days).toBe(days - 1);
      }),
    );
  });

  test('a year whose notice is not out is unknown, and what falls there provisional', () => {
    const until2017 = calendarOf(rows.filter((row) => row.noticeYear <= 2017));
    expect(isWorkingDay(until2017, isoDate('2018-02-15'))).toBe('unknown');
    expect(addWorkingDays(until2017, isoDate('2017-12-28'), 1).provisional).toBe(false);
    expect(addWorkingDays(until2017, isoDate('2017-12-29'), 1)).toEqual({
      date: '2018-01-01',
      provisional: true,
    });
    expect(workingDaysBetween(until2017, isoDate('2017-12-29'), isoDate('2018-01-05'))).toEqual({
      days: 5,
      provisional: true,
    });
    expect(nextWorkingDay(until2017, isoDate('2018-01-06'))).toEqual({
      date: '2018-01-08',
      provisional: true,
    });
    expect(nextWorkingDay(until2017, isoDate('2018-01-05'))).toEqual({
      date: '2018-01-05',
      provisional: true,
    });
  });
});

describe('工作日 without any notice', () => {
  test('no day is known; weekends alone are counted off, provisionally', () => {
    const none: WorkingCalendar = new Map();
    expect(isWorkingDay(none, isoDate('2030-01-07'))).toBe('unknown');
    const { date, provisional } = addWorkingDays(none, isoDate('2030-01-04'), 3);
    expect([date, weekday(date), provisional]).toEqual(['2030-01-09', 3, true]);
    expect(workingDaysBetween(none, isoDate('2030-01-09'), isoDate('2030-01-04')).days).toBe(0);
  });
});

interface NoticeRow {
  readonly date: IsoDate;
  readonly dayOff: boolean;
  readonly noticeYear: number;
}

function readNotices(path: string): readonly NoticeRow[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/u);
  return lines.map((line) => {
    const [date = '', , dayOff, year] = line.split(',');
    return { date: isoDate(date), dayOff: dayOff === '1', noticeYear: Number(year) };
  });
}

/** One calendar per notice, as config/calendar/<year>.yaml has one file per notice. */
function calendarOf(rows: readonly NoticeRow[]): WorkingCalendar {
  const years = Map.groupBy(rows, (row) => row.noticeYear);
  return new Map(
    [...years].map(([year, days]): [number, CalendarYear] => [
      year,
      {
        year,
        daysOff: new Set(days.filter((day) => day.dayOff).map((day) => day.date)),
        workedWeekends: new Set(days.filter((day) => !day.dayOff).map((day) => day.date)),
      },
    ]),
  );
}
