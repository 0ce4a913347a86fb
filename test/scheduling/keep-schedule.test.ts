import { getTasks } from 'node-cron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSchedule, type ScheduleKeeper } from '../../engine/scheduling/keep-schedule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const monthly = { time: '0 9 1 * *', shift: 'none' } as const;
const monthlyShifted = { time: '0 9 1 * *', shift: 'next-working-day' } as const;
const daily = { time: '30 8 * * *', shift: 'none' } as const;

let keeper: ScheduleKeeper;
let rang: string[];
let errors: unknown[];

/** Notes when it was called, in Beijing to the minute; `work` is what the call takes. */
function keep(tasks: Parameters<typeof keepSchedule>[0], work: () => Promise<void> = async () => undefined) {
  keeper = keepSchedule(tasks, {
    onDue: async () => {
      rang.push(new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 16));
      await work();
    },
    onError: (error) => errors.push(error),
  });
}

beforeEach(() => {
  [rang, errors] = [[], []];
  vi.useFakeTimers({ now: new Date('2017-07-30T12:00:00+08:00') });
});

afterEach(async () => {
  await keeper.stop();
  vi.useRealTimers();
});

describe('值守', () => {
  test('asks once at the start, then at the times of the schedule', async () => {
    keep([monthly, daily]);
    await vi.advanceTimersByTimeAsync(3 * DAY);
    expect(rang).toEqual([
      '2017-07-30T12:00',
      '2017-07-31T08:30',
      '2017-08-01T08:30',
      '2017-08-01T09:00',
      '2017-08-02T08:30',
    ]);
    expect(errors).toEqual([]);
  });

  test('a task that is put off rings every day at its hour: the calendar decides whether it is its day', async () => {
    keep([monthlyShifted]);
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(rang).toEqual(['2017-07-30T12:00', '2017-07-31T09:00', '2017-08-01T09:00']);
  });

  test('two tasks of one time ring once', async () => {
    keep([monthly, { ...monthly }]);
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(rang).toEqual(['2017-07-30T12:00', '2017-08-01T09:00']);
  });

  test('a time that passed while the machine slept rings when it wakes', async () => {
    keep([monthly]);
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(new Date('2017-08-03T10:00:00+08:00'));
    await vi.advanceTimersByTimeAsync(DAY);
    expect(rang).toHaveLength(2);
    expect(rang[1]?.slice(0, 10)).toBe('2017-08-04');
  });

  test('work that takes long is never begun twice, and is begun once more for all that rang meanwhile', async () => {
    let [atWork, most] = [0, 0];
    keep([{ time: '0 * * * *', shift: 'none' }], async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise((resolve) => setTimeout(resolve, 3.5 * HOUR));
      atWork -= 1;
    });
    await vi.advanceTimersByTimeAsync(8 * HOUR);
    expect(most).toBe(1);
    expect(rang).toEqual(['2017-07-30T12:00', '2017-07-30T15:30', '2017-07-30T19:00']);
    const stopped = keeper.stop();
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    await stopped;
    expect(atWork).toBe(0);
  });

  test('work that fails is told, and the schedule is kept on', async () => {
    keep([daily], async () => {
      throw new Error('示例');
    });
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(rang).toHaveLength(3);
    expect(errors).toEqual([new Error('示例'), new Error('示例'), new Error('示例')]);
  });

  test('after the stop nothing rings, not even what rang during the last work, and no clock is left', async () => {
    let finished = 0;
    keep([daily], async () => {
      await new Promise((resolve) => setTimeout(resolve, DAY));
      finished += 1;
    });
    await vi.advanceTimersByTimeAsync(DAY - HOUR);
    const stopped = keeper.stop();
    expect(getTasks().size).toBe(0);
    await vi.advanceTimersByTimeAsync(3 * DAY);
    await stopped;
    expect([rang.length, finished]).toEqual([1, 1]);
  });

  test('a time that cannot be kept starts no clock at all', async () => {
    keep([]);
    const broken = { time: '0 9 31 2 *', shift: 'none' } as const;
    const onDue = vi.fn(async () => undefined);
    expect(() => keepSchedule([daily, broken], { onDue, onError: () => undefined })).toThrow('31 2');
    await vi.advanceTimersByTimeAsync(2 * DAY);
    expect(onDue).not.toHaveBeenCalled();
    for (const clock of getTasks().values()) clock.destroy();
  });
});

test('on the real clock', async () => {
  vi.useRealTimers();
  await new Promise<void>((resolve) => {
    keep([{ time: '* * * * * *', shift: 'none' }], async () => {
      if (rang.length === 2) resolve();
    });
  });
  expect(rang.length).toBeGreaterThanOrEqual(2);
});
