import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Condition, FactValues } from '../../engine/domain/condition.ts';
import type { FactDeclaration } from '../../engine/domain/policy-types.ts';
import { compileCondition } from '../../engine/rulebook/compile-condition.ts';
import { engineWithOperators } from '../../engine/rulebook/operators.ts';
import { fc } from '../support/properties.ts';
import { sharedData } from '../support/shared-data.ts';

function fact(id: string, type: FactDeclaration['type'], absent: FactDeclaration['absent']): FactDeclaration {
  return { id, name: id, type, absent, subject: 'enterprise', source: '名录', values: [] };
}

const FACTS = [
  fact('complaints', 'number', 'zero'),
  fact('listed', 'yes-no', 'no'),
  fact('scope', 'text', 'empty'),
  fact('areas', 'list', 'empty'),
  fact('industry', 'text', 'unknown'),
  fact('registeredOn', 'date', 'unknown'),
];
const weigh = (condition: Condition, facts: FactValues) => compileCondition(condition, FACTS)(facts).verdict;

describe('加大抽查情形, 子库条件', () => {
  test.each([
    ['two complaints are fewer than three', { complaints: 2 }, false],
    ['three are not', { complaints: 3 }, true],
    ['no record of complaints means none', {}, false],
  ])('%s', (_case, facts, expected) => {
    expect(weigh({ fact: 'complaints', operator: 'greaterThanInclusive', value: 3 }, facts)).toBe(expected);
  });

  test('a business scope that names one of several trades', () => {
    const condition: Condition = { fact: 'scope', operator: 'textContains', value: ['烟花', '危险化学品'] };
    expect(weigh(condition, { scope: '烟花爆竹零售' })).toBe(true);
    expect(weigh(condition, { scope: '餐饮服务' })).toBe(false);
    expect(weigh(condition, {})).toBe(false);
  });

  test('an unknown raises nobody, unless the rest decides', () => {
    const industry: Condition = { fact: 'industry', operator: 'equal', value: '采矿' };
    const listed: Condition = { fact: 'listed', operator: 'equal', value: true };
    expect(weigh(industry, {})).toBe('unknown');
    expect(weigh({ not: industry }, {})).toBe('unknown');
    expect(weigh({ any: [industry, listed] }, { listed: true })).toBe(true);
    expect(weigh({ all: [industry, listed] }, { listed: false })).toBe(false);
    expect(weigh({ all: [industry, listed] }, { listed: true })).toBe('unknown');
  });

  test('every comparison tells the value that it saw', () => {
    const { leaves } = compileCondition({ fact: 'complaints', operator: 'lessThan', value: 3 }, FACTS)({});
    expect(leaves).toEqual([
      { fact: 'complaints', name: 'complaints', operator: 'lessThan', expected: 3, seen: 0, verdict: true },
    ]);
  });

  test('a fact that nobody declared is a bug', () => {
    expect(() => compileCondition({ fact: 'luck', operator: 'equal', value: 1 }, FACTS)).toThrow('luck');
  });
});

const arbitraryLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('complaints'),
    operator: fc.constantFrom(
      'equal',
      'notEqual',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ),
    value: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    fact: fc.constant('complaints'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant('listed'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('scope'),
    operator: fc.constantFrom('textContains', 'textLacks'),
    value: fc.constantFrom('甲', '乙', '丙'),
  }),
  fc.record({
    fact: fc.constant('areas'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('甲', '乙'),
  }),
  fc.record({
    fact: fc.constant('areas'),
    operator: fc.constantFrom('containsAny', 'containsNone'),
    value: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant('registeredOn'),
    operator: fc.constantFrom('lessThan', 'greaterThanInclusive'),
    value: fc.constantFrom('2016-01-31', '2017-08-01'),
  }),
) as fc.Arbitrary<Condition>;

const arbitraryCondition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    arbitraryLeaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;

const arbitraryFacts = fc.record({
  complaints: fc.integer({ min: 0, max: 4 }),
  listed: fc.boolean(),
  scope: fc.constantFrom('', '甲', '甲乙', '丙'),
  areas: fc.subarray(['甲', '乙', '丙']),
  registeredOn: fc.constantFrom('2015-12-31', '2016-01-31', '2017-08-01'),
});

test('says what json-rules-engine says, on 2,000 random conditions and facts', async () => {
  const seen = { true: 0, false: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryCondition, arbitraryFacts, async (condition, facts) => {
      const engine = engineWithOperators();
      const conditions =
        'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] };
      engine.addRule({ conditions: conditions as never, event: { type: 'applies' } });
      const { events } = await engine.run({ ...facts });
      const verdict = weigh(condition, facts);
      seen[`${events.length > 0}`] += 1;
      expect(verdict).toBe(events.length > 0);
    }),
    { numRuns: 2_000, seed: 20170815 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(200);
});

test('combines unknowns as DMN does', (context) => {
  const path = sharedData('vectors/dmn_ternary_logic.json');
  if (path === undefined) return context.skip('needs ../shared/data');
  const cases: readonly {
    readonly input: Readonly<Record<string, boolean | null>>;
    readonly expected: Readonly<Record<string, boolean | null>>;
  }[] = JSON.parse(readFileSync(path, 'utf8'));
  const both = ['A', 'B'].map((id) => fact(id, 'yes-no', 'unknown'));
  const leaves: readonly Condition[] = both.map(({ id }) => ({ fact: id, operator: 'equal', value: true }));
  let compared = 0;
  for (const { input, expected } of cases) {
    if (!('A' in input && 'B' in input)) continue;
    const facts: FactValues = Object.fromEntries(
      Object.entries(input).filter(([, v]) => v !== null),
    ) as FactValues;
    const says = (condition: Condition) => {
      const { verdict } = compileCondition(condition, both)(facts);
      return verdict === 'unknown' ? null : verdict;
    };
    if ('DecisionAnd' in expected) expect(says({ all: leaves })).toBe(expected.DecisionAnd);
    if ('DecisionOr' in expected) expect(says({ any: leaves })).toBe(expected.DecisionOr);
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(9);
});
