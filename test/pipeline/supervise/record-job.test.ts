import { describe, expect, test } from 'vitest';
import { jobsMessages } from '../../../engine/cli/messages/jobs.ts';
import { putIntoWords } from '../../../engine/cli/messages/put-into-words.ts';
import { applyToJobs, EMPTY_JOBS, type JobsState, type PlannedJob } from '../../../engine/domain/jobs.ts';
import type { Store } from '../../../engine/domain/ports.ts';
import { jobDone } from '../../../engine/domain/records/job-done.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import { nextJobs } from '../../../engine/pipeline/supervise/next-jobs.ts';
import { giveUpJobs, recordJob } from '../../../engine/pipeline/supervise/record-job.ts';
import { checkTimes } from '../../../engine/scheduling/check-times.ts';
import { occurrencesBetween } from '../../../engine/scheduling/occurrences-between.ts';
import { memoryStore } from '../../../engine/store/memory-store.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import { appended, asked, at, periods, policyOf, ranAt, task } from './schedule-support.ts';

const policy = policyOf(task());
const july = ranAt(policy, '2017-07-03T09:00');
const done = { outcome: 'done', note: '示例' } as const;
const say = (problem: Problem) => putIntoWords(jobsMessages, problem).message;

describe('办理记录', () => {
  test('the record of a job fits its schema, and says what stands for what', () => {
    const found = asked(policy, '2017-10-09T09:00', ranAt(policy, '2017-09-01T09:00'));
    const answer = recordJob(found, { task: '月度抽查', period: '2017-10' }, done);
    expect(answer).toEqual({
      ok: true,
      value: [
        {
          stream: 'jobs',
          kind: 'job-done',
          version: 1,
          body: {
            task: '月度抽查',
            run: 'round',
            period: '2017-10',
            planned: '2017-10-01T09:00:00+08:00',
            due: '2017-10-09T09:00:00+08:00',
            outcome: 'done',
            note: '示例',
          },
        },
      ],
    });
    const body = answer.ok ? answer.value[0]?.body : undefined;
    expect(validateBody(jobDone.schema, body)).toEqual([]);
    for (const wrong of [
      { outcome: 'perhaps' },
      { period: '2017' },
      { run: 'tea' },
      { due: '2017-10-09' },
      { x: 1 },
    ])
      expect(validateBody(jobDone.schema, { ...body, ...wrong })).not.toEqual([]);
  });

  test.each([
    ['2017-08-01 09:00', true],
    ['2017-08-01', true],
    ['2017-8', false],
  ])('period %s: %s', (period, fits) => {
    const { due } = asked(policy, '2017-08-01T09:00', july);
    const { task: name, run, planned, due: day } = due[0] as PlannedJob;
    const body = { task: name, run, planned, due: day, ...done, period };
    expect(validateBody(jobDone.schema, body).length === 0).toBe(fits);
  });

  test('what is not due is refused, in words', () => {
    const answer = recordJob(
      asked(policy, '2017-08-01T08:59', july),
      { task: '月度抽查', period: '2017-08' },
      done,
    );
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'job-not-due' }] });
    expect(answer.ok ? '' : say(answer.problems[0] as Problem)).toContain('“月度抽查”2017-08 期现在不用办');
  });

  test('a later period before an earlier one is refused, given up ones included', () => {
    const october = asked(policy, '2017-10-09T09:00', july);
    const later = recordJob(october, { task: '月度抽查', period: '2017-10' }, done);
    expect(later).toMatchObject({ problems: [{ code: 'job-out-of-turn', values: { earlier: '2017-08' } }] });
    const december = asked(policy, '2017-12-01T09:00', july);
    const first = recordJob(december, { task: '月度抽查', period: '2017-09' }, done);
    expect(first).toMatchObject({ problems: [{ code: 'job-out-of-turn', values: { earlier: '2017-08' } }] });
    const told = appended(july, '2017-12-01T09:00', giveUpJobs(december, '错过太久'));
    expect(
      recordJob(asked(policy, '2017-12-01T09:00', told), { task: '月度抽查', period: '2017-09' }, done).ok,
    ).toBe(true);
  });

  test('what waits does not hold up the periods after it', () => {
    const waits = ranAt(policy, '2017-08-01T09:00', july, () => 'waiting');
    const found = asked(policy, '2017-09-01T09:00', waits);
    expect(periods(found.due)).toEqual(['2017-08', '2017-09']);
    expect(recordJob(found, { task: '月度抽查', period: '2017-09' }, done).ok).toBe(true);
  });

  test('waiting for the same thing again is not written again; for another it is', () => {
    const waits = ranAt(policy, '2017-08-01T09:00', july, () => 'waiting');
    const found = asked(policy, '2017-08-02T09:00', waits);
    const job = { task: '月度抽查', period: '2017-08' };
    expect(recordJob(found, job, { outcome: 'waiting', note: '示例' })).toEqual({ ok: true, value: [] });
    expect(recordJob(found, job, { outcome: 'waiting', note: '等候种子' })).toMatchObject({
      value: [{ body: { outcome: 'waiting', note: '等候种子' } }],
    });
  });

  test('what is given up is recorded as skipped', () => {
    const drafts = giveUpJobs(asked(policy, '2017-12-01T09:00', july), '错过太久');
    expect(drafts.map(({ body }) => `${body.period} ${body.outcome} ${body.note}`)).toEqual([
      '2017-08 skipped 错过太久',
    ]);
  });
});

