import type { PlannedJob } from '../../domain/jobs.ts';
import type { ScheduledTask } from '../../domain/policy-types.ts';
import { dayOf, type Instant, instant } from '../../kernel/instant.ts';
import { nextWorkingDay, type WorkingCalendar } from '../../kernel/working-day.ts';

/** A period with the day it is put off to; `provisional` where that day lies in a year without a notice (节假日安排). */
export interface ShiftedJob extends PlannedJob {
  readonly provisional: boolean;
}

/** 顺延: the period of a task that the schedule has at `planned`; put off, it keeps its period and its time of day. */
export function planJob(task: ScheduledTask, planned: Instant, calendar: WorkingCalendar): ShiftedJob {
  const day = dayOf(planned);
  const { date, provisional } =
    task.shift === 'next-working-day' ? nextWorkingDay(calendar, day) : { date: day, provisional: false };
  const due = instant(`${date}${planned.slice('2017-08-15'.length)}`);
  return { task: task.name, run: task.run, period: periodOf(task.time, planned), planned, due, provisional };
}

const ONE_NUMBER = /^\d+$/u;

/** As short as it can be told from the task's other periods, so that a task moved within its month stays done. */
function periodOf(time: string, planned: Instant): string {
  const [minute = '', hour = '', day = ''] = time.split(' ');
  if (![minute, hour].every((field) => ONE_NUMBER.test(field))) return planned.slice(0, 16).replace('T', ' ');
  return planned.slice(0, ONE_NUMBER.test(day) ? '2017-08'.length : '2017-08-15'.length);
}
