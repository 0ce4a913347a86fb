import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { writePapers } from '../papers/paper-at-hand.ts';
import { yearlyPapersOf } from '../papers/yearly-papers.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** `yaohao report 2017`: 考核通报 of the year; refused where the year was not assessed yet. */
export async function reportYear(session: Session, year: string): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, policy, actor, at } = session;
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const inForce = await publishedPolicy(workplace, ledger.value, dayOf(at));
  if (!inForce.ok) return inForce;
  const papers = await yearlyPapersOf(workplace, ledger.value, year);
  if (!papers.ok) return papers;
  if (papers.value.length === 0) return failed(problem('year-not-assessed' as const, { year }));
  const ground = { ledger: ledger.value, policy: inForce.value.policy };
  const files = await writePapers(workplace, ground, papers.value);
  return files.ok ? ok({ files: files.value }) : files;
}
