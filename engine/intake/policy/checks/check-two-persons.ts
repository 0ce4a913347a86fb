import type { TwoPersonStep } from '../../../domain/policy-types.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** Steps that draw/v1 leaves to another body alone, in the words of the policy: §2 a late 作废, §4 剔除. */
const ANOTHER_BODY: Readonly<Partial<Record<TwoPersonStep['step'], string>>> = {
  void: '作废',
  strike: '剔除',
};

/**
 * 双人步骤: each step once, and none that promises less than the draw demands. Where 剔除 was approved within one
 * body the engine refuses it and every verifier would, so the policy must not say that it may be.
 */
export function checkTwoPersons(
  { posts }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const steps = (posts?.twoPersonSteps ?? []).filter((rule) => isRead(rule));
  return steps.flatMap((rule, i): readonly PolicyProblem[] => {
    const [before, name] = [
      steps.slice(0, i).find(({ step }) => step === rule.step),
      ANOTHER_BODY[rule.step],
    ];
    return [
      ...(before === undefined
        ? []
        : [problem('two-person-step-twice', { line: placeOf(before)?.line ?? 0 }, placeOf(rule, 'step'))]),
      ...(name === undefined || rule.approver === 'another-agency'
        ? []
        : [problem('two-person-step-too-weak', { step: name }, placeOf(rule, 'approver'))]),
    ];
  });
}
