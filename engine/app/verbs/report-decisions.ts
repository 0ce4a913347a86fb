import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { decisionPapersOf } from '../papers/decision-papers.ts';
import type { Session } from '../perform.ts';
import { byPolicyInForce, reportPapers } from './report-papers.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** `yaohao report decisions`: every 列入、移出、信用修复决定书, as a draft where it is not signed yet. */
export async function reportDecisions(session: Session): Promise<Result<ReportAnswer, Problem>> {
  return reportPapers(session, async (ledger) =>
    byPolicyInForce(session, ledger, await decisionPapersOf(session.workplace, ledger)),
  );
}
