import { commitmentAwaiting, evidenceOf } from '../../domain/draw-round.ts';
import { type RecipeStep, showsPrecedence } from '../../domain/draw-seed.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkAnnounced } from '../../pipeline/draw/check-announced.ts';
import { checkSeedDue } from '../../pipeline/draw/enter-seed.ts';
import { readLedger } from '../ledger.ts';
import { noticeReleasedAt } from '../notice-released.ts';
import type { Session } from '../perform.ts';
import { roundOf } from '../round-of.ts';
import { requireRight } from '../who-acts.ts';

/** What a round still waits for, in the order announced. */
export interface AwaitedSources {
  readonly round: string;
  readonly recipe: readonly RecipeStep[];
  /** Nothing shows yet that the commitment came first. */
  readonly unevidenced: boolean;
  /** Why it would be refused unless evidence is brought with it, or it is said that there is none. */
  readonly unannounced: readonly Problem[];
}

/**
 * What `seed` would take now: for whoever has the right, and only where it can be entered at all, so that nobody types
 * twenty dice in vain. Changes nothing.
 */
export async function awaitSources(
  session: Session,
  named: string | undefined,
): Promise<Result<AwaitedSources, Problem>> {
  const allowed = requireRight(session.policy.posts, session.actor, 'seed');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return ledger;
  const found = roundOf(ledger.value, named);
  if (!found.ok) return found;
  const { draw } = found.value;
  const problems = checkSeedDue(draw, session.at);
  if (problems.length > 0) return failed(...problems);
  const awaiting = commitmentAwaiting(draw);
  if (awaiting === undefined) return failed(problem('round-not-open' as const, { round: draw.round }));
  const { recipe, rehearsal } = awaiting.commitment;
  const evidence = evidenceOf(draw, awaiting.hash);
  const announcedAt = noticeReleasedAt(ledger.value, draw);
  const announced = announcedAt === undefined ? {} : { announcedAt };
  return ok({
    ...{ round: draw.round, recipe },
    unevidenced: !rehearsal && !evidence.some((one) => showsPrecedence(recipe, one)),
    unannounced: checkAnnounced(awaiting.commitment, evidence, announced),
  });
}
