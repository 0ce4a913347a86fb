import type { Condition } from '../domain/condition.ts';
import { leavesOfCondition } from '../domain/leaves-of-condition.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';
import { compilePredicate } from './compile-condition.ts';
import { someFacts } from './search-facts.ts';

/**
 * A condition that no facts fulfil, or none but fulfil it: mostly a slip of the pen. undefined where it depends, and
 * where it cannot be told. 全部, written out, is meant.
 */
export function idlenessOf(
  condition: Condition,
  facts: readonly FactDeclaration[],
): 'never' | 'always' | undefined {
  if (leavesOfCondition(condition).length === 0) return undefined;
  const holds = compilePredicate(condition, facts);
  if (someFacts([condition], facts, (values) => holds(values) === true) === false) return 'never';
  return someFacts([condition], facts, (values) => holds(values) === false) === false ? 'always' : undefined;
}
