import type { ProblemValues } from '../kernel/problem.ts';
import type { ConditionLeaf } from './condition.ts';
import type { FactValueFault } from './policy-condition-value.ts';
import type { FactTable } from './policy-facts.ts';

export type ConditionFaultCode =
  | FactValueFault
  | 'fact-unknown'
  | 'condition-empty' // `any: []` would be true, `{}` would be everybody
  | 'condition-shape'
  | 'condition-key-unknown'
  | 'condition-value-missing'
  | 'operator-unknown'
  | 'operator-type';

export interface ConditionFault {
  readonly code: ConditionFaultCode;
  /** JSON pointer (RFC 6901) into what was read. */
  readonly pointer: string;
  /** Whether the key at the pointer is wrong, or its value. */
  readonly on: 'key' | 'value';
  readonly values: ProblemValues;
}

/** One reading of a condition: the facts it may name, and what was found wrong so far. */
export interface Reading {
  readonly facts: FactTable;
  readonly faults: ConditionFault[];
  /** JSON pointer into what was read, of each comparison. */
  readonly pointers: Map<ConditionLeaf, string>;
}

/** A scalar as text; undefined for lists and maps. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key as a step of a JSON pointer. */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Notes what is wrong; gives undefined so that a reader can return it. */
export function blame(
  { faults }: Reading,
  code: ConditionFaultCode,
  pointer: string,
  on: 'key' | 'value' = 'value',
  values: ProblemValues = {},
): undefined {
  faults.push({ code, pointer, on, values });
}
