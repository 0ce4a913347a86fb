import { existsSync } from 'node:fs';
import { type RoundState, standingStaffing } from '../domain/draw-round.ts';
import type { JobRun } from '../domain/jobs.ts';
import { dayOf } from '../kernel/instant.ts';
import type { DueJob } from '../pipeline/supervise/due-jobs.ts';
import { plannedItems } from './draw-ground.ts';
import { done, type JobDone, nothing, waits } from './job-done.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { documentPath } from './papers/document-path.ts';
import { PEOPLE_NOTICE, ROUND_NOTICE } from './papers/notice-names.ts';
import { perform, type Session } from './perform.ts';
import { publishedPolicy } from './published-policy.ts';
import { assessLastMonth, assessYear, checkCredit, checkRosters, remind } from './scheduled-checks.ts';
import { drawRoundCase } from './verbs/draw-steps.ts';
import { openRoundCase } from './verbs/open-round.ts';
import { reportRound } from './verbs/report-round.ts';

/** 执行 of a scheduled task. A job that meets a problem waits, and is asked again; it never throws a period away. */
export function jobWork(session: Session, job: DueJob): Promise<JobDone> {
  return WORK[job.run](session, job);
}

type Work = (session: Session, job: DueJob) => Promise<JobDone>;

const WORK: Readonly<Record<JobRun, Work>> = {
  round: advanceRound,
  'supervision-notice': assessLastMonth,
  'yearly-assessment': assessYear,
  'roster-check': checkRosters,
  reminders: remind,
  'credit-expiry': checkCredit,
  backup: async () => nothing('请用本单位的备份办法备份 data/'),
};

/** 抽查批次: opened by itself, then it waits for its seed, then drawn. It never makes numbers of its own. */
async function advanceRound(session: Session, { period }: DueJob): Promise<JobDone> {
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return waits('读取账本', ledger.problems);
  const round = ledger.value.rounds.get(period)?.draw;
  if (round?.voided !== undefined) return done('已抽取');
  if (round?.opened === undefined) return openPlanned(session, ledger.value, period);
  if (round.draw !== undefined) return awaitPeople(session, round);
  if (round.seed === undefined) return awaitSeed(session, period, ROUND_NOTICE, '已开启，等待摇号');
  const drawn = await perform(drawRoundCase, session, { round: period });
  return drawn.ok ? awaitPeople(session, round) : waits('不能抽取', drawn.problems);
}

/** People committed to apart (draw/v1 §5) are a matter of the clerk; their notice goes out by itself like the first. */
async function awaitPeople(session: Session, draw: RoundState): Promise<JobDone> {
  if ((draw.opened?.commitment.match.length ?? 0) > 0 || draw.match !== undefined) return done('已抽取');
  const staffing = standingStaffing(draw);
  if (staffing === undefined) return waits('已抽取，等待承诺执法检查人员', []);
  return staffing.seed === undefined
    ? awaitSeed(session, draw.round, PEOPLE_NOTICE, '已抽取，执法检查人员已承诺，等待摇号')
    : done('已抽取，人员已摇号');
}

async function openPlanned(session: Session, ledger: Ledger, period: string): Promise<JobDone> {
  const day = dayOf(session.at);
  const inForce = await publishedPolicy(session.workplace, ledger, day);
  if (!inForce.ok) return waits('等待发布政策', inForce.problems);
  if (plannedItems(inForce.value.policy, period, day).length === 0) return nothing('计划中没有这一批');
  const opened = await perform(openRoundCase, session, { round: period, rehearsal: false });
  if (opened.ok || opened.problems.every(isOpenAlready))
    return awaitSeed(session, period, ROUND_NOTICE, '已开启，等待摇号');
  return waits('不能开启', opened.problems);
}

/**
 * The notice goes out by itself. The commitment stands whether or not it can be printed now: as long as it waits for its
 * seed and the notice is not there, it is printed again.
 */
async function awaitSeed(session: Session, period: string, paper: string, note: string): Promise<JobDone> {
  const notice = session.workplace.folder.inside(documentPath(period, `${paper}.pdf`));
  if (!notice.ok || existsSync(notice.value)) return waits(note, []);
  const printed = await reportRound(session, period);
  return waits(note, printed.ok ? [] : printed.problems);
}

/** Another process was quicker. */
const isOpenAlready = ({ code }: { readonly code: string }): boolean => code === 'round-open-already';
