import type { Condition, ConditionLeaf } from './condition.ts';
import {
  blame,
  type ConditionFault,
  escaped,
  isMap,
  plainText,
  type Reading,
} from './policy-condition-fault.ts';
import { typedLeaf } from './policy-condition-leaf.ts';
import { readNativeLeaf } from './policy-condition-native.ts';
import { operatorFor } from './policy-condition-operator.ts';
import {
  EVERYBODY,
  FLAGS,
  GROUP_WORDS,
  type Meaning,
  meaningOf,
  splitComparison,
} from './policy-condition-words.ts';
import type { FactTable } from './policy-facts.ts';
import type { FactDeclaration } from './policy-types.ts';

export interface ReadCondition {
  /** undefined where there are faults. */
  readonly condition: Condition | undefined;
  readonly faults: readonly ConditionFault[];
  /** Where each comparison of the condition was read from, as a JSON pointer. */
  readonly pointers: ReadonlyMap<ConditionLeaf, string>;
}

/**
 * A condition (对象, 当) as an officer writes it, in the short form or in json-rules-engine's own, as one tree in
 * json-rules-engine's form with fact ids and typed values. Refused here: unknown facts, values of a wrong type,
 * questions that a type cannot answer, empty groups; json-rules-engine is silent about all of them.
 */
export function readCondition(when: unknown, facts: FactTable): ReadCondition {
  const reading: Reading = { facts, faults: [], pointers: new Map() };
  const condition = readNode(when, '', reading);
  const { faults, pointers } = reading;
  return { condition: faults.length === 0 ? condition : undefined, faults, pointers };
}

function readNode(node: unknown, at: string, reading: Reading): Condition | undefined {
  if (typeof node === 'string') {
    if (EVERYBODY.has(node.trim())) return { all: [] };
    return blame(reading, node.trim() === '' ? 'condition-empty' : 'condition-shape', at);
  }
  if (!isMap(node)) return blame(reading, 'condition-shape', at);
  if ('fact' in node || '事实' in node) return readNativeLeaf(node, at, reading);
  const entries = Object.entries(node);
  if (entries.length === 0) return blame(reading, 'condition-empty', at);
  return joined(entries.map(([key, value]) => readEntry(key, value, `${at}/${escaped(key)}`, reading)));
}

function readEntry(key: string, value: unknown, at: string, reading: Reading): Condition | undefined {
  const group = GROUP_WORDS.get(key.trim());
  if (group === 'not') {
    const inner = readNode(value, at, reading);
    return inner && { not: inner };
  }
  if (group !== undefined) return readGroup(group, value, at, reading);
  const fact = reading.facts.find(key.trim());
  if (fact === undefined) return blame(reading, 'fact-unknown', at, 'key', { name: key });
  return readComparison(fact, value, at, reading);
}

/** The members of a group stand in a list; a map's entries are taken one by one. */
function readGroup(
  group: 'all' | 'any',
  value: unknown,
  at: string,
  reading: Reading,
): Condition | undefined {
  if (!Array.isArray(value) && !isMap(value)) return blame(reading, 'condition-shape', at);
  const members = Array.isArray(value)
    ? value.map((member, i) => readNode(member, `${at}/${i}`, reading))
    : Object.entries(value).map(([key, inner]) => readEntry(key, inner, `${at}/${escaped(key)}`, reading));
  if (members.length === 0) return blame(reading, 'condition-empty', at);
  const read = members.filter((member) => member !== undefined);
  return group === 'all' ? { all: read } : { any: read };
}

function readComparison(
  fact: FactDeclaration,
  value: unknown,
  at: string,
  reading: Reading,
): Condition | undefined {
  if (Array.isArray(value)) return readLeaf(fact, 'one-of', '属于', value, at, reading);
  if (isMap(value)) return readOperations(fact, value, at, reading);
  const text = plainText(value);
  if (text === undefined) return blame(reading, 'condition-shape', at);
  if (text.trim() === '') return blame(reading, 'condition-value-missing', at, 'value', { name: fact.name });
  const wordy = fact.type === 'text' || fact.type === 'list';
  // 是 is a yes-no fact's value before it is a comparison word.
  const isValue = fact.values.includes(text.trim()) || (fact.type === 'yes-no' && text.trim() === '是');
  const split = isValue ? undefined : splitComparison(text, wordy);
  if (split === undefined) return readLeaf(fact, 'is', '是', text, at, reading);
  return readLeaf(fact, split.meaning, split.word, split.rest, at, reading);
}

/** `行业: { 不属于: [甲, 乙] }`, `数量: { 不少于: 3, 低于: 10 }`. */
function readOperations(
  fact: FactDeclaration,
  operations: Readonly<Record<string, unknown>>,
  at: string,
  reading: Reading,
): Condition | undefined {
  const entries = Object.entries(operations);
  if (entries.length === 0) return blame(reading, 'condition-empty', at);
  return joined(
    entries.map(([word, value]) => {
      const [meaning, here] = [meaningOf(word), `${at}/${escaped(word)}`];
      if (meaning === undefined) return blame(reading, 'operator-unknown', here, 'key', { word });
      return readLeaf(fact, meaning, word, value, here, reading);
    }),
  );
}

function readLeaf(
  fact: FactDeclaration,
  meaning: Meaning,
  word: string,
  value: unknown,
  at: string,
  reading: Reading,
): Condition | undefined {
  if (fact.type === 'text' && Array.isArray(value) && (meaning === 'contains' || meaning === 'lacks'))
    return readWordsInText(fact, meaning, word, value, at, reading);
  const asked = operatorFor(meaning, fact.type, Array.isArray(value));
  if (asked === undefined)
    return blame(reading, 'operator-type', at, 'value', { name: fact.name, word, type: fact.type });
  if (asked.value !== undefined) {
    const leaf: ConditionLeaf = { fact: fact.id, operator: asked.operator, value: asked.value };
    reading.pointers.set(leaf, at);
    return leaf;
  }
  if (FLAGS.has(meaning))
    return blame(reading, 'operator-type', at, 'value', { name: fact.name, word, type: fact.type });
  return typedLeaf(fact, asked.operator, value, at, reading);
}

/** `经营范围: { 包含: [餐饮, 食堂] }`: one of the words stands in the text; 不含: none of them does. */
function readWordsInText(
  fact: FactDeclaration,
  meaning: 'contains' | 'lacks',
  word: string,
  words: readonly unknown[],
  at: string,
  reading: Reading,
): Condition | undefined {
  if (words.length === 0) return blame(reading, 'condition-empty', at);
  const parts = words.map((one, i) => readLeaf(fact, meaning, word, one, `${at}/${i}`, reading));
  const read = parts.filter((part) => part !== undefined);
  return meaning === 'contains' ? { any: read } : { all: read };
}

function joined(parts: readonly (Condition | undefined)[]): Condition | undefined {
  const read = parts.filter((part) => part !== undefined);
  return read.length === 1 ? read[0] : { all: read };
}
