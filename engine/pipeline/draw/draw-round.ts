import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { drawn } from '../../domain/records/drawn.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { drawFrames } from './draw-frames.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';
import { checkRoots, checkSecret, prepareGround, type RoundFiles } from './round-files.ts';
import { settleRegister } from './settle-register.ts';

export interface DrawRound {
  readonly files: RoundFiles;
}

/** 二(五) 随机摇号: once per round, and the register hears of it. */
export function drawRound(
  { round, register }: DrawState,
  _policy: DrawPolicy,
  { files }: DrawRound,
  { at }: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  if (round.draw !== undefined) {
    return failed(problem('drawn-already', { round: round.round, at: round.draw.at }));
  }
  const ground = prepareGround(round, files);
  if (!ground.ok) return ground;
  if (round.seed === undefined) return failed(problem('seed-missing', { round: round.round }));
  const problems = [...checkSecret(ground.value), ...checkRoots(ground.value)];
  if (problems.length > 0) return failed(...problems);
  const file = drawFrames(ground.value);
  const seq = round.seq + 1;
  const records: RecordDraft[] = [roundDraft(round.round, drawn, file)];
  return ok(
    decisionOf([...records, ...settleRegister({ round: { ...round, draw: { file, at, seq } }, register })]),
  );
}
