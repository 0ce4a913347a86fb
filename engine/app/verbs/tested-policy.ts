import type { Policy, PolicyRule } from '../../domain/policy.ts';
import type { RuleCase } from '../../domain/policy-types.ts';
import type { LoadedPolicy } from '../../intake/policy/load-policy.ts';
import type { AnyRule } from '../../rulebook/compile-rule.ts';

/** What `yaohao test` looks at: everything that has a condition, its cases, and where each stands. */
export interface TestedPolicy extends Pick<LoadedPolicy, 'placeOf' | 'conditionCases'> {
  readonly policy: Pick<
    Policy,
    'facts' | 'riskRules' | 'listingRules' | 'sanctionRules' | 'items' | 'assessment'
  > & {
    /** Rules of which 则 cannot be read: their cases show whether they apply, and nothing else. */
    readonly rulesWithoutEffect?: readonly TestedRule[];
  };
}

export type TestedRule = PolicyRule<AnyRule<unknown>> & { readonly cases: readonly RuleCase[] };
