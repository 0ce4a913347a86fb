import { describe, expect, test } from 'vitest';
import { EMPTY_JOBS } from '../../../engine/domain/jobs.ts';
import { instantMs, instantOfMs } from '../../../engine/kernel/instant.ts';
import { recordJob } from '../../../engine/pipeline/supervise/record-job.ts';
import { fc } from '../../support/properties.ts';
import { appended, asked, at, periods, policyOf, ranAt, task } from './schedule-support.ts';

const daily = { name: '备份', time: '0 23 * * *', run: 'backup', shift: 'none' } as const;

describe('到期应办', () => {
  test('a period is due from its minute on', () => {
    const policy = policyOf(task());
    const july = ranAt(policy, '2017-07-03T10:00');
    expect(periods(asked(policy, '2017-08-01T08:59', july).due)).toEqual([]);
    expect(asked(policy, '2017-08-01T09:00', july).due).toEqual([
      {
        task: '月度抽查',
        run: 'round',
        period: '2017-08',
        planned: '2017-08-01T09:00:00+08:00',
        due: '2017-08-01T09:00:00+08:00',
        provisional: false,
      },
    ]);
  });

  test('asked again after it was done there is nothing', () => {
    const policy = policyOf(task(), task(daily));
    const done = ranAt(policy, '2017-08-01T09:00');
    expect(asked(policy, '2017-08-01T09:00', done)).toEqual({ due: [], givenUp: [], warnings: [] });
  });

  test('several tasks: oldest first, of one moment in the order of the schedule', () => {
    const policy = policyOf(
      task({ name: '甲', catchUp: 1 }),
      task({ ...daily, name: '乙', time: '0 9 * * *', catchUp: 1 }),
      task({ ...daily, name: '丙', time: '0 6 * * *', catchUp: 1 }),
    );
    expect(asked(policy, '2017-08-01T12:00').due.map((job) => job.task)).toEqual(['丙', '甲', '乙']);
  });

  test('without a schedule nothing is due, and it is said', () => {
    expect(asked({ calendars: [] }, '2017-08-01T09:00')).toMatchObject({
      due: [],
      warnings: [{ code: 'schedule-missing', severity: 'warning' }],
    });
  });
});

describe('顺延', () => {
  test.each([
    ['2017 年国庆: the 5th lies in the holiday', '0 8 5 * *', '2017-10', '2017-10-09T08:00:00+08:00'],
    ['2017 年国庆: the 1st, a Sunday', '0 9 1 * *', '2017-10', '2017-10-09T09:00:00+08:00'],
    ['a Saturday that is worked is no holiday', '0 9 30 * *', '2017-09', '2017-09-30T09:00:00+08:00'],
    ['a plain Saturday', '0 9 1 * *', '2017-07', '2017-07-03T09:00:00+08:00'],
    [
      'a weekend at the end of a month: the period stays',
      '0 9 29 4 *',
      '2017-04',
      '2017-05-02T09:00:00+08:00',
    ],
  ])('%s', (_case, time, period, due) => {
    const policy = policyOf(task({ time, catchUp: 1 }));
    const minuteBefore = instantOfMs(instantMs(at(due.slice(0, 16))) - 60_000).slice(0, 16);
    expect(periods(asked(policy, minuteBefore).due)).not.toContain(period);
    expect(asked(policy, due.slice(0, 16)).due).toMatchObject([{ period, due }]);
  });

  test('不顺延 means on the day itself', () => {
    const policy = policyOf(task({ shift: 'none', catchUp: 1 }));
    expect(asked(policy, '2017-10-01T09:00').due).toMatchObject([{ due: '2017-10-01T09:00:00+08:00' }]);
  });

  test('into a year without a notice only weekends are avoided, and it is said which file is missing', () => {
    const policy = policyOf(task({ catchUp: 1 }));
    const { due, warnings } = asked(policy, '2018-09-03T09:00');
    expect(due).toMatchObject([{ period: '2018-09', due: '2018-09-03T09:00:00+08:00', provisional: true }]);
    expect(warnings).toMatchObject([
      { code: 'shift-provisional', values: { task: '月度抽查', day: '2018-09-03', year: 2018 } },
    ]);
  });

  test('a notice that comes in later does not make a done period due again', () => {
    const done = ranAt({ ...policyOf(task({ catchUp: 1 })), calendars: [] }, '2017-10-02T09:00');
    expect(done.tasks.get('月度抽查')?.last.due).toBe('2017-10-02T09:00:00+08:00');
    expect(asked(policyOf(task({ catchUp: 1 })), '2017-10-20T09:00', done).due).toEqual([]);
  });
});

