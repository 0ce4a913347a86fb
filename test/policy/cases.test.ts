import { describe, expect, test } from 'vitest';
import { testConditions } from '../../engine/app/verbs/test-conditions.ts';
import type { RuleCase } from '../../engine/domain/policy-types.ts';
import type { AnyRule } from '../../engine/rulebook/compile-rule.ts';
import { runCases } from '../../engine/rulebook/run-cases.ts';
import { checkShippedPolicy, shippedPolicy } from './shipped-policy.ts';

const { facts, listingRules, riskRules, sanctionRules } = shippedPolicy();
type Tested = AnyRule<unknown> & { readonly cases: readonly RuleCase[] };
const rules: readonly Tested[] = [...riskRules, ...listingRules, ...sanctionRules];

describe('情形表', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says of every case what its author expects',
    (_, rule) => {
      const { outcomes, missing } = runCases(rule, facts);
      expect(outcomes.filter(({ passed }) => !passed).map((one) => [one.case.case, one.ruling])).toEqual([]);
      expect(missing).toEqual([]);
    },
  );

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has for each comparison a case where it holds and one where it does not',
    (_, rule) => {
      const { leaves } = runCases(rule, facts);
      expect(leaves).not.toEqual([]);
      expect(leaves.filter(({ seenTrue, seenFalse }) => !seenTrue || !seenFalse)).toEqual([]);
    },
  );

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s leaves no blank in its reason', (_, rule) => {
    const applying = runCases(rule, facts).outcomes.filter(({ ruling }) => ruling.applies === true);
    for (const { ruling } of applying) expect(ruling.reasonText).toMatch(/^[^{}]{8,}$/u);
  });
});

describe('情形表 of items and indicators', () => {
  const { placeOf = () => undefined, conditionCases = [] } = checkShippedPolicy();
  const tested = testConditions({ policy: shippedPolicy(), placeOf, conditionCases });

  test('every item and every indicator has cases, and each says what its author expects', () => {
    expect([tested.failed, tested.untested]).toEqual([[], []]);
    expect(tested.conditions).toBeGreaterThan(90);
  });

  test('each comparison holds in one and does not hold in another', () => {
    expect(tested.unseen).toEqual([]);
  });
});
