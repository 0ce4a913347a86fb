import { describe, expect, test } from 'vitest';
import { divide, formatFraction, rational } from '../../../engine/kernel/rational.ts';
import { parseFraction } from '../../../engine/pipeline/draw/parse-fraction.ts';
import { drawnIn, frame, groundOf, member, reseed, siteId } from './sample-frames.ts';

const LONG = process.env.YAOHAO_LONG === '1';

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

  // Quantiles 0.999 of χ² with size − 1 degrees of freedom.
  const LIMITS = new Map([
    [12, 31.26],
    [7, 22.46],
    [9, 26.12],
  ]);

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
      expect(Math.abs(mean / SEEDS - p)).toBeLessThan((3.3 * 0.5) / size / Math.sqrt(SEEDS));
      const chi2 = of.reduce((sum, one) => sum + (one - SEEDS * p) ** 2 / (SEEDS * p * (1 - p)), 0);
      expect((chi2 * (size - 1)) / size).toBeLessThan(LIMITS.get(size) ?? 0);
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
    if (!LONG) return;
    const ever = new Set<string>();
    for (let index = 0; index < 150; index += 1) {
      for (const id of drawnIn(reseed(whole, `seed ${index}`))) ever.add(id);
    }
    expect(ever.size).toBe(46_721);
  });
});
