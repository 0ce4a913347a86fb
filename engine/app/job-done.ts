import type { Problem } from '../kernel/problem.ts';
import type { JobAnswer } from '../pipeline/supervise/record-job.ts';

/** What came of a job: the answer for the ledger, and what is told beside it. */
export interface JobDone {
  readonly answer: JobAnswer;
  readonly problems: readonly Problem[];
}

export function done(note: string): JobDone {
  return { answer: { outcome: 'done', note }, problems: [] };
}

export function nothing(note: string): JobDone {
  return { answer: { outcome: 'nothing-to-do', note }, problems: [] };
}

/** It could not go on, and is asked again. */
export function waits(note: string, problems: readonly Problem[]): JobDone {
  return { answer: { outcome: 'waiting', note }, problems };
}
