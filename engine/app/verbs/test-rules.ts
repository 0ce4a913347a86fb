import { formatRatioEffect } from '../../domain/policy-ratio-phrase.ts';
import type { RiskEffect, RuleCase } from '../../domain/policy-types.ts';
import { saySeen } from '../../domain/say-condition.ts';
import { problem } from '../../kernel/problem.ts';
import type { RulebookProblem } from '../../rulebook/rulebook-problem.ts';
import { type CaseOutcome, runCases } from '../../rulebook/run-cases.ts';
import { testConditions } from './test-conditions.ts';
import type { TestedPolicy, TestedRule } from './tested-policy.ts';
import { unseenLeaves } from './unseen-leaves.ts';

/** What `yaohao test` answers: counts, and each thing wrong or missing where it stands. */
export interface RulesTest {
  readonly rules: number;
  /** 对象 of items and 当 of indicators that have cases. */
  readonly conditions: number;
  readonly cases: number;
  /** Comparisons of rules, items and indicators. */
  readonly leaves: number;
  /** Of these, how many a case shows holding and another not holding. */
  readonly shown: number;
  /** Cases of which the rule says something else than its author expects. */
  readonly failed: readonly RulebookProblem[];
  /** Comparisons that no case shows holding, or none not holding. */
  readonly unseen: readonly RulebookProblem[];
  /** One warning that names the items and indicators without any case; none where there are none. */
  readonly untested: readonly RulebookProblem[];
}

/** 情形表 of every rule, item and indicator, and whether each comparison was seen true and seen false. */
export function testRules({ policy, placeOf, conditionCases }: TestedPolicy): RulesTest {
  const rules: readonly TestedRule[] = [...policy.riskRules, ...policy.listingRules, ...policy.sanctionRules];
  const runs = rules.map((rule) => ({ rule, ...runCases(rule, policy.facts) }));
  const beside = testConditions({ policy, placeOf, conditionCases });
  const unseen = runs.flatMap(({ rule, leaves }) => unseenLeaves(rule.name, leaves, policy, placeOf));
  const leaves = runs.reduce((sum, one) => sum + one.leaves.length, 0) + beside.leaves;
  return {
    rules: rules.length,
    conditions: beside.conditions,
    cases: runs.reduce((sum, { outcomes }) => sum + outcomes.length, 0) + conditionCases.length,
    leaves,
    shown: leaves - unseen.length - beside.unseen.length - beside.untestedLeaves,
    failed: [
      ...runs.flatMap(({ rule, outcomes }) =>
        outcomes.filter(({ passed }) => !passed).map((outcome) => caseFails(rule, outcome, placeOf)),
      ),
      ...(policy.rulesWithoutEffect ?? []).flatMap((rule) =>
        runCases(rule, policy.facts)
          .outcomes.filter(({ case: one, ruling }) => isRefuted(one, ruling.applies))
          .map((outcome) => caseFails(rule, outcome, placeOf)),
      ),
      ...beside.failed,
    ],
    unseen: [...unseen, ...beside.unseen],
    untested: beside.untested,
  };
}

/** Whatever the effect is, the case expects it, or that there is none. */
function isRefuted({ expect }: RuleCase, applies: boolean | 'unknown'): boolean {
  if (typeof expect !== 'string') return applies !== true;
  return applies !== (expect === 'undecided' ? 'unknown' : false);
}

function caseFails(
  rule: TestedRule,
  outcome: CaseOutcome<unknown>,
  placeOf: TestedPolicy['placeOf'],
): RulebookProblem {
  const { case: one, ruling } = outcome;
  const then = placeOf(rule, 'then');
  return problem(
    'case-fails',
    {
      case: one.case,
      rule: rule.name,
      said: VERDICTS[String(ruling.applies)] ?? '',
      expected:
        EXPECTED[String(one.expect)] ??
        `适用，${ruling.applies === true ? '但' : '而且'}结果与规则的“则”${effectOf(rule)}不同`,
      seen: ruling.seen.map(saySeen).join('，'),
      file: then?.file ?? '',
      line: then?.line ?? 0,
    },
    placeOf(one, 'expect'),
  );
}

/** （抽查比例 ×2）; 名录 and 措施 are read where the remedy points. */
function effectOf({ then }: TestedRule): string {
  const { ratio } = then as RiskEffect;
  return ratio === undefined ? '' : `（抽查比例 ${formatRatioEffect(ratio)}）`;
}

const VERDICTS: Readonly<Record<string, string>> = { true: '适用', false: '不适用', unknown: '无法判断' };
const EXPECTED: Readonly<Record<string, string>> = { 'not-applicable': '不适用', undecided: '无法判断' };
