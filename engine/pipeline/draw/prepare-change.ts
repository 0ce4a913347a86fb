import type { Circumstances } from '../../domain/decider.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { DrawGround } from './draw-frames.ts';
import { type Approval, signatureOf } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';
import { matchGround, prepareGround, type RoundFiles } from './round-files.ts';

/** What a change of a round that is drawn stands on. */
export function prepareDrawn(
  round: RoundState,
  files: RoundFiles,
): Result<DrawGround, Problem<RoundProblemCode>> {
  const ground = prepareGround(round, files);
  if (!ground.ok) return ground;
  return round.draw === undefined ? failed(problem('not-drawn', { round: round.round })) : ground;
}

/** What a change of people stands on: a round that is matched, with the commitment that has its people. */
export function prepareMatched(
  round: RoundState,
  files: RoundFiles,
): Result<DrawGround, Problem<RoundProblemCode>> {
  const ground = prepareGround(round, files);
  if (!ground.ok) return ground;
  return round.match === undefined
    ? failed(problem('not-matched', { round: round.round }))
    : ok(matchGround(round, ground.value));
}

/** How a change names its document, who proposed and who approved it. */
export function signedBy({ evidence, approvedBy }: Approval, { at, actor }: Circumstances) {
  return { evidence, at, proposedBy: signatureOf(actor), approvedBy: signatureOf(approvedBy) };
}
