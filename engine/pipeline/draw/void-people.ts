import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isProofText } from '../../domain/draw-code.ts';
import { standingStaffing } from '../../domain/draw-round.ts';
import { peopleVoided } from '../../domain/records/people-voided.ts';
import { instantMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DrawPolicy, type DrawState, decisionOf, roundDraft } from './draw-state.ts';
import type { RoundProblemCode } from './problem.ts';

/** 人员承诺作废: before its first source, with a reason. Once numbers can be known the people stand and are matched. */
export function voidPeople(
  { round }: DrawState,
  _policy: DrawPolicy,
  { reason }: { readonly reason: string },
  { at }: Circumstances,
): Result<Decision<RoundProblemCode>, Problem<RoundProblemCode>> {
  const staffing = standingStaffing(round);
  if (staffing === undefined) return failed(problem('people-not-committed', { round: round.round }));
  const first = staffing.opened.commitment.recipe[0]?.at ?? at;
  const problems = [
    ...(reason.trim() !== '' && isProofText(reason) ? [] : [problem('reason-missing')]),
    ...(instantMs(at) < instantMs(first) ? [] : [problem('people-void-too-late', { at: first })]),
  ];
  if (problems.length > 0) return failed(...problems);
  return ok(decisionOf([roundDraft(round.round, peopleVoided, { reason })]));
}
