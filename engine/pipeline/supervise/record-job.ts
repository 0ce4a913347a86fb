import type { JobOutcome, JobsCode, PlannedJob } from '../../domain/jobs.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type JobDoneBody, jobDone } from '../../domain/records/job-done.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { DueJob, DueJobs } from './due-jobs.ts';
import type { ShiftedJob } from './plan-job.ts';

export type JobDraft = RecordDraft<'job-done', JobDoneBody>;

export interface JobAnswer {
  readonly outcome: JobOutcome;
  /** For people; empty where there is nothing to say. What fails is `waiting`, with the reason: it is asked again. */
  readonly note: string;
}

/**
 * The answer for one job, to append on the ledger from which `found` was read. A task's periods are answered oldest
 * first: whatever lies before an answered period is over, and would never be asked. Nothing where it waits for the
 * same thing as before. Refused: `job-not-due` (another process answered meanwhile), `job-out-of-turn`.
 */
export function recordJob(
  { due, givenUp }: DueJobs,
  job: Pick<PlannedJob, 'task' | 'period'>,
  { outcome, note }: JobAnswer,
): Result<readonly JobDraft[], Problem<JobsCode>> {
  const { task, period } = job;
  const asked = due.find((candidate) => candidate.task === task && candidate.period === period);
  if (asked === undefined) return failed(problem('job-not-due', { task, period }));
  const unanswered = [...givenUp, ...due.filter(({ waiting }) => waiting === undefined)];
  const earlier = unanswered.find((other) => other.task === task && other.planned < asked.planned);
  if (earlier) return failed(problem('job-out-of-turn', { task, period, earlier: earlier.period }));
  const saidAlready = outcome === 'waiting' && asked.waiting?.note === note;
  return ok(saidAlready ? [] : [draftOf(asked, { outcome, note })]);
}

/** 不再补做: one record for each period that was given up, so that the ledger shows it and nobody is told twice. */
export function giveUpJobs({ givenUp }: DueJobs, note: string): readonly JobDraft[] {
  return givenUp.map((job) => draftOf(job, { outcome: 'skipped', note }));
}

function draftOf({ task, run, period, planned, due }: DueJob | ShiftedJob, answer: JobAnswer): JobDraft {
  const body = { task, run, period, planned, due, ...answer };
  return { stream: 'jobs', kind: jobDone.kind, version: jobDone.version, body };
}
