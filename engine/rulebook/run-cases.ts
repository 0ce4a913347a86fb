import type { Condition, ConditionLeaf } from '../domain/condition.ts';
import { leavesOfCondition } from '../domain/leaves-of-condition.ts';
import { toFrozenForm } from '../domain/policy-frozen-form.ts';
import type { ConditionCase, FactDeclaration, RuleCase } from '../domain/policy-types.ts';
import type { LeafSeen, Ruling, Weighed } from '../domain/ruling.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { compileCondition } from './compile-condition.ts';
import { type AnyRule, compileRule } from './compile-rule.ts';

export interface CaseOutcome<Effect> {
  readonly case: RuleCase;
  readonly ruling: Ruling<Effect>;
  readonly passed: boolean;
}

/** One comparison of the rule, and whether some case shows it holding, and some other not. */
export interface LeafCoverage {
  readonly leaf: ConditionLeaf;
  readonly seenTrue: boolean;
  readonly seenFalse: boolean;
}

export interface CasesRun<Effect> {
  readonly outcomes: readonly CaseOutcome<Effect>[];
  /** 适用 or 不适用 that no case shows; a rule with either missing is not tested. */
  readonly missing: readonly ('applies' | 'not-applicable')[];
  /** In the order of the condition. */
  readonly leaves: readonly LeafCoverage[];
}

/** 情形表: what the rule says of each case, against what its author expects. */
export function runCases<Effect>(
  rule: AnyRule<Effect> & { readonly cases: readonly RuleCase[] },
  declarations: readonly FactDeclaration[],
): CasesRun<Effect> {
  const compiled = compileRule(rule, declarations);
  const outcomes = rule.cases.map((one) => {
    const ruling = compiled.rule(one.given);
    return { case: one, ruling, passed: saidOf(ruling) === expectedOf(one) };
  });
  const verdicts = outcomes.map(({ ruling }) => ruling.applies);
  return {
    outcomes,
    leaves: coverLeaves(
      rule.when,
      outcomes.map(({ ruling }) => ruling.seen),
    ),
    missing: [
      ...(verdicts.includes(true) ? [] : (['applies'] as const)),
      ...(verdicts.includes(false) ? [] : (['not-applicable'] as const)),
    ],
  };
}

/** Every comparison is weighed, also those that no longer decide. */
function coverLeaves(when: Condition, seen: readonly (readonly LeafSeen[])[]): readonly LeafCoverage[] {
  return leavesOfCondition(when).map((leaf, i) => {
    const verdicts = seen.map((leaves) => leaves[i]?.verdict);
    return { leaf, seenTrue: verdicts.includes(true), seenFalse: verdicts.includes(false) };
  });
}

export interface ConditionRun {
  readonly outcomes: readonly {
    readonly case: ConditionCase;
    readonly weighed: Weighed;
    readonly passed: boolean;
  }[];
  readonly leaves: readonly LeafCoverage[];
}

const VERDICTS = { holds: true, fails: false, undecided: 'unknown' } as const;

/** 情形 of a condition that is no rule's: an item's 对象, an indicator's 当. */
export function runConditionCases(
  condition: Condition,
  cases: readonly ConditionCase[],
  declarations: readonly FactDeclaration[],
): ConditionRun {
  const compiled = compileCondition(condition, declarations);
  const outcomes = cases.map((one) => {
    const weighed = compiled(one.given);
    return { case: one, weighed, passed: weighed.verdict === VERDICTS[one.expect] };
  });
  return {
    outcomes,
    leaves: coverLeaves(
      condition,
      outcomes.map(({ weighed }) => weighed.leaves),
    ),
  };
}

function saidOf({ applies, effect }: Ruling<unknown>): string {
  if (applies === 'unknown') return 'undecided';
  return applies ? canonicalJson(toFrozenForm(effect)) : 'not-applicable';
}

function expectedOf({ expect }: RuleCase): string {
  return typeof expect === 'string' ? expect : canonicalJson(toFrozenForm(expect));
}
