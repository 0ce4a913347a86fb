import { describe, expect, test } from 'vitest';
import { readCondition } from '../../engine/domain/policy-condition.ts';
import { factTable } from '../../engine/domain/policy-facts.ts';
import type { FactDeclaration } from '../../engine/domain/policy-types.ts';

const FACTS = factTable(
  [
    { id: 'complaints', name: '投诉', type: 'number', unit: '件', absent: 'zero' },
    { id: 'scope', name: '经营范围', type: 'text', absent: 'empty' },
    { id: 'kind', name: '主体类型', type: 'text', absent: 'unknown', values: ['企业', '个体工商户'] },
    { id: 'listed', name: '异常名录', type: 'yes-no', absent: 'no' },
    { id: 'results', name: '检查结果', type: 'list', absent: 'empty' },
    { id: 'since', name: '成立日期', type: 'date', absent: 'unknown' },
  ].map((fact) => ({ subject: 'enterprise', source: '登记', values: [], ...fact }) as FactDeclaration),
);
const read = (when: unknown) => readCondition(when, FACTS).condition;
const codes = (when: unknown) => readCondition(when, FACTS).faults.map(({ code }) => code);

describe('the short form reads like the policy', () => {
  test.each([
    [{ 投诉: '不少于 3' }, { fact: 'complaints', operator: 'greaterThanInclusive', value: 3 }],
    [{ 投诉: '不少于3件' }, { fact: 'complaints', operator: 'greaterThanInclusive', value: 3 }],
    [{ complaints: 'at least 3' }, { fact: 'complaints', operator: 'greaterThanInclusive', value: 3 }],
    [{ 投诉: '≥3' }, { fact: 'complaints', operator: 'greaterThanInclusive', value: 3 }],
    [{ 投诉: '不超过 3' }, { fact: 'complaints', operator: 'lessThanInclusive', value: 3 }],
    [{ 投诉: '超过 3' }, { fact: 'complaints', operator: 'greaterThan', value: 3 }],
    [{ 投诉: '低于 3' }, { fact: 'complaints', operator: 'lessThan', value: 3 }],
    [{ 投诉: '有' }, { fact: 'complaints', operator: 'greaterThan', value: 0 }],
    [{ 投诉: '无' }, { fact: 'complaints', operator: 'equal', value: 0 }],
    [{ 投诉: ['1', '2'] }, { fact: 'complaints', operator: 'in', value: [1, 2] }],
    [{ 主体类型: '企业' }, { fact: 'kind', operator: 'equal', value: '企业' }],
    [{ 主体类型: '不是 企业' }, { fact: 'kind', operator: 'notEqual', value: '企业' }],
    [{ 主体类型: { 不属于: ['企业'] } }, { fact: 'kind', operator: 'notIn', value: ['企业'] }],
    [{ 经营范围: '包含 烟花' }, { fact: 'scope', operator: 'textContains', value: '烟花' }],
    [{ 经营范围: '不含糖饮料' }, { fact: 'scope', operator: 'equal', value: '不含糖饮料' }],
    [{ 异常名录: '在列' }, { fact: 'listed', operator: 'equal', value: true }],
    [{ 异常名录: '不在列' }, { fact: 'listed', operator: 'equal', value: false }],
    [{ 异常名录: '是' }, { fact: 'listed', operator: 'equal', value: true }],
    [{ 检查结果: '包含 弄虚作假' }, { fact: 'results', operator: 'contains', value: '弄虚作假' }],
    [{ 检查结果: ['甲', '乙'] }, { fact: 'results', operator: 'containsAny', value: ['甲', '乙'] }],
    [{ 成立日期: '早于 2016年1月31日' }, { fact: 'since', operator: 'lessThan', value: '2016-01-31' }],
    ['全部', { all: [] }],
  ])('%j', (when, condition) => {
    expect(read(when)).toEqual(condition);
  });

  test('several facts are all of them; groups and negation nest', () => {
    const three = { fact: 'complaints', operator: 'greaterThanInclusive', value: 3 };
    const listed = { fact: 'listed', operator: 'equal', value: true };
    expect(read({ 投诉: '不少于 3', 异常名录: '在列' })).toEqual({ all: [three, listed] });
    expect(read({ 任一: [{ 投诉: '不少于 3' }, { 非: { 异常名录: '在列' } }] })).toEqual({
      any: [three, { not: listed }],
    });
    expect(read({ any: { 投诉: '不少于 3', listed: '在列' } })).toEqual({ any: [three, listed] });
  });

  test('json-rules-engine’s own form is taken as it is', () => {
    const native = { all: [{ fact: 'complaints', operator: 'lessThan', value: 3 }] };
    expect(read(native)).toEqual(native);
    expect(read({ fact: 'complaints', operator: 'lessThan', value: '3' })).toEqual(native.all[0]);
  });
});

describe('what json-rules-engine would take in silence is refused', () => {
  test.each([
    [{ 投诉举报: '不少于 3' }, 'fact-unknown'],
    [{ 投诉: '不少于 三件' }, 'fact-type'],
    [{ 投诉: '3 台' }, 'fact-unit'],
    [{ 投诉: null }, 'condition-shape'],
    [{ 投诉: '' }, 'condition-value-missing'],
    [{ 经营范围: '不少于 3' }, 'operator-type'],
    [{ 主体类型: '合伙' }, 'fact-value-unknown'],
    [{ 投诉: '不含 3' }, 'operator-type'],
    [{ 检查结果: '在列' }, 'operator-type'],
    [{}, 'condition-empty'],
    [{ any: [] }, 'condition-empty'],
    [{ all: [] }, 'condition-empty'],
    [{ 投诉: [] }, 'condition-empty'],
    ['投诉多', 'condition-shape'],
    [{ fact: 'complaints', operator: 'lessThan', value: null }, 'condition-value-missing'],
    [{ fact: 'complaints', operator: 'above', value: 3 }, 'operator-unknown'],
    [{ fact: 'results', operator: 'equal', value: '甲' }, 'operator-type'],
    [{ fact: 'complaints', operator: 'equal', value: 3, params: {} }, 'condition-key-unknown'],
    [{ condition: 'shared' }, 'fact-unknown'],
  ])('%j is %s', (when, code) => {
    expect(codes(when)).toEqual([code]);
  });

  test('every fault at once, each with its pointer', () => {
    const { condition, faults } = readCondition({ 任一: [{ 甲: '1' }, { 投诉: '多' }] }, FACTS);
    expect(condition).toBeUndefined();
    expect(faults.map(({ pointer, on }) => [pointer, on])).toEqual([
      ['/任一/0/甲', 'key'],
      ['/任一/1/投诉', 'value'],
    ]);
  });
});
