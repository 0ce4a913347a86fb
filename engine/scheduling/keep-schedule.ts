import { createTask, type TaskOptions } from 'node-cron';
import type { ScheduledTask } from '../domain/policy-types.ts';
import { runOneAtATime } from './run-one-at-a-time.ts';
import { TIME_ZONE } from './time-zone.ts';

export interface KeepingSchedule {
  /** Does whatever is due now; decides from the ledger, not from which clock rang. Never called twice at once. */
  readonly onDue: () => Promise<void>;
  /** Something was thrown: a bug, or a clock that failed. The schedule is kept on. */
  readonly onError: (error: unknown) => void;
}

export interface ScheduleKeeper {
  /** No clock rings any more; resolves when the work at hand is finished. */
  readonly stop: () => Promise<void>;
}

/**
 * Serve mode (值守): calls `onDue` once at the start, for what was missed while nobody was there, and at every
 * time of the schedule in Beijing. A time that passed while the machine slept rings when it wakes.
 * Throws, before any clock is started, on a time that `checkTimes` refuses.
 */
export function keepSchedule(
  tasks: readonly Pick<ScheduledTask, 'time' | 'shift'>[],
  { onDue, onError }: KeepingSchedule,
): ScheduleKeeper {
  const gate = runOneAtATime(onDue, onError);
  const clocks = [...new Set(tasks.map(ringingTime))].map((time) => {
    const clock = createTask(time, gate.knock, { timezone: TIME_ZONE, logger: tellOnly(onError) });
    clock.on('execution:missed', gate.knock);
    return clock;
  });
  for (const clock of clocks) clock.start();
  gate.knock();
  return {
    stop: async () => {
      for (const clock of clocks) clock.destroy();
      await gate.close();
    },
  };
}

/** A task that is put off (顺延) rings every day at its time of day: only the calendar knows which day it will be. */
function ringingTime({ time, shift }: Pick<ScheduledTask, 'time' | 'shift'>): string {
  const timeOfDay = time.split(' ').slice(0, -3);
  return shift === 'none' ? time : [...timeOfDay, '*', '*', '*'].join(' ');
}

/** node-cron writes to the console by itself. */
function tellOnly(onError: (error: unknown) => void): NonNullable<TaskOptions['logger']> {
  const silent = () => undefined;
  return { info: silent, warn: silent, debug: silent, error: (message, error) => onError(error ?? message) };
}
