import { describe, expect, test } from 'vitest';
import type { Duration } from '../../../engine/domain/phrases.ts';
import { NO_ROSTERS, type RostersState, type StandingImport } from '../../../engine/domain/rosters.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { addDays, addMonths, isoDate } from '../../../engine/kernel/iso-date.ts';
import type { WorkingCalendar } from '../../../engine/kernel/working-day.ts';
import { type FitnessPolicy, rosterFitForDraw } from '../../../engine/pipeline/basis/roster-fit-for-draw.ts';
import { fc } from '../../support/properties.ts';
import { AGENCIES } from './samples.ts';
import { AT, CUT_OFF } from './support.ts';

const NO_CALENDAR: WorkingCalendar = new Map();

function standing(cutOff = CUT_OFF): StandingImport {
  return {
    seq: 1,
    at: AT,
    source: '示例法人库',
    cutOff,
    file: { name: 'a.csv', digest: '' },
    snapshot: '',
    entries: 1,
  };
}

function state(over: Partial<RostersState> = {}, cutOff = CUT_OFF): RostersState {
  const enterprises = { ...standing(cutOff), read: 1, refused: 0, flagged: {} };
  return { ...NO_ROSTERS, enterprises, inspectors: { AMR: standing() }, ...over };
}

const ITEM = { id: 'SC-01', name: '示例事项', roster: 'condition', agency: 'AMR' } as const;

function policy(
  items: FitnessPolicy['items'] = [ITEM],
  rosterMaxAge: Duration = { count: 90, unit: '日' },
): FitnessPolicy {
  return { district: { rosterMaxAge }, agencies: AGENCIES, items };
}

function fitness(given: RostersState, by = policy(), at = AT, calendar = NO_CALENDAR) {
  return rosterFitForDraw(given, by, at, calendar);
}

/** 2017-08-15 as it is at that hour in Beijing. */
function on(day: string) {
  return instant(`${day}T00:00:00+08:00`);
}

describe('二(二) 名录有效期: no draw from a roster that is older than the policy allows', () => {
  test('a roster of 31 July is fit on 15 August', () => {
    expect(fitness(state())).toEqual([]);
  });

  test('nothing imported: refused', () => {
    expect(fitness({ ...NO_ROSTERS, inspectors: { AMR: standing() } })).toEqual([
      { code: 'roster-missing', severity: 'error', values: {} },
    ]);
  });

  test.each<[Duration, string, string]>([
    // the last day on which a roster of 31 July may be used, and the day after
    [{ count: 90, unit: '日' }, '2017-10-29', '2017-10-30'],
    [{ count: 1, unit: '月' }, '2017-08-31', '2017-09-01'],
    [{ count: 1, unit: '年' }, '2018-07-31', '2018-08-01'],
    [{ count: 10, unit: '工作日' }, '2017-08-14', '2017-08-15'],
  ])('%j: to %s', (age, last, day) => {
    expect(fitness(state(), policy([ITEM], age), on(last))).toEqual([]);
    expect(fitness(state(), policy([ITEM], age), on(day))).toEqual([
      {
        code: 'roster-too-old',
        severity: 'error',
        values: {
          cutOff: '2017-07-31',
          day,
          last,
          allowed: `${age.count} ${age.unit}`,
          source: '示例法人库',
        },
      },
    ]);
  });

  test('working days are counted by the calendar: a holiday gives a day more', () => {
    const daysOff = new Set([isoDate('2017-08-04')]);
    const calendar: WorkingCalendar = new Map([[2017, { year: 2017, daysOff, workedWeekends: new Set() }]]);
    const tenDays = policy([ITEM], { count: 10, unit: '工作日' });
    expect(fitness(state(), tenDays, on('2017-08-15'), calendar)).toEqual([]);
    expect(fitness(state(), tenDays, on('2017-08-16'), calendar)).toMatchObject([{ code: 'roster-too-old' }]);
  });

  test('a roster newer than the day whose state is drawn: refused', () => {
    expect(fitness(state({}, isoDate('2017-08-16')))).toMatchObject([
      {
        code: 'roster-later-than-draw',
        severity: 'error',
        values: { cutOff: '2017-08-16', day: '2017-08-15' },
      },
    ]);
    expect(fitness(state({}, isoDate('2017-08-15')))).toEqual([]);
  });

  test('fit on a day, fit on every day from the cut-off to it', () => {
    const days = fc.nat({ max: 120 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 60 }), (one, other, count) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((n) =>
          on(addDays(CUT_OFF, n)),
        );
        if (earlier === undefined || later === undefined) return false;
        const by = policy([ITEM], { count, unit: '日' });
        return fitness(state(), by, later).length > 0 || fitness(state(), by, earlier).length === 0;
      }),
    );
    expect(fitness(state(), policy(), on(addMonths(CUT_OFF, -1)))).toMatchObject([
      { code: 'roster-later-than-draw' },
    ]);
  });
});

describe('二(二)(三) lists and inspectors that a draw needs', () => {
  test.each(['list', 'both'] as const)(
    'sub-roster %s without its list: refused, naming who owes it',
    (roster) => {
      const by = policy([{ ...ITEM, roster }]);
      expect(fitness(state(), by)).toEqual([
        {
          code: 'sub-roster-list-missing',
          severity: 'error',
          values: { item: 'SC-01', name: '示例事项', agency: '区市场监管局' },
        },
      ]);
      expect(fitness(state({ subRosters: { 'SC-01': standing() } }), by)).toEqual([]);
    },
  );

  test('an agency without inspectors is warned about once, however many its items', () => {
    const by = policy([
      ITEM,
      { ...ITEM, id: 'HB-01', agency: 'ENV' },
      { ...ITEM, id: 'HB-02', agency: 'ENV' },
    ]);
    expect(fitness(state(), by)).toEqual([
      { code: 'inspectors-missing', severity: 'warning', values: { agency: '区环保局' } },
    ]);
  });

  test('an agency that draws nothing owes nothing', () => {
    expect(fitness(state({ inspectors: {} }), policy([]))).toEqual([]);
  });

  test('everything that is missing is said, not the first alone', () => {
    const by = policy([
      { ...ITEM, roster: 'list' },
      { ...ITEM, id: 'HB-01', roster: 'both', agency: 'ENV' },
    ]);
    expect(fitness(NO_ROSTERS, by).map(({ code }) => code)).toEqual([
      'roster-missing',
      'sub-roster-list-missing',
      'sub-roster-list-missing',
      'inspectors-missing',
      'inspectors-missing',
    ]);
  });
});
