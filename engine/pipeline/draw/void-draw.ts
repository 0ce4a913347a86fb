import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isProofText } from '../../domain/draw-code.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import type { RoundState, VoidedDraw } from '../../domain/draw-round.ts';
import { drawVoided } from '../../domain/records/draw-voided.ts';
import { instantMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft, signatureOf } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';
import { settleRegister } from './settle-register.ts';

export interface VoidDraw {
  readonly reason: string;
  /** Of another body; needed once the first source has come. */
  readonly approvedBy?: Actor;
}

/** 抽取作废: before the first source with a reason; later only with the full result and a second body (draw/v1 §2). */
export function voidDraw(
  { round, register }: DrawState,
  _policy: DrawPolicy,
  command: VoidDraw,
  { at, actor }: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  const { opened } = round;
  if (opened === undefined) return failed(problem('round-not-open', { round: round.round }));
  if (round.voided !== undefined) {
    return failed(problem('round-voided', { round: round.round, at: round.voided.at }));
  }
  const late = sourceHasCome(round, opened.commitment, instantMs(at));
  const problems = [...checkReason(command), ...(late ? checkLateVoid(round, command, actor) : [])];
  if (problems.length > 0) return failed(...problems);
  const body: Omit<VoidedDraw, 'at'> = {
    reason: command.reason,
    approvedBy: command.approvedBy === undefined ? '' : signatureOf(command.approvedBy),
    when: late ? 'after-result' : 'before-source',
  };
  const voided = { ...body, at, seq: round.seq + 1 };
  return ok(
    decisionOf([
      roundDraft(round.round, drawVoided, body),
      ...settleRegister({ round: { ...round, voided }, register }),
    ]),
  );
}

function sourceHasCome(round: RoundState, { recipe }: CommitmentFile, now: number): boolean {
  return round.seed !== undefined || recipe.some(({ at }) => instantMs(at) <= now);
}

function checkReason({ reason }: VoidDraw): readonly Problem<RoundProblemCode>[] {
  return reason.trim() !== '' && isProofText(reason) ? [] : [problem('reason-missing')];
}

function checkLateVoid(
  round: RoundState,
  { approvedBy }: VoidDraw,
  actor: Actor,
): readonly Problem<RoundProblemCode>[] {
  return [
    ...(round.draw === undefined ? [problem('void-needs-result', { round: round.round })] : []),
    ...(approvedBy === undefined || approvedBy.agency === actor.agency
      ? [problem('approver-of-same-body', { agency: actor.agency })]
      : []),
  ];
}
