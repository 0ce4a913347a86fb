import type { Instant } from '../../kernel/instant.ts';
import type { JobOutcome, JobRun, JobsState, PlannedJob, TaskHistory } from '../jobs.ts';
import type { RecordKind } from '../record.ts';
import { exactly, instantText, text } from './draw-schema.ts';

export interface JobDoneBody extends PlannedJob {
  readonly outcome: JobOutcome;
  /** For people: what came of it, or what it waits for. */
  readonly note: string;
}

const RUNS: Readonly<Record<JobRun, true>> = {
  round: true,
  'supervision-notice': true,
  'yearly-assessment': true,
  'roster-check': true,
  reminders: true,
  'credit-expiry': true,
  backup: true,
};
const OUTCOMES: readonly JobOutcome[] = ['done', 'nothing-to-do', 'waiting', 'skipped'];

/** 定时任务办理记录: one period of a task was answered; a later answer for the same period replaces it. */
export const jobDone: RecordKind<'job-done', JobDoneBody, JobsState> = {
  kind: 'job-done',
  version: 1,
  schema: exactly({
    task: { type: 'string', minLength: 1 },
    run: { enum: Object.keys(RUNS) },
    period: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2}( \\d{2}:\\d{2})?)?$' },
    planned: instantText,
    due: instantText,
    outcome: { enum: OUTCOMES },
    note: text,
  }),
  apply: (state, { at, body }) => ({
    tasks: new Map(state.tasks).set(body.task, answered(state.tasks.get(body.task), at, body)),
  }),
};

function answered(before: TaskHistory | undefined, at: Instant, body: JobDoneBody): TaskHistory {
  const others = before?.waiting.filter(({ period }) => period !== body.period) ?? [];
  const earlier = before?.waiting.find(({ period }) => period === body.period);
  const job = { ...body, since: earlier?.since ?? at, at };
  return {
    last: before !== undefined && before.last.planned > body.planned ? before.last : job,
    waiting: body.outcome === 'waiting' ? [...others, job] : others,
  };
}
