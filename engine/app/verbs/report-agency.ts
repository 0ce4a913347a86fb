import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findAgency } from '../own-agency.ts';
import { AGENCY_REPORT, agencyPapersOf } from '../papers/agency-papers.ts';
import { paperGround } from '../papers/paper-ground.ts';
import type { Session } from '../perform.ts';
import { reportPapers } from './report-papers.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** Every agency at once. */
export const ALL_AGENCIES = '全部';

/** `yaohao report 2017-08 --agency 区环保局`: 部门检查工作报告 of one agency, or of all. */
export async function reportAgency(
  session: Session,
  { round, agency }: { readonly round: string; readonly agency: string },
): Promise<Result<ReportAnswer, Problem>> {
  return reportPapers(session, async (ledger) => {
    const ground = await paperGround(session.workplace, ledger, round);
    if (!ground.ok) return ground;
    const named = agency === ALL_AGENCIES ? ok(undefined) : findAgency(session, agency);
    if (!named.ok) return named;
    const papers = agencyPapersOf(ground.value).filter(
      ({ issuer }) => named.value === undefined || issuer === named.value.id,
    );
    return papers.length === 0
      ? failed(problem('paper-not-ready' as const, { paper: AGENCY_REPORT, round }))
      : ok({ papers, policy: ground.value.policy });
  });
}
