import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Bound } from '../../../engine/domain/draw-commitment.ts';
import {
  add,
  compare,
  formatFraction,
  multiply,
  ONE,
  parseRational,
  type Rational,
  rational,
  ZERO,
} from '../../../engine/kernel/rational.ts';
import { countQuota, type QuotaRule, type StratumCount } from '../../../engine/pipeline/draw/count-quota.ts';
import { takeStrata } from '../../../engine/pipeline/draw/take-strata.ts';
import { fc } from '../../support/properties.ts';
import { sharedData } from '../../support/shared-data.ts';

interface QuotaCase {
  readonly name: string;
  readonly quota: { bound: Bound; minimum: number; cap: string | null; share: string };
  readonly strata: readonly { ratio: string; rho: string; size: number; done: number; excluded: number }[];
  readonly take: number;
  readonly expect: readonly string[];
  readonly takes: Readonly<Record<string, readonly number[]>>;
}

const exact = (text: string): Rational => parseRational(text) ?? ZERO;
const RUNS = process.env.YAOHAO_LONG === '1' ? 20_000 : 1_000;

describe('二(五) 抽查比例', () => {
  const path = sharedData('vectors/draw_quota.json');
  const cases: readonly QuotaCase[] = path === undefined ? [] : JSON.parse(readFileSync(path, 'utf8'));

  test('all cases of the published vectors are there', ({ skip }) => {
    if (path === undefined) return skip('needs ../shared/data');
    expect(cases).toHaveLength(25);
  });

  test.each(cases)('$name', ({ quota, strata, take, expect: shares, takes }) => {
    const counted = countQuota(
      { ...quota, cap: quota.cap === null ? null : exact(quota.cap), share: exact(quota.share) },
      strata.map((stratum) => ({ ...stratum, ratio: exact(stratum.ratio), rho: exact(stratum.rho) })),
    );
    expect(counted.take).toBe(take);
    expect(counted.expect.map(formatFraction)).toEqual(shares);
    expect(Object.keys(takes)).toHaveLength(5);
    for (const [u, expected] of Object.entries(takes)) {
      expect(takeStrata(counted.expect, exact(u)), `U = ${u}`).toEqual(expected);
    }
  });

  const ratio = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 120 }))
    .map(([n, d]) => rational(n, d));
  const stratum: fc.Arbitrary<StratumCount> = fc.record({
    ratio,
    rho: fc.constantFrom(ONE, ONE, rational(1, 4), rational(1, 2)),
    size: fc.integer({ min: 0, max: 60 }),
    done: fc.integer({ min: 0, max: 5 }),
    excluded: fc.integer({ min: 0, max: 5 }),
  });
  const rule: fc.Arbitrary<QuotaRule> = fc
    .record({
      bound: fc.constantFrom<Bound>('atLeast', 'exactly', 'atMost'),
      least: fc.integer({ min: 0, max: 6 }),
      cap: fc.option(ratio),
      share: fc.constantFrom(ONE, rational(1, 2)),
    })
    .map(({ bound, least, cap, share }) => ({
      bound,
      share,
      minimum: bound === 'atMost' ? 0 : Math.max(least, bound === 'exactly' ? 1 : 0),
      cap: bound === 'atMost' ? (cap ?? ONE) : cap,
    }));
  const strata = fc.array(stratum, { minLength: 1, maxLength: 5 });

  test('what is expected adds up to what is taken, nobody above certainty, equal chances by ratio and rho', () => {
    fc.assert(
      fc.property(rule, strata, (given, of) => {
        const { take, expect: shares } = countQuota(given, of);
        expect(formatFraction(shares.reduce(add, ZERO))).toBe(`${take}/1`);
        const scale = shares.map((share, index) => {
          const { size, ratio: r, rho } = of[index] as StratumCount;
          expect(compare(share, rational(size))).toBeLessThanOrEqual(0);
          expect(compare(share, ZERO)).toBeGreaterThanOrEqual(0);
          if (size === 0 || compare(share, rational(size)) === 0) return undefined;
          return formatFraction(multiply(share, rational(r.d * rho.d, r.n * rho.n * BigInt(size))));
        });
        expect(new Set(scale.filter((one) => one !== undefined)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  /** goal against asked·share, in whole numbers and without the code’s own rounding. */
  const keepsBound: Readonly<Record<Bound, (goal: bigint, asked: Rational) => boolean>> = {
    atLeast: (goal, { n, d }) => goal * d >= n,
    atMost: (goal, { n, d }) => goal * d <= n,
    // |goal − asked| ≤ 1/2, a half going up.
    exactly: (goal, { n, d }) => 2n * (goal * d - n) <= d && 2n * (n - goal * d) < d,
  };

  test.each(['atLeast', 'exactly', 'atMost'] as const)('a quota never misses its bound: %s', (bound) => {
    fc.assert(
      fc.property(
        rule.filter((given) => given.bound === bound),
        strata,
        (given, of) => {
          const { goal, take, shortfall } = countQuota(given, of);
          const everyone = of.map(({ size, done, excluded }) => rational(size + done + excluded));
          const asked = of
            .map((one, index) => multiply(one.ratio, everyone[index] ?? ZERO))
            .reduce(add, ZERO);
          const ceiling = multiply(given.cap ?? ONE, everyone.reduce(add, ZERO));
          const capped = given.cap !== null && BigInt(goal + 1) * ceiling.d > ceiling.n;
          expect(given.cap === null || BigInt(goal) * ceiling.d <= ceiling.n).toBe(true);
          expect(capped || goal >= given.minimum).toBe(true);
          const lifted = goal === given.minimum && bound !== 'atMost';
          const kept = keepsBound[bound](BigInt(goal), multiply(given.share, asked));
          expect(kept || (lifted && bound === 'exactly') || (capped && bound !== 'atMost')).toBe(true);
          const done = of.reduce((sum, one) => sum + one.done, 0);
          expect(Math.max(0, goal - done)).toBe(take + shortfall);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('takes add up to the quota, and each stratum’s is within 1 of what is expected', () => {
    const unit = fc.integer({ min: 0, max: 9_999 }).map((n) => rational(n, 10_000));
    fc.assert(
      fc.property(rule, strata, unit, (given, of, u) => {
        const { take, expect: shares } = countQuota(given, of);
        const takes = takeStrata(shares, u);
        expect(takes.reduce((sum, one) => sum + one, 0)).toBe(take);
        for (const [index, share] of shares.entries()) {
          const one = takes[index] ?? -1;
          expect(one).toBeGreaterThanOrEqual(Number(share.n / share.d));
          expect(BigInt(one) * share.d < share.n + share.d).toBe(true);
          expect(one).toBeLessThanOrEqual((of[index] as StratumCount).size);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('floating point gets pairs wrong that are right here', () => {
    // 290 of the 200,000 pairs N = 1…2000, p = 1…100 by rounding up; the text’s own count.
    const sizes = Array.from({ length: 2_000 }, (_, index) => index + 1);
    const pairs = sizes.flatMap((n) => Array.from({ length: 100 }, (_, index) => ({ n, p: index + 1 })));
    const up = pairs.filter(({ n, p }) => Math.ceil(n * (p / 100)) !== Math.floor((n * p + 99) / 100));
    const near = pairs.filter(({ n, p }) => Math.round(n * (p / 100)) !== Math.floor((n * p + 50) / 100));
    expect([up.length, near.length]).toEqual([290, 100]);
    const one = (size: number) => [{ ratio: rational(7, 100), rho: ONE, size, done: 0, excluded: 0 }];
    const atLeast = { bound: 'atLeast' as const, minimum: 0, cap: null, share: ONE };
    expect(Math.ceil(100 * (7 / 100))).toBe(8);
    expect(countQuota(atLeast, one(100)).take).toBe(7);
  });
});
