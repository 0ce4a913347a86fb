import type { Condition, ConditionLeaf } from '../domain/condition.ts';
import type { FactTable } from '../domain/policy-facts.ts';
import { ONE_OF, sayLeaf } from '../domain/say-condition.ts';

/** 当, in words: the condition that the engine weighs, whole; what is joined by 或者 stands in brackets within the rest. */
export function conditionWords(condition: Condition, facts: FactTable): string {
  return wordsOf(condition, facts, false);
}

function wordsOf(condition: Condition, facts: FactTable, inner: boolean): string {
  if ('not' in condition) return `不属于“${wordsOf(condition.not, facts, false)}”`;
  if ('all' in condition) return joined(condition.all, facts, '，并且', inner) || '全部';
  if ('any' in condition) return joined(mergeChoices(condition.any), facts, '，或者', inner);
  return leafWords(condition, facts);
}

function joined(parts: readonly Condition[], facts: FactTable, by: string, inner: boolean): string {
  const words = parts.map((part) => wordsOf(part, facts, parts.length > 1)).join(by);
  return inner && parts.length > 1 ? `（${words}）` : words;
}

/** 经营范围 包含 each of ten words is 经营范围 包含 ten words, one of which is enough. */
function mergeChoices(parts: readonly Condition[]): readonly Condition[] {
  const leaves = parts.filter((part): part is ConditionLeaf => 'fact' in part);
  const [first] = leaves;
  const operator = first && ONE_OF[first.operator];
  const alike = leaves.every((one) => one.fact === first?.fact && one.operator === first.operator);
  if (first === undefined || operator === undefined || parts.length < 2) return parts;
  if (!alike || leaves.length < parts.length) return parts;
  return [{ fact: first.fact, operator, value: leaves.map(({ value }) => String(value)) }];
}

function leafWords(leaf: ConditionLeaf, facts: FactTable): string {
  const { fact, operator, value } = leaf;
  if (typeof value !== 'boolean') return sayLeaf(leaf, facts, Number.POSITIVE_INFINITY);
  return `${facts.find(fact)?.name ?? fact}为“${value === (operator === 'equal') ? '是' : '否'}”`;
}
