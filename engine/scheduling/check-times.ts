import { validateDetailed } from 'node-cron';
import type { JobsCode } from '../domain/jobs.ts';
import type { ScheduledTask } from '../domain/policy-types.ts';
import { type Problem, problem } from '../kernel/problem.ts';

/** Every task whose 时间 the clock cannot keep, such as 31 February; none: the schedule can be kept. */
export function checkTimes(
  tasks: readonly Pick<ScheduledTask, 'name' | 'time'>[],
): readonly Problem<JobsCode>[] {
  return tasks
    .filter(({ time }) => !validateDetailed(time).valid)
    .map(({ name, time }) => problem('time-never-comes', { task: name, time }));
}
