import type { Instant } from '../kernel/instant.ts';
import type { ScheduledTask } from './policy-types.ts';
import type { LedgerRecord } from './record.ts';
import { jobDone } from './records/job-done.ts';

/** 执行: what a scheduled task does. */
export type JobRun = ScheduledTask['run'];

/** One period of a scheduled task (定时任务的一期). */
export interface PlannedJob {
  /** 名称 of the task in `config/schedule.yaml`. */
  readonly task: string;
  readonly run: JobRun;
  /**
   * What it stands for: `2017-08` where the task comes once a month or less, `2017-08-15` where it comes on
   * several days, `2017-08-15 09:00` where it comes several times a day. With the task it is the job's identity.
   */
  readonly period: string;
  /** When the schedule says, before 顺延. */
  readonly planned: Instant;
  /** When it is to be done, after 顺延. */
  readonly due: Instant;
}

/** `waiting`: begun, and cannot go on (a round without its seed): asked again. `skipped`: given up, and told. */
export type JobOutcome = 'done' | 'nothing-to-do' | 'waiting' | 'skipped';

/** What was answered last for one period. */
export interface StandingJob extends PlannedJob {
  readonly outcome: JobOutcome;
  readonly note: string;
  /** When the period was answered for the first time, and for the last. */
  readonly since: Instant;
  readonly at: Instant;
}

export interface TaskHistory {
  /** The newest period that was answered: every one before it is over, but for those that wait. */
  readonly last: StandingJob;
  readonly waiting: readonly StandingJob[];
}

/** What stands in stream `jobs`: task → its history. As small after ten years as after one. */
export interface JobsState {
  readonly tasks: ReadonlyMap<string, TaskHistory>;
}

/** After `after`, up to and including `until`. */
export interface Span {
  readonly after: Instant;
  readonly until: Instant;
}

/** When a time of the schedule comes within a span, in order. */
export type OccurrencesOf = (time: string, span: Span) => readonly Instant[];

export type JobsCode =
  | 'time-never-comes' // 时间 that the clock cannot keep, such as 31 February
  | 'schedule-missing' // warning: nothing is ever due
  | 'jobs-given-up' // warning: more periods were missed than 补做 allows
  | 'shift-provisional' // warning: 顺延 into a year whose holiday notice is not in
  | 'job-not-due' // not due, or another process did it meanwhile
  | 'job-out-of-turn'; // an earlier period of the task has no answer yet

export const EMPTY_JOBS: JobsState = { tasks: new Map() };

export const JOB_RECORDS = [jobDone] as const;

type AnyJobKind = {
  readonly kind: string;
  readonly apply: (state: JobsState, record: LedgerRecord) => JobsState;
};

const BY_KIND: ReadonlyMap<string, AnyJobKind> = new Map(
  JOB_RECORDS.map((kind) => [kind.kind, kind as AnyJobKind]),
);

/** Folds one record of stream `jobs`; a kind that is not in `JOB_RECORDS` leaves the state as it is. */
export function applyToJobs(state: JobsState, record: LedgerRecord): JobsState {
  return BY_KIND.get(record.kind)?.apply(state, record) ?? state;
}
