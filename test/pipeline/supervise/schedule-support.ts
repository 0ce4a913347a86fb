import type { JobOutcome, JobsState, PlannedJob } from '../../../engine/domain/jobs.ts';
import { applyToJobs, EMPTY_JOBS } from '../../../engine/domain/jobs.ts';
import type { CalendarFile, ScheduledTask } from '../../../engine/domain/policy-types.ts';
import type { LedgerRecord, RecordDraft } from '../../../engine/domain/record.ts';
import { type Instant, instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type DueJobs, dueJobs, type SchedulePolicy } from '../../../engine/pipeline/supervise/due-jobs.ts';
import { giveUpJobs, recordJob } from '../../../engine/pipeline/supervise/record-job.ts';
import { occurrencesBetween } from '../../../engine/scheduling/occurrences-between.ts';

/** The holiday notice of 2017 as far as the tests need it: 国庆 and 中秋 from 1 to 8 October, 30 September worked. */
const YEAR_2017: CalendarFile = {
  year: 2017,
  basis: [],
  daysOff: [
    { name: '元旦', from: isoDate('2017-01-01'), to: isoDate('2017-01-02') },
    { name: '劳动节', from: isoDate('2017-05-01') },
    { name: '中秋节、国庆节', from: isoDate('2017-10-01'), to: isoDate('2017-10-08') },
  ],
  workedWeekends: [isoDate('2017-09-30')],
};

export function task(given: Partial<Omit<ScheduledTask, 'catchUp'>> & { readonly catchUp?: number } = {}) {
  const { catchUp = 3, ...rest } = given;
  const whole: ScheduledTask = {
    ...{ name: '月度抽查', time: '0 9 1 * *', run: 'round', shift: 'next-working-day' },
    ...rest,
    catchUp: { count: catchUp, unit: '期' },
  };
  return whole;
}

export function policyOf(...tasks: readonly ScheduledTask[]): SchedulePolicy {
  return { schedule: { timezone: 'Asia/Shanghai', tasks }, calendars: [YEAR_2017] };
}

export function at(text: string): Instant {
  return instant(`${text}:00+08:00`);
}

export function asked(policy: SchedulePolicy, now: string, state: JobsState = EMPTY_JOBS): DueJobs {
  return dueJobs(state, policy, { now: at(now), occurrencesOf: occurrencesBetween });
}

/** `月度抽查 2017-08`, or with more than one task in play only what differs. */
export function periods(jobs: readonly PlannedJob[]): readonly string[] {
  return jobs.map(({ period }) => period);
}

/** The ledger after these drafts were appended at a moment. */
export function appended(state: JobsState, now: string, drafts: readonly RecordDraft[]): JobsState {
  return drafts
    .map((draft) => ({ ...draft, at: at(now) }) as unknown as LedgerRecord)
    .reduce(applyToJobs, state);
}

/** What `yaohao run` does: gives up what is lost, then answers every job that is due, oldest first. */
export function ranAt(
  policy: SchedulePolicy,
  now: string,
  state: JobsState = EMPTY_JOBS,
  outcomeOf: (job: PlannedJob) => JobOutcome = () => 'done',
): JobsState {
  const found = asked(policy, now, state);
  let after = appended(state, now, giveUpJobs(found, '错过太久'));
  for (const job of found.due) {
    const answer = recordJob(asked(policy, now, after), job, { outcome: outcomeOf(job), note: '示例' });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    after = appended(after, now, answer.value);
  }
  return after;
}
