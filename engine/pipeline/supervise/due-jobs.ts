import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import type { JobsCode, JobsState, OccurrencesOf, PlannedJob, StandingJob } from '../../domain/jobs.ts';
import type { Policy } from '../../domain/policy.ts';
import type { ScheduledTask } from '../../domain/policy-types.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { lastOccurrences } from './last-occurrences.ts';
import { planJob, type ShiftedJob } from './plan-job.ts';
import { tellDueJobs } from './tell-due-jobs.ts';

export interface DueJob extends ShiftedJob {
  /** It was begun and could not go on: since when, and what it waited for when it was last asked. */
  readonly waiting?: { readonly since: Instant; readonly note: string };
}

export interface DueJobs {
  /** Oldest first; of one moment in the order of the schedule. */
  readonly due: readonly DueJob[];
  /** Missed and not made up; recorded as `skipped` before anything else, they are told once. */
  readonly givenUp: readonly ShiftedJob[];
  /** For the officer: what was given up, what was put off into a year without a calendar. */
  readonly warnings: readonly Problem<JobsCode>[];
}

export interface Asking {
  readonly now: Instant;
  readonly occurrencesOf: OccurrencesOf;
}

export type SchedulePolicy = Pick<Policy, 'schedule' | 'calendars'>;

/**
 * 到期应办: what of the schedule is to be done now. Of each task the newest period that has come, at most 补做
 * periods before it that nobody did, and whatever waits; a task without any history: its last 补做 periods, the
 * newest always. What was answered is not due again, so asking twice gives nothing the second time.
 *
 * Two processes: both may find the same job due. Each answers by `recordJob` on the ledger as it stands then, and
 * the store refuses an append on anything newer (`stream-moved-on`): one answer is kept, the other process is told.
 */
export function dueJobs(state: JobsState, { schedule, calendars }: SchedulePolicy, asking: Asking): DueJobs {
  const tasks = schedule?.tasks ?? [];
  const calendar = calendarOfPolicy(calendars);
  const open = tasks.map((task) => {
    const plan = (planned: Instant) => planJob(task, planned, calendar);
    return openPeriods(task, lastOf(state, tasks, task), plan, asking);
  });
  const due = [...waitingJobs(state, tasks), ...open.flatMap((periods) => periods.due)];
  const givenUp = open.flatMap((periods) => periods.givenUp);
  const found = { due: due.toSorted(byDue), givenUp: givenUp.toSorted(byDue) };
  return { ...found, warnings: tellDueJobs(schedule, found) };
}

interface OpenPeriods {
  readonly due: readonly ShiftedJob[];
  readonly givenUp: readonly ShiftedJob[];
}

function openPeriods(
  { time, catchUp }: ScheduledTask,
  last: StandingJob | undefined,
  plan: (planned: Instant) => ShiftedJob,
  { now, occurrencesOf }: Asking,
): OpenPeriods {
  const hasCome = (planned: readonly Instant[]) => planned.map(plan).filter(({ due }) => due <= now);
  if (last === undefined) {
    const wanted = Math.max(1, catchUp.count);
    return { due: lastOccurrences(time, { wanted, now, occurrencesOf, hasCome }), givenUp: [] };
  }
  // The hour or the day of a task may be changed after its period was done: the period is not done again.
  const open = hasCome(occurrencesOf(time, { after: last.planned, until: now })).filter(
    ({ period }) => period !== last.period,
  );
  // The newest is done, not made up: 补做 counts those before it.
  const kept = catchUp.count + 1;
  return { due: open.slice(-kept), givenUp: open.slice(0, -kept) };
}

/** The last answer of a task; of a task that was renamed, that of the name it had: one that the schedule no longer has. */
function lastOf(
  state: JobsState,
  tasks: readonly ScheduledTask[],
  { name, run }: ScheduledTask,
): StandingJob | undefined {
  const gone = [...state.tasks.values()]
    .map(({ last }) => last)
    .filter((last) => last.run === run && !tasks.some((task) => task.name === last.task));
  const own = state.tasks.get(name);
  return [...gone, ...(own === undefined ? [] : [own.last])].toSorted(byPlanned).at(-1);
}

/** However old: what was begun is not given up by itself. Of a run that the schedule no longer has nothing is asked. */
function waitingJobs(state: JobsState, tasks: readonly ScheduledTask[]): readonly DueJob[] {
  return [...state.tasks.values()]
    .flatMap(({ waiting }) => waiting)
    .filter((job) => tasks.some(({ run }) => run === job.run))
    .toSorted(byPlanned)
    .map(({ task, run, period, planned, due, since, note }) => ({
      ...{ task, run, period, planned, due, provisional: false },
      waiting: { since, note },
    }));
}

/** Beijing times of one form sort as texts. */
function byDue(a: PlannedJob, b: PlannedJob): number {
  return a.due === b.due ? 0 : a.due < b.due ? -1 : 1;
}

function byPlanned(a: PlannedJob, b: PlannedJob): number {
  return a.planned === b.planned ? 0 : a.planned < b.planned ? -1 : 1;
}
