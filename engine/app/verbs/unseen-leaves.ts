import type { Policy } from '../../domain/policy.ts';
import { factTable } from '../../domain/policy-facts.ts';
import { sayLeaf } from '../../domain/say-condition.ts';
import type { LoadedPolicy } from '../../intake/policy/load-policy.ts';
import { warning } from '../../kernel/problem.ts';
import type { RulebookProblem } from '../../rulebook/rulebook-problem.ts';
import type { LeafCoverage } from '../../rulebook/run-cases.ts';

/** Comparisons of a condition that no case shows holding, or none not holding, each where it stands. */
export function unseenLeaves(
  name: string,
  leaves: readonly LeafCoverage[],
  { facts }: Pick<Policy, 'facts'>,
  placeOf: LoadedPolicy['placeOf'],
): readonly RulebookProblem[] {
  return leaves
    .filter(({ seenTrue, seenFalse }) => !seenTrue || !seenFalse)
    .map(({ leaf, seenTrue, seenFalse }) => {
      const missing = [...(seenTrue ? [] : ['成立']), ...(seenFalse ? [] : ['不成立'])].join('和');
      const values = { rule: name, leaf: sayLeaf(leaf, factTable(facts)), missing };
      return warning('leaf-unseen', values, placeOf(leaf));
    });
}
