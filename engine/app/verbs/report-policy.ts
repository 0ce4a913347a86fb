import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findAgency } from '../own-agency.ts';
import type { PaperAtHand } from '../papers/paper-at-hand.ts';
import { policyPapersOf } from '../papers/policy-papers.ts';
import type { Session } from '../perform.ts';
import { ALL_AGENCIES } from './report-agency.ts';
import { reportPapers } from './report-papers.ts';
import type { ReportAnswer } from './report-rosters.ts';

/**
 * `yaohao report policy`: 清单、计划、细则、办法、目录、名单 from the policy as published, so that text and behaviour are one;
 * with an agency its own 清单、计划、细则.
 */
export async function reportPolicy(
  session: Session,
  agency: string | undefined,
): Promise<Result<ReportAnswer, Problem>> {
  return reportPapers(session, async (ledger) => {
    const found = await policyPapersOf(session.workplace, ledger, dayOf(session.at));
    if (!found.ok) return found;
    const { policy, papers, ofAgencies } = found.value;
    const wanted = agency === undefined ? ok(papers) : ofAgency(session, ofAgencies, agency);
    return wanted.ok ? ok({ policy, papers: wanted.value }) : wanted;
  });
}

/** Those of one agency, or of all. */
function ofAgency(
  session: Session,
  papers: readonly PaperAtHand[],
  written: string,
): Result<readonly PaperAtHand[], Problem> {
  if (written === ALL_AGENCIES) return ok(papers);
  const agency = findAgency(session, written);
  if (!agency.ok) return agency;
  const own = papers.filter(({ issuer }) => issuer === agency.value.id);
  return own.length > 0
    ? ok(own)
    : failed(problem('agency-without-items' as const, { agency: agency.value.name }));
}
