import type { FactGround } from '../../app/trace/grounds-of-facts.ts';
import type { ConditionValue, OperatorName } from '../../domain/condition.ts';
import { LIST_NAMES } from '../../domain/credit.ts';
import type { LeafSeen } from '../../domain/ruling.ts';
import { recordWords } from './place-words.ts';

/** Agencies and items by id, as officers call them. */
export interface NamesOfIds {
  readonly agency: (id: string) => string;
  readonly item: (id: string) => string;
}

/** 凭据: a record or line that a fact was counted from. */
export function groundWords(ground: FactGround, names: NamesOfIds): string {
  if (ground.kind === 'violation') {
    const { record, finding, on, agency, item, results } = ground;
    const found = `${on} ${names.agency(agency)}检查“${names.item(item)}”，${results.join('、')}`;
    return `信用记录 ${record.seq}：${found}（${recordWords(record)}，检查结果在 ${recordWords(finding)}）`;
  }
  if (ground.kind === 'listing') {
    const { record, list, on, ground: why, decision } = ground;
    const told = [`${on} 列入${LIST_NAMES[list]}`, why, decision].filter((one) => one !== '');
    return `${told.join('，')}（${recordWords(record)}）`;
  }
  const source = `${ground.file}:${ground.line}，${recordWords(ground.record)}`;
  if (ground.kind === 'visit') {
    return `${ground.on} ${names.agency(ground.agency)}检查，${ground.outcome || '结果未写明'}（${source}）`;
  }
  return `${ground.on} 投诉举报，${ground.substantiated ? '查证属实' : '未查实或在查'}（${source}）`;
}

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

/** `近24个月违法违规记录为“1”（标准：不少于 1）`; of 是 and 否 the value says it all. */
export function seenWords({ name, operator, expected, seen }: LeafSeen): string {
  if (typeof expected === 'boolean' && seen !== undefined) return `${name}为“${valueWords(seen)}”`;
  return `${name}为“${valueWords(seen)}”（标准：${OPERATORS[operator]} ${valueWords(expected)}）`;
}

const LONGEST = 40;

/** A value as an officer reads it, not longer than a line. */
export function valueWords(value: ConditionValue | undefined): string {
  if (value === undefined) return '未知';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = Array.isArray(value) ? value.join('、') || '无' : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
