import type { Condition } from '../../domain/condition.ts';
import type { Policy, PolicyRule } from '../../domain/policy.ts';
import type { Citation, RuleCase } from '../../domain/policy-types.ts';
import { follow } from './assemble-draft.ts';
import type { Origins } from './convert-values.ts';
import type { DraftPlaces, PolicyDraft } from './policy-draft.ts';

/** Whatever of a policy can be asked, be it refused or not: rules, items and indicators that are read whole. */
export type AskablePolicy = Pick<
  Policy,
  'items' | 'facts' | 'riskRules' | 'listingRules' | 'sanctionRules' | 'assessment'
> & {
  readonly district?: Pick<Policy['district'], 'draw'>;
  /** Rules of which 则 alone cannot be read: whether they apply can be asked, and nothing else. */
  readonly rulesWithoutEffect: readonly AnyRule[];
};

/** What cannot be read of one rule says nothing of the others: they are asked all the same. */
export function askableOf(draft: PolicyDraft, { isRead }: DraftPlaces, origins: Origins): AskablePolicy {
  const mayBeAsked = (rule: AnyRule) => isRead(rule, 'when', 'effective', 'repealed', 'items');
  const rules = <Rule extends AnyRule>(all: readonly Rule[], hasEffect = true): readonly Rule[] =>
    all
      .filter((rule) => mayBeAsked(rule) && isRead(rule, 'then') === hasEffect)
      .map((rule) => follow({ ...rule, cases: rule.cases.filter((one) => isRead(one)) }, rule, origins));
  const all: readonly AnyRule[] = [...draft.riskRules, ...draft.listingRules, ...draft.sanctionRules];
  const { district } = draft;
  const of = Map.groupBy(draft.items, ({ id }) => id);
  return {
    ...(district !== undefined && isRead(district, 'draw') ? { district } : {}),
    facts: draft.facts.filter((fact) => isRead(fact)),
    // Of two with one id, nobody knows which a case is about.
    items: draft.items.filter((item) => isRead(item, 'id', 'objects') && of.get(item.id)?.length === 1),
    riskRules: rules(draft.riskRules),
    listingRules: rules(draft.listingRules),
    sanctionRules: rules(draft.sanctionRules),
    rulesWithoutEffect: rules(all, false),
    assessment: draft.assessment.map((block) => ({
      ...block,
      indicators: block.indicators.filter((one) => isRead(one, 'name', 'scoring')),
    })),
  };
}

type AnyRule = PolicyRule<{
  readonly name: string;
  readonly when: Condition;
  readonly basis: readonly Citation[];
  readonly then: unknown;
}> & { readonly cases: readonly RuleCase[] };
