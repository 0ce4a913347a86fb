import type { FactValues } from './condition.ts';

/** true, false, or 未知: what a condition says where a fact it needs is missing. */
export type Ternary = boolean | 'unknown';

/** A condition of the policy (对象, 当), compiled by the rulebook. */
export type FactPredicate = (facts: FactValues) => Ternary;
