import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate, weekday } from '../../engine/kernel/iso-date.ts';
import { sharedData } from '../support/shared-data.ts';
import { shippedPolicy } from './shipped-policy.ts';

const { calendars } = shippedPolicy();
const vectors = sharedData('vectors/holiday_cn_2007_2026.csv');

function daysOff(year: number): readonly string[] {
  const calendar = calendars.find((candidate) => candidate.year === year);
  return (calendar?.daysOff ?? []).flatMap(({ from, to = from }) => {
    const days: IsoDate[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

describe('节假日', () => {
  test('2016 to 2026, each by its notice', () => {
    expect(calendars.map(({ year }) => year)).toEqual([
      2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    for (const { basis } of calendars)
      for (const { document } of basis) expect(document).toMatch(/^国办发明电〔20\d\d〕\d+号$/u);
  });

  test('nobody works on a weekday by 调休', () => {
    for (const { workedWeekends } of calendars)
      for (const day of workedWeekends) expect(weekday(day), day).toBeGreaterThan(5);
  });

  test('105 working days from 2017-08-01 to 2017-12-31', () => {
    const off = new Set(daysOff(2017));
    const worked = new Set<string>(calendars.find(({ year }) => year === 2017)?.workedWeekends);
    let working = 0;
    for (let day = '2017-08-01' as IsoDate; day <= '2017-12-31'; day = addDays(day, 1))
      if (!off.has(day) && (weekday(day) <= 5 || worked.has(day))) working += 1;
    expect(working).toBe(105);
  });

  test.skipIf(vectors === undefined)(
    'agree with the published lists, day for day (needs ../shared/data)',
    () => {
      const rows = readFileSync(vectors ?? '', 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(','));
      for (const { year, workedWeekends } of calendars) {
        const own = rows.filter((row) => row[3] === String(year));
        expect(daysOff(year).toSorted()).toEqual(
          own
            .filter((row) => row[2] === '1')
            .map((row) => row[0])
            .toSorted(),
        );
        // 2020-02-03 is told in the source as worked; it was a Monday.
        const worked = own
          .filter((row) => row[2] === '0' && weekday(row[0] as IsoDate) > 5)
          .map((row) => row[0]);
        expect([...workedWeekends].sort()).toEqual(worked.toSorted());
      }
    },
  );
});
