import type { ConditionCase } from '../../../domain/policy-types.ts';
import { testedConditions } from '../../../domain/tested-conditions.ts';
import { problem } from '../../../kernel/problem.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { suggestion } from '../explain-schema-errors.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** Each case of rules/items and rules/assessment tries exactly one condition that is there. */
export function checkConditionCases(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  if (places.broken.has('items') || places.broken.has('assessment')) return [];
  const tested = testedConditions(draft);
  return draft.conditionCases.flatMap((one): readonly PolicyProblem[] => {
    const tried = tested.filter(({ isTriedBy }) => isTriedBy(one)).length;
    if (tried === 1 && (one.item === undefined || one.indicator === undefined)) return [];
    // An item that is not listed is told by its name.
    if (one.item !== undefined && !draft.items.some(({ id }) => id === one.item)) return [];
    return [problem('case-without-condition', valuesOf(one, draft), places.placeOf(one, 'case'))];
  });
}

function valuesOf({ case: name, indicator = '' }: ConditionCase, { assessment }: PolicyDraft) {
  const names = assessment.flatMap(({ indicators }) => indicators.map((one) => one.name));
  const near = names.includes(indicator) ? undefined : didYouMean(indicator, names);
  return { case: name, ...suggestion(near) };
}