describe('two processes', () => {
  const by = { at: at('2017-08-01T09:00'), actor: { agency: 'leading-office', post: 'leading-clerk' } };

  async function ledgerOf(store: Store): Promise<{ readonly state: JobsState; readonly seq: number }> {
    const read = await store.read('jobs');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { records } = read.value;
    return { state: records.reduce(applyToJobs, EMPTY_JOBS), seq: records.length };
  }

  test('that find one job due together leave one answer, and the second is told', async () => {
    const store = memoryStore();
    const one = policyOf(task({ catchUp: 1 }));
    const [first, second] = [await ledgerOf(store), await ledgerOf(store)];
    const answerOf = ({ state }: { readonly state: JobsState }) => {
      const found = asked(one, '2017-08-01T09:00', state);
      expect(periods(found.due)).toEqual(['2017-08']);
      const answer = recordJob(found, { task: '月度抽查', period: '2017-08' }, done);
      return answer.ok ? answer.value : [];
    };
    const [a, b] = [answerOf(first), answerOf(second)];
    expect((await store.append('jobs', first.seq, a, by)).ok).toBe(true);
    expect(await store.append('jobs', second.seq, b, by)).toMatchObject({
      ok: false,
      problems: [{ code: 'stream-moved-on' }],
    });
    const after = await ledgerOf(store);
    expect(after.seq).toBe(1);
    const again = asked(one, '2017-08-01T09:00', after.state);
    expect(recordJob(again, { task: '月度抽查', period: '2017-08' }, done)).toMatchObject({
      problems: [{ code: 'job-not-due' }],
    });
  });
});

describe('the shipped schedule', () => {
  const shipped = shippedPolicy();
  const tasks = shipped.schedule?.tasks ?? [];
  const asking = { now: at('2017-10-01T12:00'), occurrencesOf: occurrencesBetween };

  test('can be kept', () => {
    expect(tasks.length).toBeGreaterThan(0);
    expect(checkTimes(tasks)).toEqual([]);
  });

  test('下次办理 over 国庆 2017: what is put off comes after the holiday, and is shown so', () => {
    const next = nextJobs(shipped, asking).map(
      ({ task: name, period, due }) => `${name} ${period} ${due.slice(0, 16)}`,
    );
    expect(next).toEqual([
      '月度抽查 2017-10 2017-10-09T09:00',
      '月度督查通报 2017-10 2017-10-09T08:00',
      '年度考核 2017-12 2017-12-20T09:00',
      '名录检查 2017-10 2017-10-25T07:00',
      '到期提醒 2017-10-02 2017-10-02T08:30',
      '惩戒到期检查 2017-10-02 2017-10-02T06:00',
    ]);
  });

  test('what comes next is not due now, and is due then', () => {
    const state = ranAt(shipped, '2017-10-01T12:00');
    const roundAt = (now: string) =>
      periods(asked(shipped, now, state).due.filter((job) => job.task === '月度抽查'));
    expect(roundAt('2017-10-09T08:59')).toEqual([]);
    expect(roundAt('2017-10-09T09:00')).toEqual(['2017-10']);
  });

  test('a time that comes once in four years has a next one too', () => {
    const leap = policyOf(task({ time: '0 9 29 2 *' }));
    expect(periods(nextJobs(leap, asking))).toEqual(['2020-02']);
  });
});

describe('what an officer reads', () => {
  test('what was given up and what was put off without a calendar', () => {
    const { warnings } = asked(policy, '2018-06-01T09:00', july);
    expect(warnings.map(say)[0]).toBe(
      '“月度抽查”错过太久，2017-08 至 2018-02 共 7 期不再补做（最多补做 3 期）。' +
        '确需补办的，请逐期手工办理；以后想多补几期的，请改 config/schedule.yaml 中的“补做”。',
    );
    expect(warnings.map(say)[1]).toBe(
      '“月度抽查”2018-03 期定在 2018-03-01 办理，但 2018 年的节假日安排还没有录入，只避开了周末。' +
        '请按国务院办公厅的通知补上 config/calendar/2018.yaml。',
    );
  });

  test('no sentence is left with a blank', () => {
    const broken = checkTimes([{ name: '示例', time: '0 9 31 2 *' }]);
    const unplanned = asked({ calendars: [] }, '2017-08-01T09:00').warnings;
    const outOfTurn = recordJob(
      asked(policy, '2017-10-09T09:00', july),
      { task: '月度抽查', period: '2017-10' },
      done,
    );
    const problems = [...broken, ...unplanned, ...(outOfTurn.ok ? [] : outOfTurn.problems)];
    expect(problems.map(({ code }) => code)).toEqual([
      'time-never-comes',
      'schedule-missing',
      'job-out-of-turn',
    ]);
    for (const problem of problems) expect(say(problem)).not.toMatch(/[{}]/u);
  });
});
