import type { Policy } from '../../domain/policy.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Ledger, readLedger } from '../ledger.ts';
import { type PaperAtHand, writePapers } from '../papers/paper-at-hand.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** Papers, and the policy that they are printed by. */
export interface PapersToWrite {
  readonly papers: readonly PaperAtHand[];
  readonly policy: Policy;
}

/** Writes what the records let make of some papers; for whoever may report. */
export async function reportPapers(
  { workplace, policy, actor }: Session,
  papersOf: (ledger: Ledger) => Promise<Result<PapersToWrite, Problem>>,
): Promise<Result<ReportAnswer, Problem>> {
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const found = await papersOf(ledger.value);
  if (!found.ok) return found;
  const ground = { ledger: ledger.value, policy: found.value.policy };
  const files = await writePapers(workplace, ground, found.value.papers);
  return files.ok ? ok({ files: files.value }) : files;
}

/** Those papers by the policy in force today. */
export async function byPolicyInForce(
  { workplace, at }: Session,
  ledger: Ledger,
  papers: Result<readonly PaperAtHand[], Problem>,
): Promise<Result<PapersToWrite, Problem>> {
  if (!papers.ok) return papers;
  const inForce = await publishedPolicy(workplace, ledger, dayOf(at));
  return inForce.ok ? ok({ papers: papers.value, policy: inForce.value.policy }) : inForce;
}
