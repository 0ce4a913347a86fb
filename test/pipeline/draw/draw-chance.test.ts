import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../engine/kernel/parse-fraction.ts';
import { divide, formatFraction, rational } from '../../../engine/kernel/rational.ts';
import { LONG, tellEvidence } from '../../support/tell-evidence.ts';
import { drawnIn, frame, groundOf, member, reseed, siteId } from './sample-frames.ts';

/** Quantiles of χ² at 1 − 10⁻⁶, by degrees of freedom; the seeds are fixed, so a run either passes always or never. */
const LIMITS = new Map([
  [6, 38.258],
  [8, 42.701],
  [11, 48.866],
]);

describe('the probability of being drawn is expect/size', () => {
  const SEEDS = LONG ? 20_000 : 2_000;
  const ground = groundOf([
    frame([
      ...Array.from({ length: 12 }, (_, index) => member(index + 1, rational(1, 5))),
      ...Array.from({ length: 7 }, (_, index) =>
        member(index + 101, rational(1, 5), { rho: rational(1, 4) }),
      ),
      ...Array.from({ length: 9 }, (_, index) => member(index + 201, rational(2, 5))),
    ]),
  ]);
  const [committed] = ground.commitment.frames;
  const counts = new Map<string, number>();
  for (let index = 0; index < SEEDS; index += 1) {
    for (const id of drawnIn(reseed(ground, `seed ${index}`))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }

  test.each(committed?.strata ?? [])(
    'χ² over the members of stratum $stratum',
    ({ stratum, size, expect: share }) => {
      const { n, d } = divide(parseFraction(share), rational(size));
      const p = Number(n) / Number(d);
      const rows = ground.snapshots.get('F1')?.rows.filter((row) => row.stratum === stratum) ?? [];
      expect(rows).toHaveLength(size);
      const of = rows.map(({ id }) => counts.get(id) ?? 0);
      const mean = of.reduce((sum, one) => sum + one, 0) / size;
      // The stratum's number itself is right on average: between two neighbours by U.
      expect(Math.abs(mean / SEEDS - p)).toBeLessThan((4.9 * 0.5) / size / Math.sqrt(SEEDS));
      const chi2 = of.reduce((sum, one) => sum + (one - SEEDS * p) ** 2 / (SEEDS * p * (1 - p)), 0);
      const statistic = (chi2 * (size - 1)) / size;
      tellEvidence(
        `χ² over ${SEEDS} seeds, stratum ${stratum} of ${size} at ${n}/${d}: ${statistic.toFixed(2)}`,
      );
      expect(statistic).toBeLessThan(LIMITS.get(size - 1) ?? 0);
    },
  );

  test('46,721 enterprises at 10 %: nobody has probability 0, and neighbours can both be drawn', () => {
    const whole = groundOf([
      frame(Array.from({ length: 46_721 }, (_, index) => member(index + 1, rational(1, 10)))),
    ]);
    const strata = whole.commitment.frames.flatMap((one) => one.strata);
    expect(strata.map(({ size, expect: share }) => [size, share])).toEqual([[46_721, '4673/1']]);
    expect(formatFraction(divide(rational(4_673), rational(46_721)))).toBe('4673/46721');
    const drawn = new Set(drawnIn(whole));
    expect(drawn.size).toBe(4_673);
    const pairs = Array.from({ length: 46_720 }, (_, index) => index + 1).filter(
      (number) => drawn.has(siteId(number)) && drawn.has(siteId(number + 1)),
    );
    expect(pairs.length).toBeGreaterThan(300);
    tellEvidence(`46,721 at 10 %: ${drawn.size} drawn, ${pairs.length} pairs of neighbours among them`);
    if (!LONG) return;
    const ever = new Set<string>();
    for (let index = 0; index < 150; index += 1) {
      for (const id of drawnIn(reseed(whole, `seed ${index}`))) ever.add(id);
    }
    tellEvidence(`46,721 at 10 %: ${ever.size} drawn at least once in 150 draws`);
    expect(ever.size).toBe(46_721);
  });

  // The platform it replaces had two possible samples here, and a third that could never be drawn.
  test('299 enterprises, 100 of them: every pair occurs', () => {
    const whole = groupOfHundred();
    expect(whole.commitment.frames[0]?.strata.map(({ expect: share }) => share)).toEqual(['100/1']);
    const together = new Set<number>();
    for (let index = 0; index < 400; index += 1) {
      const drawn = drawnIn(reseed(whole, `pair ${index}`)).map((id) => Number(id.slice(5)));
      expect(drawn).toHaveLength(100);
      for (const pair of pairsOf(drawn)) together.add(pair);
    }
    tellEvidence(`100 of 299: ${together.size} pairs drawn together in 400 draws, of ${(299 * 298) / 2}`);
    expect(together.size).toBe((299 * 298) / 2);
  });
});

describe('groups', () => {
  const DRAWS = LONG ? 20_000 : 2_000;
  const all = Array.from({ length: 40 }, (_, index) => member(index + 1, rational(1, 4)));
  const ground = groundOf([
    frame(all, { frame: 'A', group: 'joint' }),
    frame(all, { frame: 'B', group: 'joint', agency: 'env' }),
    frame(all, { frame: 'C', group: 'C', agency: 'fire' }),
  ]);

  test('inside one the samples coincide; across groups they meet as often as chance has it', () => {
    const met = Array<number>(11).fill(0);
    for (let index = 0; index < DRAWS; index += 1) {
      const seeded = reseed(ground, `group ${index}`);
      const [a, b, c] = ['A', 'B', 'C'].map((code) => drawnIn(seeded, code));
      expect(b).toEqual(a);
      const common = a?.filter((id) => c?.includes(id)).length ?? 0;
      met[common] = (met[common] ?? 0) + 1;
    }
    // Of 10 out of 40 and another 10 out of 40: hypergeometric; 0, 1 … 5 and “6 or more” in common.
    const cells = [...met.slice(0, 6), met.slice(6).reduce((sum, one) => sum + one, 0)];
    const chances = cells.map((_, k) => (k < 6 ? hypergeometric(k) : 0));
    chances[6] = 1 - chances.reduce((sum, one) => sum + one, 0);
    const statistic = cells.reduce((sum, found, k) => {
      const expected = DRAWS * (chances[k] ?? 0);
      return sum + (found - expected) ** 2 / expected;
    }, 0);
    tellEvidence(`χ² of independence across groups over ${DRAWS} seeds, 6 degrees: ${statistic.toFixed(2)}`);
    expect(statistic).toBeLessThan(LIMITS.get(6) ?? 0);
  });
});

function pairsOf(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => a * 1_000 + b));
}

function groupOfHundred() {
  return groundOf([frame(Array.from({ length: 299 }, (_, index) => member(index + 1, rational(100, 299))))]);
}

/** That two samples of 10 out of 40 have exactly k in common. */
function hypergeometric(k: number): number {
  return (choose(10, k) * choose(30, 10 - k)) / choose(40, 10);
}

function choose(n: number, k: number): number {
  return Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, one) => product * one, 1);
}
