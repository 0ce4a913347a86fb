import { describe, expect, test } from 'vitest';
import type { FactValues } from '../../engine/domain/condition.ts';
import type { RatioEffect } from '../../engine/domain/phrases.ts';
import type { FactDeclaration, RuleCase } from '../../engine/domain/policy-types.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { rational } from '../../engine/kernel/rational.ts';
import { compilePredicate } from '../../engine/rulebook/compile-condition.ts';
import { type AnyRule, compileRule } from '../../engine/rulebook/compile-rule.ts';
import { runCases } from '../../engine/rulebook/run-cases.ts';

const FACTS: readonly FactDeclaration[] = [
  { id: 'complaints', name: '近12个月投诉举报', type: 'number', absent: 'zero', unit: '件' },
  { id: 'industry', name: '行业', type: 'list', absent: 'unknown' },
  { id: 'keyArea', name: '重点区域', type: 'yes-no', absent: 'no' },
].map((fact) => ({ subject: 'enterprise', source: '登记', values: [], ...fact }) as FactDeclaration);

const DOUBLE: RatioEffect = { kind: 'multiply', factor: rational(2) };
const COMPLAINTS: AnyRule<{ readonly ratio: RatioEffect }> = {
  id: 'repeated-complaints',
  name: '投诉举报多',
  basis: [{ document: '谢府办秘〔2017〕89号', article: '二(五)', verified: true }],
  effective: isoDate('2017-08-15'),
  repealed: isoDate('2018-12-31'),
  when: { fact: 'complaints', operator: 'greaterThanInclusive', value: 3 },
  // biome-ignore lint/suspicious/noThenProperty: 则 of the policy
  then: { ratio: DOUBLE },
  reason: '近12个月被投诉举报 {近12个月投诉举报} 件，行业：{行业}，重点区域：{keyArea}，{不认识的}。',
};
const rulingOf = (facts: FactValues) => compileRule(COMPLAINTS, FACTS).rule(facts);

describe('二(五) 加大随机抽查比例: a ruling says why', () => {
  test('it names rule, basis, the values seen, and gives the reason with its blanks filled', () => {
    const ruling = rulingOf({ complaints: 4, industry: ['餐饮', '零售'], keyArea: true });
    expect(ruling).toMatchObject({
      ruleId: 'repeated-complaints',
      applies: true,
      effect: { ratio: DOUBLE },
      basis: [{ article: '二(五)' }],
      seen: [{ fact: 'complaints', seen: 4, verdict: true }],
    });
    expect(ruling.reasonText).toBe('近12个月被投诉举报 4 件，行业：餐饮、零售，重点区域：是，{不认识的}。');
  });

  test('a blank without a record says so; absence that means something is said as that', () => {
    expect(rulingOf({ complaints: 3 }).reasonText).toContain('行业：无记录，重点区域：否');
  });

  test('a rule that does not apply gives no reason', () => {
    expect(rulingOf({ complaints: 2 })).toMatchObject({ applies: false, reasonText: '' });
  });

  test.each([
    ['2017-08-14', false],
    ['2017-08-15', true],
    ['2018-12-31', true],
    ['2019-01-01', false],
  ])('on %s in force: %s', (day, expected) => {
    expect(compileRule(COMPLAINTS, FACTS).isInForce(isoDate(day))).toBe(expected);
  });

  test('a rule is not public unless it says so', () => {
    expect(rulingOf({}).public).toBe(false);
    expect(compileRule({ ...COMPLAINTS, public: true }, FACTS).rule({}).public).toBe(true);
  });
});

describe('what is a bug, and never a silent false', () => {
  test.each([
    ['a number given as text', { complaints: '4' }],
    ['not a number', { complaints: Number.NaN }],
    ['a list given as text', { complaints: 3, industry: '餐饮' }],
  ])('%s throws', (_case, facts) => {
    const asks = {
      all: [COMPLAINTS.when, { fact: 'industry', operator: 'contains', value: '餐饮' }],
    } as const;
    expect(() => compilePredicate(asks, FACTS)(facts as FactValues)).toThrow(TypeError);
  });

  test.each([
    ['an empty any, which json-rules-engine takes for true', { any: [] }],
    ['a comparison with null', { fact: 'complaints', operator: 'lessThan', value: null }],
    ['an operator that the type cannot answer', { fact: 'industry', operator: 'equal', value: '餐饮' }],
    ['a fact by its Chinese name', { fact: '行业', operator: 'contains', value: '餐饮' }],
  ])('%s does not compile', (_case, condition) => {
    expect(() => compilePredicate(condition as never, FACTS)).toThrow(RangeError);
  });

  test('a fact named like a part of every object is still absent', () => {
    const fact = { ...FACTS[2], id: 'constructor' } as FactDeclaration;
    expect(compilePredicate({ fact: 'constructor', operator: 'equal', value: true }, [fact])({})).toBe(false);
  });
});

describe('情形表', () => {
  const run = (...cases: readonly RuleCase[]) => runCases({ ...COMPLAINTS, cases }, FACTS);
  const fires: RuleCase = { case: '三件', given: { complaints: 3 }, expect: { ratio: DOUBLE } };
  const rests: RuleCase = { case: '两件', given: { complaints: 2 }, expect: 'not-applicable' };

  test('a table with both kinds passes', () => {
    const { outcomes, missing } = run(fires, rests);
    expect(outcomes.map(({ passed }) => passed)).toEqual([true, true]);
    expect(missing).toEqual([]);
  });

  test('another effect, or another verdict, does not pass', () => {
    const tripled = { ratio: { kind: 'multiply', factor: rational(3) } };
    const wrong = [
      { ...fires, expect: tripled },
      { ...rests, expect: { ratio: DOUBLE } },
    ];
    expect(run(...wrong).outcomes.map(({ passed }) => passed)).toEqual([false, false]);
  });

  test('firing alone is no test of a rule, nor is resting alone', () => {
    expect(run(fires).missing).toEqual(['not-applicable']);
    expect(run(rests).missing).toEqual(['applies']);
  });

  test('an unknown is undecided', () => {
    const when = { fact: 'industry', operator: 'contains', value: '餐饮' } as const;
    const cases: readonly RuleCase[] = [{ case: '没有行业', given: {}, expect: 'undecided' }];
    expect(runCases({ ...COMPLAINTS, when, cases }, FACTS).outcomes[0]?.passed).toBe(true);
  });
});
