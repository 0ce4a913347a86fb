import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  computeExpectations,
  computeTake,
  type QuotaTerms,
  roundTakes,
  type StratumTerms,
} from '../../engine/verifier/compute-quota.ts';
import { fraction, fractionOf, roundUp, showFraction, sum, ZERO } from '../../engine/verifier/fraction.ts';
import { fc } from '../support/properties.ts';
import { sharedData } from '../support/shared-data.ts';

interface QuotaCase {
  readonly name: string;
  readonly quota: QuotaTerms;
  readonly strata: readonly StratumTerms[];
  readonly take: number;
  readonly expect: readonly string[];
  readonly takes: Readonly<Record<string, readonly number[]>>;
}

const VECTORS = sharedData('vectors/draw_quota.json');
const CASES: readonly QuotaCase[] =
  VECTORS === undefined ? [] : JSON.parse(readFileSync(VECTORS, 'utf8')).map(inLowestTerms);

/** The vectors write 6 % as 6/100; a bundle may not. */
function inLowestTerms(one: QuotaCase): QuotaCase {
  const lower = (text: string) => {
    const [n = '', d = ''] = text.split('/');
    return showFraction(fraction(BigInt(n), BigInt(d)));
  };
  return { ...one, strata: one.strata.map((stratum) => ({ ...stratum, ratio: lower(stratum.ratio) })) };
}

describe.skipIf(VECTORS === undefined)('应抽数: the vectors of draw.md §7 (needs ../shared/data)', () => {
  test('are all there', () => {
    expect(CASES).toHaveLength(25);
  });

  test.each(CASES.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const { take } = computeTake(one.quota, one.strata);
    const expectations = computeExpectations(take, one.strata);
    expect(Number(take)).toBe(one.take);
    expect(expectations.map(showFraction)).toEqual(one.expect);
    for (const [u, takes] of Object.entries(one.takes)) {
      expect(roundTakes(expectations, fractionOf(u)).map(Number)).toEqual(takes);
    }
  });
});

describe('应抽数: laws', () => {
  const ratio = fc
    .tuple(fc.bigInt(1n, 40n), fc.bigInt(0n, 60n))
    .map(([n, more]) => showFraction(fraction(n, n + more)));
  const stratum = fc.record({ ratio, rho: ratio, size: fc.nat(40), done: fc.nat(5), excluded: fc.nat(5) });
  const quota = fc.record({
    bound: fc.constantFrom('exactly' as const, 'atLeast' as const, 'atMost' as const),
    minimum: fc.nat(10),
    cap: fc.option(ratio),
    share: ratio,
  });

  test('expectations add up to the take, none above its size, and every rounding is within one', () => {
    fc.assert(
      fc.property(
        quota,
        fc.array(stratum, { minLength: 1, maxLength: 6 }),
        fc.bigInt(0n, 999n),
        (terms, strata, u) => {
          const { take } = computeTake(terms, strata);
          const expectations = computeExpectations(take, strata);
          const weighs = strata.some(({ size }) => size > 0);
          expect(showFraction(sum(expectations))).toBe(weighs ? `${take}/1` : '0/1');
          expectations.forEach((value, i) => {
            expect(roundUp(value)).toBeLessThanOrEqual(BigInt(strata[i]?.size ?? 0));
          });
          const takes = roundTakes(expectations, fraction(u, 1000n));
          expect(takes.reduce((a, b) => a + b, 0n)).toBe(take);
          takes.forEach((number, i) => {
            const { n, d } = expectations[i] ?? ZERO;
            expect(number * d > n - d && number * d < n + d).toBe(true);
          });
        },
      ),
    );
  });
});
