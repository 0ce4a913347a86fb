import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Ledger, readLedger } from '../ledger.ts';
import { type PaperAtHand, writePapers } from '../papers/paper-at-hand.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** Writes what the records let make of some papers, by the policy in force; for whoever may report. */
export async function reportPapers(
  { workplace, policy, actor, at }: Session,
  papersOf: (ledger: Ledger) => Promise<Result<readonly PaperAtHand[], Problem>>,
): Promise<Result<ReportAnswer, Problem>> {
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const inForce = await publishedPolicy(workplace, ledger.value, dayOf(at));
  if (!inForce.ok) return inForce;
  const papers = await papersOf(ledger.value);
  if (!papers.ok) return papers;
  const ground = { ledger: ledger.value, policy: inForce.value.policy };
  const files = await writePapers(workplace, ground, papers.value);
  return files.ok ? ok({ files: files.value }) : files;
}
