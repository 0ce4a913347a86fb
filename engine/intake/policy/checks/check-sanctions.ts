import type { Condition, ConditionLeaf } from '../../../domain/condition.ts';
import { factTable } from '../../../domain/policy-facts.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** A restriction follows from a listed status or another ground named by law, never from a mere finding. */
export function checkSanctions(
  draft: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const facts = factTable(draft.facts);
  const isStatus = ({ fact, operator, value }: ConditionLeaf) => {
    const declared = facts.find(fact);
    return (
      declared?.type === 'yes-no' &&
      declared.subject === 'enterprise' &&
      operator === 'equal' &&
      value === true
    );
  };
  return draft.sanctionRules
    .filter((rule) => isRead(rule, 'when') && !restsOn(rule.when, isStatus))
    .map((rule) => problem('sanction-without-ground', { name: rule.name }, placeOf(rule, 'when')));
}

/** Whether the condition cannot hold without one of the leaves that are asked for. */
function restsOn(condition: Condition, wanted: (leaf: ConditionLeaf) => boolean): boolean {
  if ('all' in condition) return condition.all.some((member) => restsOn(member, wanted));
  if ('any' in condition) return condition.any.every((member) => restsOn(member, wanted));
  return 'not' in condition ? false : wanted(condition);
}
