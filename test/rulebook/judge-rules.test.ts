import { describe, expect, test } from 'vitest';
import type { Condition, ConditionLeaf, FactValues } from '../../engine/domain/condition.ts';
import type { FactDeclaration } from '../../engine/domain/policy-types.ts';
import { compilePredicate } from '../../engine/rulebook/compile-condition.ts';
import { idlenessOf } from '../../engine/rulebook/find-idle-rules.ts';
import { fc } from '../support/properties.ts';

const FACTS: readonly FactDeclaration[] = [
  { id: 'complaints', name: '投诉', type: 'number', absent: 'zero' },
  { id: 'listed', name: '在列', type: 'yes-no', absent: 'no' },
  { id: 'scope', name: '经营范围', type: 'text', absent: 'empty' },
  { id: 'kind', name: '主体类型', type: 'text', absent: 'unknown', values: ['企业', '个体工商户'] },
  { id: 'results', name: '检查结果', type: 'list', absent: 'empty' },
  { id: 'since', name: '成立日期', type: 'date', absent: 'unknown' },
].map((fact) => ({ subject: 'enterprise', source: '登记', values: [], ...fact }) as FactDeclaration);

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as ConditionLeaf;
const atLeast = (n: number) => leaf('complaints', 'greaterThanInclusive', n);
const fewerThan = (n: number) => leaf('complaints', 'lessThan', n);
const names = (word: string) => leaf('scope', 'textContains', word);

describe('a condition that never holds, or always does', () => {
  test.each<[string, Condition, 'never' | 'always' | undefined]>([
    ['at least 0, of a number that is never below', atLeast(0), 'always'],
    ['at least 5 and fewer than 3', { all: [atLeast(5), fewerThan(3)] }, 'never'],
    ['at least 3 and fewer than 3', { all: [atLeast(3), fewerThan(3)] }, 'never'],
    ['at least 3 or fewer than 3', { any: [atLeast(3), fewerThan(3)] }, 'always'],
    ['at least 3', atLeast(3), undefined],
    ['between 3 and 5', { all: [atLeast(3), fewerThan(5)] }, undefined],
    [
      'listed and not listed',
      { all: [leaf('listed', 'equal', true), leaf('listed', 'equal', false)] },
      'never',
    ],
    [
      'two kinds at once',
      { all: [leaf('kind', 'equal', '企业'), leaf('kind', 'equal', '个体工商户')] },
      'never',
    ],
    ['each of all kinds', leaf('kind', 'in', ['企业', '个体工商户']), 'always'],
    ['two words of one text', { all: [names('汽油'), names('柴油')] }, undefined],
    ['a word without a part of it', { all: [names('预包装食品'), { not: names('食品') }] }, 'never'],
    [
      'two results of one list',
      { all: [leaf('results', 'contains', '甲'), leaf('results', 'contains', '乙')] },
      undefined,
    ],
    [
      'after a day and before it',
      { all: [leaf('since', 'greaterThan', '2017-08-15'), leaf('since', 'lessThan', '2017-08-15')] },
      'never',
    ],
    ['everybody, written out', { all: [] }, undefined],
    [
      'more words than can be tried',
      { any: Array.from({ length: 20 }, (_, i) => names(`词${i}`)) },
      undefined,
    ],
  ])('%s: %j is %s', (_name, condition, expected) => {
    expect(idlenessOf(condition, FACTS)).toBe(expected);
  });

  test('no facts at random ever contradict it', () => {
    const someLeaf = fc.oneof(
      fc
        .tuple(fc.constantFrom('greaterThan', 'lessThan', 'equal', 'notEqual'), fc.nat(3))
        .map(([operator, n]) => leaf('complaints', operator, n)),
      fc.boolean().map((value) => leaf('listed', 'equal', value)),
      fc
        .tuple(fc.constantFrom('textContains', 'textLacks', 'equal'), fc.constantFrom('甲', '甲乙', '丙'))
        .map(([operator, word]) => leaf('scope', operator, word)),
      fc
        .tuple(fc.constantFrom('contains', 'doesNotContain'), fc.constantFrom('甲', '乙'))
        .map(([operator, word]) => leaf('results', operator, word)),
    );
    const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 2 },
        someLeaf,
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('node').map((not) => ({ not })),
      ),
    })).node;
    const facts: fc.Arbitrary<FactValues> = fc.record(
      {
        complaints: fc.integer({ min: 0, max: 5 }),
        listed: fc.boolean(),
        scope: fc.constantFrom('', '甲', '甲乙', '丙甲', '乙丙', '丁'),
        results: fc.subarray(['甲', '乙', '丙']),
      },
      { requiredKeys: [] },
    );
    let idle = 0;
    fc.assert(
      fc.property(condition, fc.array(facts, { minLength: 20, maxLength: 20 }), (when, profiles) => {
        const idleness = idlenessOf(when, FACTS);
        if (idleness === undefined) return;
        idle += 1;
        const holds = compilePredicate(when, FACTS);
        expect(profiles.map(holds).every((verdict) => verdict === (idleness === 'always'))).toBe(true);
      }),
      { numRuns: 1_500, seed: 20170815 },
    );
    expect(idle).toBeGreaterThan(50);
  });
});
