import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { writePapers } from '../papers/paper-at-hand.ts';
import { policyPapersOf } from '../papers/policy-papers.ts';
import type { Session } from '../perform.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** `yaohao report policy`: 清单、计划、细则、办法、目录、名单 from the policy as published, so that text and behaviour are one. */
export async function reportPolicy(session: Session): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, policy, actor, at } = session;
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const found = await policyPapersOf(workplace, ledger.value, dayOf(at));
  if (!found.ok) return found;
  const ground = { ledger: ledger.value, policy: found.value.policy };
  const files = await writePapers(workplace, ground, found.value.papers);
  return files.ok ? ok({ files: files.value }) : files;
}
