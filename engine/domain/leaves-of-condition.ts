import type { Condition, ConditionLeaf } from './condition.ts';

/** Every comparison of a condition, in the order in which it is read and weighed. */
export function leavesOfCondition(condition: Condition): readonly ConditionLeaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOfCondition);
  if ('any' in condition) return condition.any.flatMap(leavesOfCondition);
  return 'not' in condition ? leavesOfCondition(condition.not) : [condition];
}
