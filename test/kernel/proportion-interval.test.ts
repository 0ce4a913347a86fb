import { describe, expect, test } from 'vitest';
import { proportionInterval } from '../../engine/kernel/proportion-interval.ts';
import { fc } from '../support/properties.ts';

describe('Clopper–Pearson interval', () => {
  // Nobody: (α/2)^(1/n) has a closed form; the others are the tabled 95 % limits of the binomial.
  test.each([
    [0, 10, 0, 0.308_497],
    [1, 10, 0.002_529, 0.445_016],
    [3, 20, 0.032_071, 0.378_927],
    [10, 100, 0.049_005, 0.176_223],
    [10, 10, 0.691_503, 1],
  ])('%i of %i', (hits, trials, lower, upper) => {
    const interval = proportionInterval(hits, trials, 0.95);
    expect(interval.lower).toBeCloseTo(lower, 5);
    expect(interval.upper).toBeCloseTo(upper, 5);
  });

  test('nobody of n: the upper end is 1 − (α/2)^(1/n)', () => {
    for (const n of [1, 2, 7.5, 300, 46_721]) {
      expect(proportionInterval(0, n, 0.95).upper).toBeCloseTo(1 - 0.025 ** (1 / n), 9);
    }
  });

  test('holds the proportion, is mirrored, and is narrower at less confidence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, share) => {
          const hits = n * share;
          const { lower, upper } = proportionInterval(hits, n, 0.95);
          const mirrored = proportionInterval(n - hits, n, 0.95);
          const narrow = proportionInterval(hits, n, 0.8);
          expect(lower).toBeLessThanOrEqual(share + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(share - 1e-9);
          expect(1 - mirrored.upper).toBeCloseTo(lower, 6);
          expect(narrow.lower).toBeGreaterThanOrEqual(lower - 1e-9);
          expect(narrow.upper).toBeLessThanOrEqual(upper + 1e-9);
        },
      ),
      { seed: 1934, numRuns: 200 },
    );
  });

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (hits, trials) => {
    expect(() => proportionInterval(hits, trials, 0.95)).toThrow(RangeError);
  });
});
