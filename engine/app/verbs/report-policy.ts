import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { findAgency } from '../own-agency.ts';
import { type PaperAtHand, writePapers } from '../papers/paper-at-hand.ts';
import { policyPapersOf } from '../papers/policy-papers.ts';
import type { Session } from '../perform.ts';
import { requireRight } from '../who-acts.ts';
import { ALL_AGENCIES } from './report-agency.ts';
import type { ReportAnswer } from './report-rosters.ts';

/**
 * `yaohao report policy`: 清单、计划、细则、办法、目录、名单 from the policy as published, so that text and behaviour are one;
 * with an agency its own 清单、计划、细则.
 */
export async function reportPolicy(
  session: Session,
  agency: string | undefined,
): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, policy, actor, at } = session;
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const found = await policyPapersOf(workplace, ledger.value, dayOf(at));
  if (!found.ok) return found;
  const ground = { ledger: ledger.value, policy: found.value.policy };
  const wanted =
    agency === undefined ? ok(found.value.papers) : ofAgency(session, found.value.ofAgencies, agency);
  if (!wanted.ok) return wanted;
  const files = await writePapers(workplace, ground, wanted.value);
  return files.ok ? ok({ files: files.value }) : files;
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
