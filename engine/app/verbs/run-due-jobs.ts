import type { JobOutcome, OccurrencesOf } from '../../domain/jobs.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type DueJob, dueJobs } from '../../pipeline/supervise/due-jobs.ts';
import { giveUpJobs, type JobAnswer, recordJob } from '../../pipeline/supervise/record-job.ts';
import { jobWork } from '../job-work.ts';
import { readLedger } from '../ledger.ts';
import { perform, type Session, type UseCase } from '../perform.ts';
import { requireRight } from '../who-acts.ts';

export interface JobReport {
  readonly task: string;
  readonly period: string;
  readonly outcome: JobOutcome;
  readonly note: string;
  /** Why it could not go on; it is asked again. */
  readonly problems: readonly Problem[];
}

export interface RunAnswer {
  readonly jobs: readonly JobReport[];
  readonly warnings: readonly Problem[];
}

/** `yaohao run`: what the schedule has due now, oldest first; each answered in the ledger before the next begins. */
export async function runDueJobs(
  session: Session,
  occurrencesOf: OccurrencesOf,
): Promise<Result<RunAnswer, Problem>> {
  const allowed = requireRight(session.policy.posts, session.actor, 'open');
  if (!allowed.ok) return allowed;
  const asking = { now: session.at, occurrencesOf };
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return ledger;
  const found = dueJobs(ledger.value.jobs, session.policy, asking);
  if (found.givenUp.length > 0) {
    const given = await perform(givingUp(asking), session, undefined);
    if (!given.ok) return given;
  }
  const jobs: JobReport[] = [];
  const answeredElsewhere: Problem[] = [];
  for (const job of found.due) {
    session.workplace.progress(`${job.task} ${job.period}`);
    const { answer, problems } = await jobWork(session, job);
    const recorded = await perform(answering(asking), session, { job, answer });
    if (recorded.ok) jobs.push({ task: job.task, period: job.period, ...answer, problems });
    else if (recorded.problems.every(isAnsweredElsewhere)) answeredElsewhere.push(...recorded.problems);
    else return recorded;
  }
  return ok({ jobs, warnings: [...found.warnings, ...answeredElsewhere.map(asWarning)] });
}

/** Another process was quicker with this period: it is done, and the next is still to do. */
const isAnsweredElsewhere = ({ code }: Problem): boolean => code === 'job-not-due';

const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

type Asking = Parameters<typeof dueJobs>[2];

interface Answered {
  readonly job: DueJob;
  readonly answer: JobAnswer;
}

/** Decided on the ledger as it stands then: of two processes that found the same job due, one answers. */
function answering(asking: Asking): UseCase<Answered, Answered, undefined> {
  return {
    right: 'open',
    gather: async (_session, _ledger, input) => ok(input),
    decide: ({ policy }, { jobs }, { job, answer }) => {
      const drafts = recordJob(dueJobs(jobs, policy, asking), job, answer);
      return drafts.ok ? ok({ records: drafts.value, frozen: [], warnings: [] }) : drafts;
    },
    answer: async () => ok(undefined),
  };
}

function givingUp(asking: Asking): UseCase<undefined, undefined, undefined> {
  return {
    right: 'open',
    gather: async () => ok(undefined),
    decide: ({ policy }, { jobs }) =>
      ok({
        records: giveUpJobs(dueJobs(jobs, policy, asking), '错过太久，不再补做'),
        frozen: [],
        warnings: [],
      }),
    answer: async () => ok(undefined),
  };
}
