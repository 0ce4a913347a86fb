import type { ConditionCase } from '../../../domain/policy-types.ts';
import { testedConditions } from '../../../domain/tested-conditions.ts';
import { problem } from '../../../kernel/problem.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { suggestion } from '../explain-schema-errors.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** Each case of rules/items and rules/assessment tries exactly one condition that is there. */
export function checkConditionCases(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const tested = testedConditions(draft);
  return draft.conditionCases
    .filter((one) => isWhole(one, places))
    .filter((one) => {
      const tried = tested.filter(({ isTriedBy }) => isTriedBy(one)).length;
      return tried !== 1 || (one.item !== undefined && one.indicator !== undefined);
    })
    .filter(({ item }) => item === undefined || isOne(item, draft))
    .map((one) => problem('case-without-condition', valuesOf(one, draft), places.placeOf(one, 'case')));
}

/** What a case tries may be what cannot be read; an item that is not listed is told by its name. */
function isWhole(one: ConditionCase, { isRead, isWhole: isWholeKind }: DraftPlaces): boolean {
  const isKnown = one.indicator === undefined || isWholeKind('assessment');
  return isKnown && isRead(one, 'item', 'indicator', 'part');
}

/** An item that is not there, or is there twice, was told already. */
function isOne(item: string, { items }: PolicyDraft): boolean {
  return items.filter(({ id }) => id === item).length === 1;
}

function valuesOf({ case: name, indicator = '' }: ConditionCase, { assessment }: PolicyDraft) {
  const names = assessment.flatMap(({ indicators }) => indicators.map((one) => one.name));
  const near = names.includes(indicator) ? undefined : didYouMean(indicator, names);
  return { case: name, ...suggestion(near) };
}