describe('补做', () => {
  const policy = policyOf(task());
  const untilMay = ranAt(policy, '2017-05-02T10:00');

  test('three missed months are made up with the month that has come, once', () => {
    const { due, givenUp } = asked(policy, '2017-09-01T09:00', untilMay);
    expect(periods(due)).toEqual(['2017-06', '2017-07', '2017-08', '2017-09']);
    expect(givenUp).toEqual([]);
    const after = ranAt(policy, '2017-09-01T09:00', untilMay);
    expect(asked(policy, '2017-09-01T09:01', after).due).toEqual([]);
    expect(periods(asked(policy, '2017-10-09T09:00', after).due)).toEqual(['2017-10']);
  });

  test('older ones are given up, told in one sentence, and told once', () => {
    const { due, givenUp, warnings } = asked(policy, '2017-11-20T09:00', untilMay);
    expect(periods(due)).toEqual(['2017-08', '2017-09', '2017-10', '2017-11']);
    expect(periods(givenUp)).toEqual(['2017-06', '2017-07']);
    expect(warnings).toMatchObject([
      {
        code: 'jobs-given-up',
        values: { task: '月度抽查', count: 2, allowed: 3, from: '2017-06', to: '2017-07' },
      },
    ]);
    const after = ranAt(policy, '2017-11-20T09:00', untilMay);
    expect(asked(policy, '2017-11-20T09:01', after)).toEqual({ due: [], givenUp: [], warnings: [] });
  });

  test.each([
    [0, ['2017-11'], 5],
    [1, ['2017-10', '2017-11'], 4],
    [12, ['2017-06', '2017-07', '2017-08', '2017-09', '2017-10', '2017-11'], 0],
  ])('at most %i missed ones; the newest is done, not made up', (catchUp, due, givenUp) => {
    const found = asked(policyOf(task({ catchUp })), '2017-11-20T09:00', untilMay);
    expect(periods(found.due)).toEqual(due);
    expect(found.givenUp).toHaveLength(givenUp);
  });

  test.each([
    ['the last of them', task({ catchUp: 3 }), ['2017-06', '2017-07', '2017-08']],
    ['the newest always', task({ catchUp: 0 }), ['2017-08']],
    ['days', task({ ...daily, catchUp: 2 }), ['2017-08-14', '2017-08-15']],
    ['a year', task({ time: '0 9 20 12 *', catchUp: 1 }), ['2016-12']],
    [
      '29 February',
      task({ time: '0 9 29 2 *', shift: 'none', catchUp: 3 }),
      ['2008-02', '2012-02', '2016-02'],
    ],
  ])('with no history at all the last 补做 periods are due, none is given up: %s', (_case, one, expected) => {
    const found = asked(policyOf(one), '2017-08-15T23:00');
    expect(periods(found.due)).toEqual(expected);
    expect(found.givenUp).toEqual([]);
  });

  test('with no history, a period that is put off beyond now has not come', () => {
    expect(periods(asked(policyOf(task({ catchUp: 2 })), '2017-10-05T09:00').due)).toEqual([
      '2017-08',
      '2017-09',
    ]);
  });
});

describe('等待', () => {
  const policy = policyOf(task());
  const waitingFor =
    (...waiting: readonly string[]) =>
    ({ period }: { readonly period: string }) =>
      waiting.includes(period) ? 'waiting' : 'done';
  const august = ranAt(policy, '2017-08-01T09:00', EMPTY_JOBS, waitingFor('2017-07'));

  test('what waits is asked again, with what it waits for and since when', () => {
    expect(asked(policy, '2017-08-20T09:00', august).due).toMatchObject([
      { period: '2017-07', waiting: { since: '2017-08-01T09:00:00+08:00', note: '示例' } },
    ]);
  });

  test('asked again before the periods that came since, and never given up by itself', () => {
    const found = asked(policy, '2018-08-01T09:00', august);
    expect(periods(found.due)).toEqual(['2017-07', '2018-05', '2018-06', '2018-07', '2018-08']);
    expect(periods(found.givenUp)).not.toContain('2017-07');
  });

  test('since stays while what it waits for changes, and once done it is over', () => {
    const found = asked(policy, '2017-08-20T09:00', august);
    const answer = { outcome: 'waiting', note: '等候种子' } as const;
    const drafts = recordJob(found, { task: '月度抽查', period: '2017-07' }, answer);
    const still = appended(august, '2017-08-20T09:00', drafts.ok ? drafts.value : []);
    expect(asked(policy, '2017-08-21T09:00', still).due[0]?.waiting).toEqual({
      since: '2017-08-01T09:00:00+08:00',
      note: '等候种子',
    });
    const done = ranAt(policy, '2017-08-21T09:00', still);
    expect(asked(policy, '2017-08-21T09:01', done).due).toEqual([]);
  });

  test('of a run that the schedule no longer has, nothing is asked', () => {
    expect(asked(policyOf(task({ ...daily, catchUp: 1 })), '2017-08-20T09:00', august).due).toMatchObject([
      { run: 'backup' },
    ]);
  });
});

