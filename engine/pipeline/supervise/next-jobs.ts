import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import { type Instant, instantMs, instantOfMs } from '../../kernel/instant.ts';
import type { Asking, SchedulePolicy } from './due-jobs.ts';
import { planJob, type ShiftedJob } from './plan-job.ts';

/** In days: longer than any holiday, so that what was planned before now and put off beyond it is seen. */
const BACK = 31;
const AHEAD = [40, 400, 4_000] as const;
const MS_PER_DAY = 86_400_000;

/** 下次办理: the next period of each task after now, in the order of the schedule; none for a time beyond ten years. */
export function nextJobs(
  { schedule, calendars }: SchedulePolicy,
  { now, occurrencesOf }: Asking,
): readonly ShiftedJob[] {
  const calendar = calendarOfPolicy(calendars);
  const after = later(now, -BACK);
  return (schedule?.tasks ?? []).flatMap((task) => {
    for (const days of AHEAD) {
      const planned = occurrencesOf(task.time, { after, until: later(now, days) });
      const next = planned.map((at) => planJob(task, at, calendar)).find(({ due }) => due > now);
      if (next !== undefined) return [next];
    }
    return [];
  });
}

function later(at: Instant, days: number): Instant {
  return instantOfMs(instantMs(at) + days * MS_PER_DAY);
}
