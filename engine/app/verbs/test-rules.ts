import type { Policy, PolicyRule } from '../../domain/policy.ts';
import { factTable } from '../../domain/policy-facts.ts';
import { formatRatioEffect } from '../../domain/policy-ratio-phrase.ts';
import type { RiskEffect, RuleCase } from '../../domain/policy-types.ts';
import { sayLeaf, saySeen } from '../../domain/say-condition.ts';
import type { LoadedPolicy } from '../../intake/policy/load-policy.ts';
import { problem, warning } from '../../kernel/problem.ts';
import type { AnyRule } from '../../rulebook/compile-rule.ts';
import type { RulebookProblem } from '../../rulebook/rulebook-problem.ts';
import { type CaseOutcome, type LeafCoverage, runCases } from '../../rulebook/run-cases.ts';

/** What `yaohao test` answers: counts, and each thing wrong or missing where it stands. */
export interface RulesTest {
  readonly rules: number;
  readonly cases: number;
  readonly leaves: number;
  /** Cases of which the rule says something else than its author expects. */
  readonly failed: readonly RulebookProblem[];
  /** Comparisons that no case shows holding, or none not holding. */
  readonly unseen: readonly RulebookProblem[];
}

type Tested = PolicyRule<AnyRule<unknown>> & { readonly cases: readonly RuleCase[] };
type PlaceOf = LoadedPolicy['placeOf'];

/** 情形表 of every rule, and whether each comparison of its 当 was seen true and seen false. */
export function testRules(policy: Policy, placeOf: PlaceOf): RulesTest {
  const rules: readonly Tested[] = [...policy.riskRules, ...policy.listingRules, ...policy.sanctionRules];
  const runs = rules.map((rule) => ({ rule, ...runCases(rule, policy.facts) }));
  return {
    rules: rules.length,
    cases: runs.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    leaves: runs.reduce((sum, { leaves }) => sum + leaves.length, 0),
    failed: runs.flatMap(({ rule, outcomes }) =>
      outcomes.filter(({ passed }) => !passed).map((outcome) => caseFails(rule, outcome, placeOf)),
    ),
    unseen: runs.flatMap(({ rule, leaves }) =>
      leaves
        .filter(({ seenTrue, seenFalse }) => !seenTrue || !seenFalse)
        .map((one) => leafUnseen(rule, one, policy, placeOf)),
    ),
  };
}

function caseFails(rule: Tested, outcome: CaseOutcome<unknown>, placeOf: PlaceOf): RulebookProblem {
  const { case: one, ruling } = outcome;
  const then = placeOf(rule, 'then');
  return problem(
    'case-fails',
    {
      case: one.case,
      rule: rule.name,
      said: VERDICTS[String(ruling.applies)] ?? '',
      expected: EXPECTED[String(one.expect)] ?? `适用，而且结果与规则的“则”${effectOf(rule)}不同`,
      seen: ruling.seen.map(saySeen).join('，'),
      file: then?.file ?? '',
      line: then?.line ?? 0,
    },
    placeOf(one, 'expect'),
  );
}

/** （抽查比例 ×2）; 名录 and 措施 are read where the remedy points. */
function effectOf({ then }: Tested): string {
  const { ratio } = then as RiskEffect;
  return ratio === undefined ? '' : `（抽查比例 ${formatRatioEffect(ratio)}）`;
}

const VERDICTS: Readonly<Record<string, string>> = { true: '适用', false: '不适用', unknown: '无法判断' };
const EXPECTED: Readonly<Record<string, string>> = { 'not-applicable': '不适用', undecided: '无法判断' };

function leafUnseen(
  rule: Tested,
  { leaf, seenTrue, seenFalse }: LeafCoverage,
  { facts }: Policy,
  placeOf: PlaceOf,
): RulebookProblem {
  const missing = [...(seenTrue ? [] : ['成立']), ...(seenFalse ? [] : ['不成立'])].join('和');
  const values = { rule: rule.name, leaf: sayLeaf(leaf, factTable(facts)), missing };
  return warning('leaf-unseen', values, placeOf(leaf));
}
