import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { yearlyPapersOf } from '../papers/yearly-papers.ts';
import type { Session } from '../perform.ts';
import { byPolicyInForce, reportPapers } from './report-papers.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** `yaohao report 2017`: 考核通报 of the year; refused where the year was not assessed yet. */
export async function reportYear(session: Session, year: string): Promise<Result<ReportAnswer, Problem>> {
  return reportPapers(session, async (ledger) => {
    const papers = await yearlyPapersOf(session.workplace, ledger, year);
    const none = papers.ok && papers.value.length === 0;
    return none
      ? failed(problem('year-not-assessed' as const, { year }))
      : byPolicyInForce(session, ledger, papers);
  });
}
