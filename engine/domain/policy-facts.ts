import type { OperatorName } from './condition.ts';
import type { FactDeclaration } from './policy-types.ts';

/** Facts of `rules/facts.yaml`, found by the Chinese name or the English id. */
export interface FactTable {
  readonly all: readonly FactDeclaration[];
  find(nameOrId: string): FactDeclaration | undefined;
}

export function factTable(all: readonly FactDeclaration[]): FactTable {
  const byWord = new Map<string, FactDeclaration>();
  for (const fact of all) {
    for (const word of [fact.id, fact.name]) if (!byWord.has(word)) byWord.set(word, fact);
  }
  return { all, find: (nameOrId) => byWord.get(nameOrId) };
}

const ORDERED: readonly OperatorName[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

/** What may be asked of a fact of each type: json-rules-engine would answer the rest with a silent false. */
export const OPERATORS_OF_TYPE: Readonly<Record<FactDeclaration['type'], readonly OperatorName[]>> = {
  number: ORDERED,
  date: ORDERED,
  text: ['equal', 'notEqual', 'in', 'notIn', 'textContains', 'textLacks'],
  'yes-no': ['equal', 'notEqual'],
  list: ['contains', 'doesNotContain', 'containsAny', 'containsNone'],
};

/** Operators whose value is a list. */
export const LIST_OPERATORS: ReadonlySet<OperatorName> = new Set([
  'in',
  'notIn',
  'containsAny',
  'containsNone',
]);
