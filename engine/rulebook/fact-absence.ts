import type { FactValue } from '../domain/condition.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';

/** 缺失: what a missing value counts as; undefined = 未知. */
export function valueOfAbsence({ absent, type }: FactDeclaration): FactValue | undefined {
  if (absent === 'zero') return 0;
  if (absent === 'no') return false;
  if (absent === 'empty') return type === 'list' ? [] : '';
  return undefined;
}

/** A value of another type than declared is a bug of whoever made the facts: json-rules-engine would say false. */
export function requireDeclaredType(value: FactValue, fact: FactDeclaration): void {
  if (!IS_OF_TYPE[fact.type](value)) {
    throw new TypeError(`fact ${fact.id} is declared ${fact.type}, got ${JSON.stringify(value)}`);
  }
}

const IS_OF_TYPE: Readonly<Record<FactDeclaration['type'], (value: FactValue) => boolean>> = {
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string',
  'yes-no': (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
};
