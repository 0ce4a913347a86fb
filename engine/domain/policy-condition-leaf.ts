import type { ConditionLeaf, ConditionValue, OperatorName } from './condition.ts';
import { blame, plainText, type Reading } from './policy-condition-fault.ts';
import { readFactValue } from './policy-condition-value.ts';
import { LIST_OPERATORS } from './policy-facts.ts';
import type { FactDeclaration } from './policy-types.ts';

/** One comparison with its value read by the fact's type. */
export function typedLeaf(
  fact: FactDeclaration,
  operator: OperatorName,
  value: unknown,
  at: string,
  reading: Reading,
): ConditionLeaf | undefined {
  const leaf = readTyped(fact, operator, value, at, reading);
  if (leaf !== undefined) reading.pointers.set(leaf, at);
  return leaf;
}

function readTyped(
  fact: FactDeclaration,
  operator: OperatorName,
  value: unknown,
  at: string,
  reading: Reading,
): ConditionLeaf | undefined {
  if (!LIST_OPERATORS.has(operator)) {
    const typed = typedValue(fact, operator, value, at, reading);
    return typed === undefined ? undefined : { fact: fact.id, operator, value: typed };
  }
  if (!Array.isArray(value)) return blame(reading, 'condition-shape', at);
  if (value.length === 0) return blame(reading, 'condition-empty', at);
  const typed = value.map((element, i) => typedValue(fact, operator, element, `${at}/${i}`, reading));
  return {
    fact: fact.id,
    operator,
    value: typed.filter((element) => element !== undefined) as ConditionValue,
  };
}

function typedValue(
  fact: FactDeclaration,
  operator: OperatorName,
  value: unknown,
  at: string,
  reading: Reading,
) {
  const text = plainText(value);
  if (text === undefined) return blame(reading, 'condition-shape', at);
  if (text.trim() === '') return blame(reading, 'condition-value-missing', at, 'value', { name: fact.name });
  const typed = readFactValue(text, fact, operator);
  if (typed.ok) return typed.value;
  const values = { name: fact.name, value: text, type: fact.type, unit: fact.unit ?? '' };
  return blame(reading, typed.fault, at, 'value', values);
}
