import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { paperGround } from '../papers/paper-ground.ts';
import { printRound } from '../papers/print-papers.ts';
import type { Session } from '../perform.ts';
import { requireRight } from '../who-acts.ts';
import { writeBundle } from '../write-bundle.ts';

export interface ReportRoundAnswer {
  readonly round: string;
  readonly proof: readonly string[];
  readonly documents: readonly string[];
}

/**
 * `yaohao report 2017-08`: everything that a round's records let make: proof, papers, forms. From records alone.
 * `withPrivate`: the proof with its private part, for whoever audits it; asks for the right to see reasons.
 */
export async function reportRound(
  session: Session,
  named: string | undefined,
  withPrivate = false,
): Promise<Result<ReportRoundAnswer, Problem>> {
  const { workplace, policy, actor } = session;
  for (const right of withPrivate ? (['report', 'see-private'] as const) : (['report'] as const)) {
    const allowed = requireRight(policy.posts, actor, right);
    if (!allowed.ok) return allowed;
  }
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const ground = await paperGround(workplace, ledger.value, named);
  if (!ground.ok) return ground;
  const { round } = ground.value;
  const proof = await writeBundle(workplace, ledger.value, round, withPrivate);
  if (!proof.ok) return proof;
  const papers = await printRound(workplace, ground.value);
  if (!papers.ok) return papers;
  return ok({ round, proof: proof.value, documents: papers.value });
}
