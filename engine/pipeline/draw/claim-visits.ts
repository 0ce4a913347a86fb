import type { Circumstances, Decision } from '../../domain/decider.ts';
import { compareCodes } from '../../domain/draw-code.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { type ClaimedBody, claimed } from '../../domain/records/claimed.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { DrawGround } from './draw-frames.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';
import { prepareGround, type RoundFiles } from './round-files.ts';
import { standingTasks } from './standing-tasks.ts';

export interface ClaimVisits {
  readonly agency: string;
  /** `all`: everything of the agency that is not claimed yet. */
  readonly ids: 'all' | readonly ObjectId[];
  readonly files: RoundFiles;
}

/** 认领 (二(六)): acknowledges, chooses nothing. */
export function claimVisits(
  { round }: DrawState,
  _policy: DrawPolicy,
  { agency, ids, files }: ClaimVisits,
  _circumstances: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  const ground = prepareGround(round, files);
  if (!ground.ok) return ground;
  if (round.draw === undefined) return failed(problem('not-drawn', { round: round.round }));
  const tasks = new Set(taskIds(ground.value, round, agency));
  const asked = ids === 'all' ? [...tasks] : [...new Set(ids)];
  // An agency for which nothing was drawn has nothing to acknowledge.
  if (asked.length === 0) return ok(decisionOf([]));
  const strange = asked.filter((id) => !tasks.has(id));
  if (strange.length > 0)
    return failed(...strange.map((id) => problem('claim-without-task', { agency, id })));
  const open = new Set(unclaimed(ground.value, round, agency));
  const fresh = asked.filter((id) => open.has(id)).toSorted(compareCodes);
  const known = asked.length - fresh.length;
  if (fresh.length === 0) return failed(problem('claimed-already', { agency, count: known }));
  const body: ClaimedBody = { agency, ids: fresh, how: 'claimed' };
  const warnings = known === 0 ? [] : [warning('claimed-already', { agency, count: known })];
  return ok(decisionOf([roundDraft(round.round, claimed, body)], warnings));
}

/** What an agency has neither claimed nor let lapse, ascending. */
export function unclaimed(ground: DrawGround, round: RoundState, agency: string): readonly ObjectId[] {
  const known = new Set(round.claims.filter((claim) => claim.agency === agency).map(({ id }) => id));
  return taskIds(ground, round, agency).filter((id) => !known.has(id));
}

function taskIds(ground: DrawGround, round: RoundState, agency: string): readonly ObjectId[] {
  return standingTasks(ground, round, agency, 0).map(({ id }) => id);
}
