import { type ConditionLeaf, OPERATORS, type OperatorName } from './condition.ts';
import { blame, escaped, plainText, type Reading } from './policy-condition-fault.ts';
import { typedLeaf } from './policy-condition-leaf.ts';
import { OPERATORS_OF_TYPE } from './policy-facts.ts';
import type { FactDeclaration } from './policy-types.ts';

type Part = 'fact' | 'operator' | 'value';

const PART_OF_KEY: Readonly<Record<string, Part>> = {
  fact: 'fact',
  事实: 'fact',
  operator: 'operator',
  运算: 'operator',
  value: 'value',
  值: 'value',
};

/** `{ fact, operator, value }`; params, path and references to other conditions are not known here. */
export function readNativeLeaf(
  node: Readonly<Record<string, unknown>>,
  at: string,
  reading: Reading,
): ConditionLeaf | undefined {
  const parts: Partial<Record<Part, { readonly value: unknown; readonly at: string }>> = {};
  for (const [key, value] of Object.entries(node)) {
    const [part, here] = [PART_OF_KEY[key], `${at}/${escaped(key)}`];
    if (part === undefined) blame(reading, 'condition-key-unknown', here, 'key', { name: key });
    else parts[part] = { value, at: here };
  }
  const name = plainText(parts.fact?.value) ?? '';
  const fact = reading.facts.find(name);
  if (fact === undefined) return blame(reading, 'fact-unknown', parts.fact?.at ?? at, 'value', { name });
  const operator = readOperator(
    fact,
    plainText(parts.operator?.value) ?? '',
    parts.operator?.at ?? at,
    reading,
  );
  if (operator === undefined) return undefined;
  return typedLeaf(fact, operator, parts.value?.value ?? '', parts.value?.at ?? at, reading);
}

function readOperator(
  fact: FactDeclaration,
  word: string,
  at: string,
  reading: Reading,
): OperatorName | undefined {
  const operator = OPERATORS.find((name) => name === word);
  if (operator === undefined) return blame(reading, 'operator-unknown', at, 'value', { word });
  if (OPERATORS_OF_TYPE[fact.type].includes(operator)) return operator;
  return blame(reading, 'operator-type', at, 'value', { name: fact.name, word, type: fact.type });
}
