import type { JobsCode } from '../../domain/jobs.ts';
import type { ScheduleFile } from '../../domain/policy-types.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, warning } from '../../kernel/problem.ts';
import type { ShiftedJob } from './plan-job.ts';

interface Found {
  readonly due: readonly ShiftedJob[];
  readonly givenUp: readonly ShiftedJob[];
}

/** What the officer is told beside the jobs: one sentence for each task that lost periods, not one for each period. */
export function tellDueJobs(
  schedule: ScheduleFile | undefined,
  { due, givenUp }: Found,
): readonly Problem<JobsCode>[] {
  if (schedule === undefined) return [warning('schedule-missing')];
  return [...givenUpPeriods(schedule, givenUp), ...provisionalShifts(due)];
}

function givenUpPeriods(
  { tasks }: ScheduleFile,
  givenUp: readonly ShiftedJob[],
): readonly Problem<JobsCode>[] {
  return tasks.flatMap(({ name, catchUp }) => {
    const lost = givenUp.filter(({ task }) => task === name);
    const [first, last] = [lost[0], lost.at(-1)];
    if (first === undefined || last === undefined) return [];
    const [count, allowed] = [lost.length, catchUp.count];
    return [warning('jobs-given-up', { task: name, count, allowed, from: first.period, to: last.period })];
  });
}

function provisionalShifts(due: readonly ShiftedJob[]): readonly Problem<JobsCode>[] {
  return due
    .filter(({ provisional }) => provisional)
    .map(({ task, period, due: at }) => {
      const day = dayOf(at);
      return warning('shift-provisional', { task, period, day, year: Number(day.slice(0, 4)) });
    });
}
