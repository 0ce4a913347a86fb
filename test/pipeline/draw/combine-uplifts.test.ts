import { describe, expect, test } from 'vitest';
import type { RatioEffect } from '../../../engine/domain/phrases.ts';
import { parseRatioEffect, parseRatioPhrase } from '../../../engine/domain/policy-ratio-phrase.ts';
import type { RiskEffect } from '../../../engine/domain/policy-types.ts';
import type { RatioInForce } from '../../../engine/domain/ratio-in-force.ts';
import type { Ruling } from '../../../engine/domain/ruling.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { compare, formatPercent, ONE } from '../../../engine/kernel/rational.ts';
import { combineUplifts, type Uplifts } from '../../../engine/pipeline/draw/combine-uplifts.ts';
import { fc } from '../../support/properties.ts';

const basis = [{ document: '谢府办秘〔2017〕89号', article: '二(五)', verified: true }];

function entry(effective: string, value: string, repealed?: string): RatioInForce {
  const phrase = parseRatioPhrase(value);
  if (!phrase.ok) throw new Error(phrase.fault);
  const until = repealed === undefined ? {} : { repealed: isoDate(repealed) };
  return {
    effective: isoDate(effective),
    ...until,
    value: phrase.value,
    per: 'year',
    hardness: 'must',
    basis,
  };
}

function ruling(ruleId: string, effect: string | 'exclude', applies: Ruling<RiskEffect>['applies'] = true) {
  const read = effect === 'exclude' ? undefined : parseRatioEffect(effect);
  if (read !== undefined && !read.ok) throw new Error(read.fault);
  const risk: RiskEffect = read === undefined ? { exclude: true } : { ratio: read.value as RatioEffect };
  return { ruleId, name: ruleId, applies, effect: risk, reasonText: '', seen: [], basis, public: false };
}

function combine(base: string, rulings: readonly Ruling<RiskEffect>[], more: Partial<Uplifts> = {}) {
  const result = combineUplifts({
    item: 'SC-07',
    history: [entry('2017-08-15', base)],
    on: isoDate('2017-08-30'),
    rulings,
    combine: 'largest',
    ...more,
  });
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
}

describe('二(五) 加大随机抽查比例', () => {
  test.each([
    ['nothing applies', '不低于 3%', [], '3%', []],
    ['the largest multiplier', '不低于 3%', [ruling('a', '×2'), ruling('b', '×3')], '9%', ['b']],
    ['two alike count once', '3%', [ruling('b', '×2'), ruling('a', '×2')], '6%', ['a']],
    ['a floor after the multiplier', '3%', [ruling('a', '×2'), ruling('f', '不低于 50%')], '50%', ['a', 'f']],
    ['a floor already reached', '60%', [ruling('f', '不低于 50%')], '60%', []],
    ['all of them', '3%', [ruling('a', '×2'), ruling('all', '100%')], '100%', ['a', 'all']],
    ['a cap after everything', '3%', [ruling('all', '100%'), ruling('c', '不超过 20%')], '20%', ['all', 'c']],
    ['never beyond everybody', '60%', [ruling('a', '×3')], '100%', ['a']],
    ['never beyond the legal upper ratio', '5%—20%', [ruling('all', '100%')], '20%', ['all']],
    [
      'at most is a cap of its own, and what it undid is no reason',
      '不超过 2%',
      [ruling('a', '×2')],
      '2%',
      [],
    ],
    ['an undecided rule raises nobody', '3%', [ruling('a', '×2', 'unknown')], '3%', []],
    ['a rule that does not apply neither', '3%', [ruling('a', '×2', false)], '3%', []],
  ] as const)('%s', (_case, base, rulings, ratio, why) => {
    const combined = combine(base, rulings);
    expect(formatPercent(combined.ratio)).toBe(ratio);
    expect(combined.why).toEqual(why);
  });

  test('a product where the policy says so', () => {
    const combined = combine('3%', [ruling('a', '×2'), ruling('b', '×3')], { combine: 'product' });
    expect(formatPercent(combined.ratio)).toBe('18%');
    expect(combined.why).toEqual(['a', 'b']);
  });

  test('an exclusion leaves the ratio and names its rule', () => {
    expect(combine('3%', [ruling('x', 'exclude')])).toMatchObject({ excluded: true, why: ['x'] });
    expect(combine('3%', []).excluded).toBe(false);
  });

  test('every step keeps rule, basis and values, those outdone too', () => {
    const { steps, undecided } = combine('3%', [
      ruling('a', '×2'),
      ruling('b', '×3'),
      ruling('u', '×5', 'unknown'),
    ]);
    expect(steps.map(({ kind, ruleId, counted }) => [kind, ruleId, counted])).toEqual([
      ['base', undefined, true],
      ['multiply', 'b', true],
      ['multiply', 'a', false],
    ]);
    expect(steps.every((step) => step.basis === basis)).toBe(true);
    expect(undecided).toEqual(['u']);
  });

  test('the order of the rules changes nothing, and the ratio stays between 0 and 100 %', () => {
    const effects = ['×2', '×3', '不低于 30%', '不低于 50%', '100%', '不超过 20%', '不超过 40%'];
    const some = fc.shuffledSubarray(effects.map((effect, i) => ruling(`r${i}`, effect)));
    fc.assert(
      fc.property(some, fc.constantFrom('2‰', '3%', '5%—20%', '60%'), (rulings, base) => {
        const combined = combine(base, rulings);
        expect(combine(base, rulings.toReversed())).toEqual(combined);
        expect(compare(combined.ratio, ONE)).toBeLessThanOrEqual(0);
        expect(combined.ratio.n > 0n).toBe(true);
      }),
    );
  });
});

describe('抽查比例 is dated, and nothing is guessed', () => {
  const history = [entry('2017-08-15', '3%'), entry('2025-07-01', '5%', '2026-06-30')];
  const on = (day: string) =>
    combineUplifts({ item: 'SC-07', history, on: isoDate(day), rulings: [], combine: 'largest' });

  test.each([
    ['2017-08-15', '3%'],
    ['2025-06-30', '3%'],
    ['2025-07-01', '5%'],
    ['2026-06-30', '5%'],
  ])('on %s it is %s', (day, ratio) => {
    const combined = on(day);
    expect(combined.ok && formatPercent(combined.value.ratio)).toBe(ratio);
  });

  test.each(['2017-08-14', '2026-07-01'])('on %s there is none: the history is named', (day) => {
    expect(on(day)).toMatchObject({
      ok: false,
      problems: [{ code: 'ratio-history-gap', values: { item: 'SC-07', on: day } }],
    });
  });
});
