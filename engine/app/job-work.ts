import { existsSync } from 'node:fs';
import type { JobRun } from '../domain/jobs.ts';
import { dayOf } from '../kernel/instant.ts';
import type { DueJob } from '../pipeline/supervise/due-jobs.ts';
import { plannedItems } from './draw-ground.ts';
import { done, type JobDone, nothing, waits } from './job-done.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { documentPath } from './papers/document-path.ts';
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
  if (round?.draw !== undefined || round?.voided !== undefined) return done('已抽取');
  if (round?.opened === undefined) return openPlanned(session, ledger.value, period);
  if (round.seed === undefined) return awaitSeed(session, period);
  const drawn = await perform(drawRoundCase, session, { round: period });
  return drawn.ok ? done('已抽取') : waits('不能抽取', drawn.problems);
}

async function openPlanned(session: Session, ledger: Ledger, period: string): Promise<JobDone> {
  const day = dayOf(session.at);
  const inForce = await publishedPolicy(session.workplace, ledger, day);
  if (!inForce.ok) return waits('等待发布政策', inForce.problems);
  if (plannedItems(inForce.value.policy, period, day).length === 0) return nothing('计划中没有这一批');
  const opened = await perform(openRoundCase, session, { round: period, rehearsal: false });
  if (opened.ok || opened.problems.every(isOpenAlready)) return awaitSeed(session, period);
  return waits('不能开启', opened.problems);
}

/**
 * 抽查公告 goes out by itself. The opening stands whether or not it can be printed now: as long as the round waits for
 * its seed and the notice is not there, it is printed again.
 */
async function awaitSeed(session: Session, period: string): Promise<JobDone> {
  const notice = session.workplace.folder.inside(documentPath(period, '抽查公告.pdf'));
  if (!notice.ok || existsSync(notice.value)) return waits('已开启，等待摇号', []);
  const printed = await reportRound(session, period);
  return waits('已开启，等待摇号', printed.ok ? [] : printed.problems);
}

/** Another process was quicker. */
const isOpenAlready = ({ code }: { readonly code: string }): boolean => code === 'round-open-already';
