import { describe, expect, test } from 'vitest';
import { calendarOfPolicy } from '../../engine/domain/calendar-of-policy.ts';
import { deadlineOf } from '../../engine/domain/deadline.ts';
import type { CalendarFile, DeadlineRule } from '../../engine/domain/policy-types.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { isWorkingDay } from '../../engine/kernel/working-day.ts';

const NOTICE_2017: CalendarFile = {
  year: 2017,
  basis: [],
  daysOff: [
    { name: '劳动节', from: isoDate('2017-05-01') },
    { name: '中秋节、国庆节', from: isoDate('2017-10-01'), to: isoDate('2017-10-08') },
  ],
  workedWeekends: [isoDate('2017-09-30')],
};

describe('节假日 of the policy', () => {
  const calendar = calendarOfPolicy([NOTICE_2017]);

  test.each<[string, boolean | 'unknown', string]>([
    ['2017-05-01', false, 'a holiday of one day'],
    ['2017-05-02', true, 'the day after it'],
    ['2017-09-29', true, 'a Friday'],
    ['2017-09-30', true, 'a Saturday worked (调休)'],
    ['2017-10-01', false, 'the first day of a holiday'],
    ['2017-10-04', false, 'a Wednesday within it'],
    ['2017-10-08', false, 'its last day'],
    ['2017-10-09', true, 'the day after it'],
    ['2017-10-14', false, 'a Saturday'],
    ['2018-01-01', 'unknown', 'a year without a file'],
  ])('%s worked: %s (%s)', (day, worked) => {
    expect(isWorkingDay(calendar, isoDate(day))).toBe(worked);
  });

  test('a holiday whose ends are reversed takes no day off', () => {
    const reversed = { name: '示例', from: isoDate('2017-06-09'), to: isoDate('2017-06-08') };
    const broken = calendarOfPolicy([{ ...NOTICE_2017, daysOff: [reversed] }]);
    expect(isWorkingDay(broken, isoDate('2017-06-08'))).toBe(true);
    expect(isWorkingDay(broken, isoDate('2017-06-09'))).toBe(true);
  });
});

describe('期限', () => {
  const calendar = calendarOfPolicy([NOTICE_2017]);
  const rules: readonly DeadlineRule[] = [
    rule('disclose', 10, '工作日', '2019-01-01'),
    rule('disclose', 20, '工作日', '2017-08-15'),
    rule('object', 15, '日', '2017-08-15'),
    rule('recheck', 1, '月', '2017-08-15'),
    rule('exchange', 3, '年', '2017-08-15'),
  ];
  const due = (matter: DeadlineRule['matter'], from: string) =>
    deadlineOf(rules, calendar, matter, isoDate(from));

  test.each<[DeadlineRule['matter'], string, string, string]>([
    ['disclose', '2017-08-31', '2017-09-28', '20 working days, the first day not counted'],
    ['disclose', '2017-09-15', '2017-10-19', 'over 国庆, a worked Saturday counted'],
    ['object', '2017-08-31', '2017-09-15', 'calendar days'],
    ['recheck', '2017-08-31', '2017-09-30', 'a month whose last day is earlier'],
    ['exchange', '2017-08-31', '2020-08-31', 'years'],
  ])('%s from %s: %s (%s)', (matter, from, to) => {
    expect(due(matter, from)).toMatchObject({ date: to, provisional: false });
  });

  test('the rule in force on the day the term runs from decides, however the rules are written', () => {
    expect(due('disclose', '2018-12-31')?.rule.term.count).toBe(20);
    expect(due('disclose', '2019-01-01')?.rule.term.count).toBe(10);
    const [first, ...others] = rules;
    const turned = deadlineOf(
      [...others, first as DeadlineRule],
      calendar,
      'disclose',
      isoDate('2019-01-01'),
    );
    expect(turned?.rule.term.count).toBe(10);
  });

  test('before any rule, or for a matter without one, there is no deadline: never guessed', () => {
    expect(due('disclose', '2017-08-14')).toBeUndefined();
    expect(due('claim', '2017-08-31')).toBeUndefined();
  });

  test('a term that runs into a year without a notice is provisional', () => {
    expect(due('disclose', '2017-12-20')).toMatchObject({ date: '2018-01-17', provisional: true });
  });
});

function rule(
  matter: DeadlineRule['matter'],
  count: number,
  unit: DeadlineRule['term']['unit'],
  effective: string,
): DeadlineRule {
  return { matter, name: '示例', term: { count, unit }, effective: isoDate(effective), basis: [] };
}
