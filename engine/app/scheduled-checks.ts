import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { dayOf } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { rosterFitForDraw } from '../pipeline/basis/roster-fit-for-draw.ts';
import { proposeListings } from '../pipeline/sanction/propose-listings.ts';
import type { DueJob } from '../pipeline/supervise/due-jobs.ts';
import { type OpenStep, type OpenWork, openWork } from '../pipeline/supervise/open-work.ts';
import { plannedItems } from './draw-ground.ts';
import { done, type JobDone, nothing, waits } from './job-done.ts';
import { readLedger } from './ledger.ts';
import { noticeReleasedAt } from './notice-released.ts';
import { writePapers } from './papers/paper-at-hand.ts';
import { paperGround } from './papers/paper-ground.ts';
import { periodPapersOf } from './papers/period-papers.ts';
import { perform, type Session } from './perform.ts';
import { readRosters } from './read-rosters.ts';
import { listingJudge, sanctionsOf } from './sanctions-of.ts';
import { assessPeriodCase } from './verbs/assess-period.ts';
import { reportYear } from './verbs/report-year.ts';

/** 月度督查: the month before is assessed; nothing where no round bears its name. 三(五) */
export async function assessLastMonth(session: Session, { period }: DueJob): Promise<JobDone> {
  const month = monthBefore(period.slice(0, '2017-08'.length));
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return waits('读取账本', ledger.problems);
  const rounds = [...ledger.value.rounds.keys()].filter((round) => round.startsWith(month));
  if (rounds.length === 0) return nothing(`${month} 没有批次`);
  const assessed = await perform(assessPeriodCase, session, { period: month, cutOff: undefined });
  if (!assessed.ok) return waits(`${month} 不能考核`, assessed.problems);
  const printed = await printPeriods(session, rounds);
  return printed.ok
    ? done(`${month} 已考核，督查通报等 ${printed.value.length} 份文书待签发`)
    : waits(`${month} 已考核，文书还没有出`, printed.problems);
}

/** 考核通报, 督查通报, 领导简报, 任务进度 of every round of the month, as drafts to be signed. */
async function printPeriods(
  { workplace }: Session,
  rounds: readonly string[],
): Promise<Result<readonly string[], Problem>> {
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const written: string[] = [];
  for (const round of rounds) {
    if (ledger.value.rounds.get(round)?.draw.opened === undefined) continue;
    const ground = await paperGround(workplace, ledger.value, round);
    if (!ground.ok) return ground;
    const papers = await writePapers(workplace, ground.value, periodPapersOf(workplace, ground.value));
    if (!papers.ok) return papers;
    written.push(...papers.value);
  }
  return ok(written);
}

/** 年度考核, 附件2-14: the year is assessed, and its 考核通报 lies there as a draft to be signed. */
export async function assessYear(session: Session, { period }: DueJob): Promise<JobDone> {
  const year = period.slice(0, '2017'.length);
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return waits('读取账本', ledger.problems);
  const rounds = [...ledger.value.rounds.keys()].filter((round) => round.startsWith(year));
  if (rounds.length === 0) return nothing(`${year} 年没有批次`);
  const assessed = await perform(assessPeriodCase, session, { period: year, cutOff: undefined });
  if (!assessed.ok) return waits(`${year} 年不能考核`, assessed.problems);
  const printed = await reportYear(session, year);
  return printed.ok
    ? done(`${year} 年已考核，年度考核通报待签发`)
    : waits(`${year} 年已考核，文书还没有出`, printed.problems);
}

/** 名录检查: whether the next round could be drawn from the rosters as they stand. */
export async function checkRosters({ workplace, policy, at }: Session, { period }: DueJob): Promise<JobDone> {
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return waits('读取账本', ledger.problems);
  const next = monthAfter(period.slice(0, '2017-08'.length));
  const items = plannedItems(policy, next, dayOf(at)).map(({ item, agency }) => ({ ...item, agency }));
  if (items.length === 0) return nothing(`计划中没有 ${next} 这一批`);
  const calendar = calendarOfPolicy(policy.calendars);
  const problems = rosterFitForDraw(ledger.value.rosters, { ...policy, items }, at, calendar);
  const told = problems.map((one): Problem => ({ ...one, severity: 'warning' }));
  return problems.length === 0
    ? done(`名录可用于 ${next} 的抽取`)
    : { answer: { outcome: 'done', note: `${next} 抽取以前有 ${problems.length} 处要补` }, problems: told };
}

/** 到期提醒: what each round under way still waits for. */
export async function remind({ workplace, policy, at }: Session): Promise<JobDone> {
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return waits('读取账本', ledger.problems);
  const { rounds, credit } = ledger.value;
  const open = [...rounds].flatMap(([id, round]) => {
    const isAnnounced = noticeReleasedAt(ledger.value, round.draw) !== undefined;
    const works = openWork(round, credit, at, policy, isAnnounced).map((work) => tellWork(work, id));
    return works.length === 0 ? [] : [`${id} ${works.join('、')}`];
  });
  return open.length === 0 ? nothing('没有待办') : done(open.join('；'));
}

function tellWork({ step, count, overdue }: OpenWork, round: string): string {
  const late = overdue === 0 ? '' : `（逾期 ${overdue}）`;
  return `${STEP_WORDS[step].replace('N', String(count)).replace('ROUND', round)}${late}`;
}

const STEP_WORDS: Readonly<Record<OpenStep, string>> = {
  seal: '待密封批次密钥（yaohao seal --round ROUND）',
  notice: '待签发公告',
  seed: '待摇号',
  draw: '待抽取',
  people: '待承诺执法检查人员（yaohao open ROUND --people only）',
  'people-seed': '待人员匹配摇号',
  match: '待匹配人员',
  schedule: '待排定联合检查',
  forms: '待印发一企一表',
  record: '待录入 N 项',
  disclose: '待公示 N 项',
  reports: '待报送书面报告 N 个机关',
};

/** 惩戒到期检查: who by the rules should be off a list by now. Nobody is taken off without a decision. */
export async function checkCredit({ workplace, policy, at }: Session): Promise<JobDone> {
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return waits('读取账本', ledger.problems);
  const rosters = await readRosters(workplace.frozen, ledger.value.rosters);
  if (!rosters.ok) return waits('读取名录', rosters.problems);
  const today = dayOf(at);
  const { factsOn } = sanctionsOf(policy, rosters.value, ledger.value);
  const listed = new Map(ledger.value.credit.listings.map(({ id, name }) => [id, name]));
  const enterprises = [...listed].map(([id, name]) => ({ id, name, facts: factsOn(id, today) }));
  const { removals } = proposeListings(
    ledger.value.credit,
    { judge: listingJudge(policy), enterprises },
    today,
  );
  return removals.length === 0
    ? nothing('没有到期的')
    : done(`按规则应移出名录 ${removals.length} 户，请用 yaohao sanction 办理`);
}

function monthBefore(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 1 ? `${year - 1}-12` : `${year}-${String(of - 1).padStart(2, '0')}`;
}

function monthAfter(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
}
