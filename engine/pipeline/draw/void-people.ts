import type { Actor } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isProofText } from '../../domain/draw-code.ts';
import { type RoundState, type Staffing, standingStaffing } from '../../domain/draw-round.ts';
import { peopleVoided } from '../../domain/records/people-voided.ts';
import { instantMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft, signatureOf } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';

export interface VoidPeople {
  readonly reason: string;
  /** Of another body; needed once the first source has come. */
  readonly approvedBy?: Actor;
  /** 一企一表 bear these people's names already: whoever cannot go is substituted. */
  readonly formsIssued: boolean;
}

/** 人员承诺作废: before its first source with a reason; later only with its match and a second body (draw/v1 §2). */
export function voidPeople(
  { round }: DrawState,
  _policy: DrawPolicy,
  command: VoidPeople,
  { at, actor }: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  if (round.voided !== undefined) {
    return failed(problem('round-voided', { round: round.round, at: round.voided.at }));
  }
  const staffing = standingStaffing(round);
  if (staffing === undefined) return failed(problem('people-not-committed', { round: round.round }));
  const { reason, approvedBy } = command;
  const late = sourceHasCome(staffing, instantMs(at));
  const problems = [
    ...(reason.trim() !== '' && isProofText(reason) ? [] : [problem('reason-missing')]),
    ...(late ? checkLateVoid(round, staffing, command, actor) : []),
  ];
  if (problems.length > 0) return failed(...problems);
  const approved = late && approvedBy !== undefined ? { approvedBy: signatureOf(approvedBy) } : {};
  return ok(decisionOf([roundDraft(round.round, peopleVoided, { reason, ...approved })]));
}

function sourceHasCome({ opened, seed }: Staffing, now: number): boolean {
  return seed !== undefined || opened.commitment.recipe.some(({ at }) => instantMs(at) <= now);
}

function checkLateVoid(
  { round, match }: RoundState,
  { opened }: Staffing,
  { approvedBy, formsIssued }: VoidPeople,
  actor: Actor,
): readonly Problem<RoundProblemCode>[] {
  return [
    ...(match?.file.commitment === opened.hash ? [] : [problem('people-void-needs-match', { round })]),
    ...(formsIssued ? [problem('people-void-forms-issued', { round })] : []),
    ...(approvedBy === undefined || approvedBy.agency === actor.agency
      ? [problem('approver-of-same-body', { agency: actor.agency })]
      : []),
  ];
}