describe('a schedule that is changed', () => {
  const before = policyOf(task());
  const august = ranAt(before, '2017-08-01T09:00');

  test.each([
    ['another hour', task({ time: '0 15 1 * *' }), []],
    ['another day of the month', task({ time: '0 9 10 * *' }), []],
    ['another name', task({ name: '每月抽查' }), []],
    ['every week from now on', task({ time: '0 9 * * 1' }), ['2017-08-07', '2017-08-14']],
  ])('%s: what was done is not done again', (_case, changed, expected) => {
    expect(periods(asked(policyOf(changed), '2017-08-15T20:00', august).due)).toEqual(expected);
  });

  test('a renamed task keeps what waits, under the name with which it was begun', () => {
    const waits = ranAt(before, '2017-08-01T09:00', EMPTY_JOBS, () => 'waiting');
    const renamed = policyOf(task({ name: '每月抽查' }));
    const found = asked(renamed, '2017-09-01T09:00', waits);
    expect(found.due.map((job) => `${job.task} ${job.period}`)).toEqual([
      '月度抽查 2017-06',
      '月度抽查 2017-07',
      '月度抽查 2017-08',
      '每月抽查 2017-09',
    ]);
    const done = ranAt(renamed, '2017-09-01T09:00', waits);
    expect(asked(renamed, '2017-09-01T09:01', done).due).toEqual([]);
  });

  test('a second task of the same run has its own periods', () => {
    const two = policyOf(task(), task({ name: '专项抽查', time: '0 9 15 * *', catchUp: 1 }));
    expect(asked(two, '2017-08-15T09:00', august).due).toMatchObject([
      { task: '专项抽查', period: '2017-08' },
    ]);
  });
});

describe('the name of a period', () => {
  test.each([
    ['once a month', '0 9 1 * *', '2017-08'],
    ['once a year', '0 9 1 8 *', '2017-08'],
    ['on some days', '0 9 1,15 * *', '2017-08-01'],
    ['every week', '0 9 * * 2', '2017-08-01'],
    ['every day', '0 9 * * *', '2017-08-01'],
    ['several times a day', '0 7,9 1 * *', '2017-08-01 09:00'],
    ['every quarter of an hour', '*/15 * * * *', '2017-08-01 09:00'],
  ])('%s', (_case, time, period) => {
    const policy = policyOf(task({ time, shift: 'none', catchUp: 1 }));
    expect(periods(asked(policy, '2017-08-01T09:00').due)).toEqual([period]);
  });
});

test('however often and whenever it is run, no period is answered twice and none is lost', () => {
  const weekly = { ...daily, time: '0 6 * * 1' };
  const policy = policyOf(task({ catchUp: 12 }), task({ ...weekly, catchUp: 60 }));
  const start = instantMs(at('2017-04-01T00:00'));
  const moments = fc.array(fc.integer({ min: 0, max: 120 * 24 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(moments, (hours) => {
      const times = hours.toSorted((a, b) => a - b).map((h) => instantOfMs(start + h * 3_600_000));
      const first = ranAt(
        policyOf(task({ catchUp: 1 }), task({ ...weekly, catchUp: 1 })),
        '2017-04-01T00:00',
      );
      const answered: string[] = [];
      times.reduce((state, now) => {
        const text = now.slice(0, 16);
        answered.push(...asked(policy, text, state).due.map((job) => `${job.task} ${job.period}`));
        return ranAt(policy, text, state);
      }, first);
      const atOnce = asked(policy, (times.at(-1) ?? '').slice(0, 16), first);
      expect(answered.toSorted()).toEqual(atOnce.due.map((job) => `${job.task} ${job.period}`).toSorted());
    }),
    { numRuns: 12 },
  );
});

test('a record of a kind that is not known changes nothing', () => {
  const other = { stream: 'jobs', kind: 'later-kind', version: 1, body: {} } as const;
  expect(appended(EMPTY_JOBS, '2017-08-01T09:00', [other])).toBe(EMPTY_JOBS);
});
