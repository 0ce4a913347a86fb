import type { ConditionLeaf, ConditionValue, OperatorName } from './condition.ts';
import type { FactTable } from './policy-facts.ts';
import type { LeafSeen } from './ruling.ts';

const OPERATORS: Readonly<Record<OperatorName, string>> = {
  equal: '是',
  notEqual: '不是',
  in: '属于',
  notIn: '不属于',
  lessThan: '少于',
  lessThanInclusive: '不超过',
  greaterThan: '超过',
  greaterThanInclusive: '不少于',
  contains: '包含',
  doesNotContain: '不含',
  textContains: '包含',
  textLacks: '不含',
  containsAny: '包含其一',
  containsNone: '都不含',
};

/** Characters of a value on one line of an answer. */
const LONGEST = 40;

/** `近12个月投诉举报 不少于 3`: a comparison as an officer reads it. */
export function sayLeaf(
  { fact, operator, value }: ConditionLeaf,
  facts: FactTable,
  longest: number = LONGEST,
): string {
  return `${facts.find(fact)?.name ?? fact} ${OPERATORS[operator]} ${sayValue(value, longest)}`;
}

/** `近24个月违法违规记录为“1”（标准：不少于 1）`; of 是 and 否 the value says it all. */
export function saySeen({ name, operator, expected, seen }: LeafSeen): string {
  if (typeof expected === 'boolean' && seen !== undefined) return `${name}为“${sayValue(seen)}”`;
  return `${name}为“${sayValue(seen)}”（标准：${OPERATORS[operator]} ${sayValue(expected)}）`;
}

/** What asks for one of several values says so once: of `经营范围` 包含 each of ten words, 包含其一. */
export const ONE_OF: Readonly<Partial<Record<OperatorName, OperatorName>>> = {
  equal: 'in',
  contains: 'containsAny',
  textContains: 'containsAny',
};

/** `saySeen` of leaves that none holds; those that ask the same fact in the same way are one sentence. */
export function sayTogether(leaves: readonly LeafSeen[]): readonly string[] {
  const groups = Map.groupBy(leaves, ({ fact, operator }) => `${fact} ${operator}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const operator = first && ONE_OF[first.operator];
    if (first === undefined || operator === undefined || group.length === 1) return group.map(saySeen);
    return [saySeen({ ...first, operator, expected: group.map(({ expected }) => String(expected)) })];
  });
}

/** A value as an officer reads it, not longer than a line. */
export function sayValue(value: ConditionValue | undefined, longest: number = LONGEST): string {
  if (value === undefined) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = Array.isArray(value) ? value.join('、') || '无' : String(value);
  return text.length > longest ? `${text.slice(0, longest)}……` : text;
}
