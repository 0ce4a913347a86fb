import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { getTasks } from 'node-cron';
import { describe, expect, test } from 'vitest';
import { instant, instantMs, instantOfMs } from '../../engine/kernel/instant.ts';
import { checkTimes } from '../../engine/scheduling/check-times.ts';
import { occurrencesBetween } from '../../engine/scheduling/occurrences-between.ts';
import { fc } from '../support/properties.ts';

const at = (text: string) => instant(`${text}:00+08:00`);
const span = (after: string, until: string) => ({ after: at(after), until: at(until) });
const days = (time: string, from: string, to: string) =>
  occurrencesBetween(time, span(`${from}T00:00`, `${to}T23:59`)).map((moment) => moment.slice(0, 10));

describe('when a 时间 of the schedule comes', () => {
  test('after the one end, up to and including the other', () => {
    const nine = '0 9 1 * *';
    expect(occurrencesBetween(nine, span('2017-08-01T08:59', '2017-08-01T09:00'))).toEqual([
      '2017-08-01T09:00:00+08:00',
    ]);
    expect(occurrencesBetween(nine, span('2017-08-01T09:00', '2017-09-01T08:59'))).toEqual([]);
    expect(occurrencesBetween(nine, span('2017-08-01T09:01', '2017-08-01T09:00'))).toEqual([]);
  });

  test.each([
    ['a day that short months lack', '0 9 31 * *', '2017-01-01', '2017-06-30', '01-31 03-31 05-31'],
    ['the 30th, not in February', '0 9 30 * *', '2017-01-01', '2017-04-30', '01-30 03-30 04-30'],
    ['the turn of the year', '0 9 1 * *', '2017-11-15', '2018-02-15', '12-01 01-01 02-01'],
    ['a month alone', '0 9 20 12 *', '2016-01-01', '2017-12-31', '12-20 12-20'],
    ['Sunday as 0', '0 9 * * 0', '2017-08-01', '2017-08-14', '08-06 08-13'],
    ['Sunday as 7', '0 9 * * 7', '2017-08-01', '2017-08-14', '08-06 08-13'],
    ['a range of weekdays', '0 9 * * 5-7', '2017-08-01', '2017-08-07', '08-04 08-05 08-06'],
    ['日 and 周 together: both must fit', '0 9 1 * 1', '2017-01-01', '2017-12-31', '05-01'],
  ])('%s', (_case, time, from, to, expected) => {
    expect(
      days(time, from, to)
        .map((day) => day.slice(5))
        .join(' '),
    ).toBe(expected);
  });

  test('29 February comes in leap years, and 2100 is none', () => {
    expect(days('0 9 29 2 *', '2015-01-01', '2021-12-31')).toEqual(['2016-02-29', '2020-02-29']);
    expect(days('0 9 29 2 *', '2096-01-01', '2104-12-31')).toEqual(['2096-02-29', '2104-02-29']);
  });

  test('several times a day, in order', () => {
    expect(occurrencesBetween('*/30 8-9 * * *', span('2017-08-01T00:00', '2017-08-01T23:59'))).toEqual(
      ['08:00', '08:30', '09:00', '09:30'].map((time) => `2017-08-01T${time}:00+08:00`),
    );
  });

  test('Beijing keeps one clock all the year: every day of a year at the same hour, none twice', () => {
    const year = occurrencesBetween('30 2 * * *', span('2016-12-31T23:59', '2017-12-31T23:59'));
    expect(new Set(year.map((moment) => moment.slice(10)))).toEqual(new Set(['T02:30:00+08:00']));
    expect(new Set(year).size).toBe(365);
  });

  test('two halves of a span give what the whole gives', () => {
    const whole = span('2016-01-01T00:00', '2018-12-31T23:59');
    const somewhere = fc.integer({ min: instantMs(whole.after) / 1000, max: instantMs(whole.until) / 1000 });
    const times = fc.constantFrom('0 9 1 * *', '30 8 * * 1-5', '0 9 29 2 *', '0 8,20 5 */2 *');
    fc.assert(
      fc.property(times, somewhere, (time, seconds) => {
        const middle = instantOfMs(seconds * 1000);
        const before = occurrencesBetween(time, { after: whole.after, until: middle });
        const behind = occurrencesBetween(time, { after: middle, until: whole.until });
        expect([...before, ...behind]).toEqual(occurrencesBetween(time, whole));
      }),
      { numRuns: 25 },
    );
  });

  test.each(['America/New_York', 'Pacific/Auckland', 'UTC', 'Asia/Shanghai'])(
    'a machine that stands in %s gives the same answer',
    (zone) => {
      const source = fileURLToPath(
        new URL('../../engine/scheduling/occurrences-between.ts', import.meta.url),
      );
      const program = `
        const { occurrencesBetween } = await import(${JSON.stringify(source)});
        const span = { after: '2017-02-28T00:00:00+08:00', until: '2017-12-01T09:00:00+08:00' };
        const found = ['0 9 1 * *', '30 2 12 3 *', '0 0 5 11 *'].map((time) => occurrencesBetween(time, span));
        console.log(JSON.stringify([new Date(2017, 7, 1).toISOString(), ...found]));`;
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      const [midnight, monthly, spring, autumn] = JSON.parse(printed);
      // The machine does stand elsewhere: its own midnight differs.
      expect(midnight === '2017-07-31T16:00:00.000Z').toBe(zone === 'Asia/Shanghai');
      expect(monthly).toEqual(
        ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
          (month) => `2017-${month}-01T09:00:00+08:00`,
        ),
      );
      expect([spring, autumn]).toEqual([['2017-03-12T02:30:00+08:00'], ['2017-11-05T00:00:00+08:00']]);
    },
  );

  test('no clock is left behind', () => {
    occurrencesBetween('0 9 1 * *', span('2017-01-01T00:00', '2017-12-31T00:00'));
    expect(getTasks().size).toBe(0);
  });
});

describe('a 时间 that the clock cannot keep', () => {
  test.each([
    ['0 9 1 * *', true],
    ['0 9 29 2 *', true],
    ['0 9 31 2 *', false],
    ['0 9 31 4,6,9,11 *', false],
    ['5/10 9 * * *', false],
    ['0 9 1 *', false],
  ])('%s can be kept: %s', (time, kept) => {
    const codes = checkTimes([{ name: '示例任务', time }]).map(({ code }) => code);
    expect(codes).toEqual(kept ? [] : ['time-never-comes']);
  });

  test('each task is named', () => {
    const found = checkTimes([
      { name: '甲', time: '0 9 31 2 *' },
      { name: '乙', time: '0 9 1 * *' },
      { name: '丙', time: '0 9 30 2 *' },
    ]);
    expect(found.map(({ values }) => values.task)).toEqual(['甲', '丙']);
  });
});
