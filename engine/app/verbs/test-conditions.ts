import { leavesOfCondition } from '../../domain/leaves-of-condition.ts';
import { saySeen } from '../../domain/say-condition.ts';
import { testedConditions } from '../../domain/tested-conditions.ts';
import { problem, warning } from '../../kernel/problem.ts';
import type { RulebookProblem } from '../../rulebook/rulebook-problem.ts';
import { type ConditionRun, runConditionCases } from '../../rulebook/run-cases.ts';
import type { TestedPolicy } from './tested-policy.ts';
import { unseenLeaves } from './unseen-leaves.ts';

interface ConditionsTest {
  readonly conditions: number;
  /** Comparisons of all of them, with and without cases. */
  readonly leaves: number;
  /** Those of conditions without any case. */
  readonly untestedLeaves: number;
  readonly failed: readonly RulebookProblem[];
  readonly unseen: readonly RulebookProblem[];
  readonly untested: readonly RulebookProblem[];
}

/** 情形 of items' 对象 and indicators' 当; conditions without any case are named where they stand. */
export function testConditions({ policy, placeOf, conditionCases }: TestedPolicy): ConditionsTest {
  const runs = testedConditions(policy)
    .filter(({ condition }) => leavesOfCondition(condition).length > 0)
    .map(({ name, condition, isTriedBy }) => {
      const cases = conditionCases.filter(isTriedBy);
      return { name, condition, ...runConditionCases(condition, cases, policy.facts) };
    });
  const tried = runs.filter(({ outcomes }) => outcomes.length > 0);
  const untried = runs.filter(({ outcomes }) => outcomes.length === 0);
  return {
    conditions: tried.length,
    leaves: runs.reduce((sum, { leaves }) => sum + leaves.length, 0),
    untestedLeaves: untried.reduce((sum, { leaves }) => sum + leaves.length, 0),
    failed: tried.flatMap(({ name, outcomes }) =>
      outcomes
        .filter(({ passed }) => !passed)
        .map((outcome) =>
          problem('condition-case-fails', failure(name, outcome), placeOf(outcome.case, 'expect')),
        ),
    ),
    unseen: tried.flatMap(({ name, leaves }) => unseenLeaves(name, leaves, policy, placeOf)),
    untested: untried.map(({ name, condition }) => {
      const [first] = leavesOfCondition(condition);
      return warning('condition-untested', { name }, first && placeOf(first));
    }),
  };
}

const SAID: Readonly<Record<string, string>> = { true: '成立', false: '不成立', unknown: '无法判断' };
const EXPECTED = { holds: '成立', fails: '不成立', undecided: '无法判断' } as const;

function failure(name: string, { case: one, weighed }: ConditionRun['outcomes'][number]) {
  return {
    case: one.case,
    name,
    said: SAID[String(weighed.verdict)] ?? '',
    expected: EXPECTED[one.expect],
    seen: weighed.leaves.map(saySeen).join('，'),
  };
}
