import { describe, expect, test } from 'vitest';
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  formatFraction,
  formatPercent,
  multiply,
  ONE,
  parseRational,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  ZERO,
} from '../../engine/kernel/rational.ts';
import { fc } from '../support/properties.ts';

const anyRational = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => rational(n, d));

describe('抽查比例 are exact fractions', () => {
  test.each([
    ['3%', '3/100'],
    ['2‰', '1/500'],
    ['1/3', '1/3'],
    ['2/6', '1/3'],
    ['0.5%', '1/200'],
    ['12.25%', '49/400'],
    ['100%', '1/1'],
    ['150%', '3/2'],
    ['0%', '0/1'],
    ['2', '2/1'],
    ['0.125', '1/8'],
    [' 3 % ', '3/100'],
    ['3％', '3/100'],
    ['３％', '3/100'],
    ['０．５％', '1/200'],
    ['１／３', '1/3'],
    ['２‰', '1/500'],
  ])('%s is read as %s', (text, fraction) => {
    expect(formatFraction(parseRational(text) ?? rational(-1))).toBe(fraction);
  });

  test.each([
    '',
    '%',
    '-3%',
    '+3%',
    '1e2',
    '1/0',
    '1/-3',
    '3.%',
    '.5%',
    '3%%',
    '1/3%',
    '百分之三',
    '3 5%',
    '1_000',
    'NaN',
  ])('%s is no ratio', (text) => {
    expect(parseRational(text)).toBeUndefined();
  });

  test('what is written as a percentage is read back as the same fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (n, d) => {
        expect(parseRational(formatPercent(rational(n, d)))).toEqual(rational(n, d));
      }),
    );
  });

  test.each([
    [rational(3, 100), '3%'],
    [rational(1, 200), '0.5%'],
    [rational(2, 1000), '0.2%'],
    [rational(1, 3), '1/3'],
    [rational(1), '100%'],
    [rational(-1, 200), '-0.5%'],
  ])('%o is shown as %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });

  test('a denominator of 0 is a bug', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(() => rational(0.5)).toThrow(RangeError);
  });

  test('lowest terms, the sign above', () => {
    expect(rational(6, -8)).toEqual({ n: -3n, d: 4n });
    expect(rational(0, -8)).toEqual({ n: 0n, d: 1n });
    fc.assert(
      fc.property(anyRational, fc.bigInt(1n, 10n ** 9n), (r, factor) => {
        expect(rational(r.n * factor, r.d * factor)).toEqual(r);
      }),
    );
  });
});

describe('the laws of arithmetic', () => {
  const holds = (law: (a: Rational, b: Rational, c: Rational) => readonly [Rational, Rational]) =>
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        const [left, right] = law(a, b, c);
        expect(left).toEqual(right);
      }),
    );

  test('addition and multiplication commute, associate and distribute', () => {
    holds((a, b) => [add(a, b), add(b, a)]);
    holds((a, b) => [multiply(a, b), multiply(b, a)]);
    holds((a, b, c) => [add(add(a, b), c), add(a, add(b, c))]);
    holds((a, b, c) => [multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))]);
  });

  test('subtraction undoes addition, division undoes multiplication', () => {
    holds((a, b) => [subtract(add(a, b), b), a]);
    holds((a, b) => (b.n === 0n ? [a, a] : [divide(multiply(a, b), b), a]));
  });

  test('comparing agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Number(floorSign(subtract(a, b))));
        expect(compare(a, a)).toBe(0);
      }),
    );
  });
});

describe('rounding follows the bound', () => {
  test.each([
    // value, down, up, nearest
    [rational(7, 2), 3n, 4n, 4n],
    [rational(-7, 2), -4n, -3n, -3n],
    [rational(5, 2), 2n, 3n, 3n],
    [rational(-5, 2), -3n, -2n, -2n],
    [rational(1, 3), 0n, 1n, 0n],
    [rational(-1, 3), -1n, 0n, 0n],
    [rational(-2, 3), -1n, 0n, -1n],
    [rational(1, 2), 0n, 1n, 1n],
    [rational(-1, 2), -1n, 0n, 0n],
    [rational(4), 4n, 4n, 4n],
    [rational(-4), -4n, -4n, -4n],
    [ZERO, 0n, 0n, 0n],
  ])('%o', (value, down, up, nearest) => {
    expect([floor(value), ceil(value), roundHalfUp(value)]).toEqual([down, up, nearest]);
  });

  test('down ≤ value ≤ up, at most one apart; nearest within a half', () => {
    fc.assert(
      fc.property(anyRational, (r) => {
        expect(compare(rational(floor(r)), r)).toBeLessThanOrEqual(0);
        expect(compare(rational(ceil(r)), r)).toBeGreaterThanOrEqual(0);
        expect(ceil(r) - floor(r)).toBe(r.d === 1n ? 0n : 1n);
        const off = subtract(rational(roundHalfUp(r)), r);
        expect(compare(off, rational(1, 2))).toBeLessThanOrEqual(0);
        expect(compare(off, rational(-1, 2))).toBeGreaterThan(0);
      }),
    );
  });

  test('N·(p/100) is exact where floats are wrong: 290 of 200,000 pairs upwards, 100 to the nearest', () => {
    const pairs = Array.from(
      { length: 200_000 },
      (_, i) => [(i % 2000) + 1, Math.floor(i / 2000) + 1] as const,
    );
    const exact = pairs.map(([size, p]) => {
      const part = multiply(rational(p, 100), rational(size));
      return { up: Number(ceil(part)), nearest: Number(roundHalfUp(part)) };
    });
    // In whole numbers: ⌈product/100⌉ and ⌊(product + 50)/100⌋.
    const inexact = pairs.filter(([size, p], i) => {
      const product = size * p;
      const up = product + ((100 - (product % 100)) % 100);
      const nearest = product + 50 - ((product + 50) % 100);
      return exact[i]?.up !== up / 100 || exact[i]?.nearest !== nearest / 100;
    });
    expect(inexact).toEqual([]);
    const upWrong = pairs.filter(([size, p], i) => Math.ceil(size * (p / 100)) !== exact[i]?.up);
    const nearestWrong = pairs.filter(([size, p], i) => Math.round(size * (p / 100)) !== exact[i]?.nearest);
    expect([upWrong.length, nearestWrong.length]).toEqual([290, 100]);
  });
});

function floorSign(r: Rational): bigint {
  return r.n > 0n ? 1n : r.n < 0n ? -1n : 0n;
}
