import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { decisionPapersOf } from '../papers/decision-papers.ts';
import { writePapers } from '../papers/paper-at-hand.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** `yaohao report decisions`: every 列入、移出、信用修复决定书, as a draft where it is not signed yet. */
export async function reportDecisions(session: Session): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, policy, actor, at } = session;
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const inForce = await publishedPolicy(workplace, ledger.value, dayOf(at));
  if (!inForce.ok) return inForce;
  const papers = await decisionPapersOf(workplace, ledger.value);
  if (!papers.ok) return papers;
  const ground = { ledger: ledger.value, policy: inForce.value.policy };
  const files = await writePapers(workplace, ground, papers.value);
  return files.ok ? ok({ files: files.value }) : files;
}
