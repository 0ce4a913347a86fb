import { describe, expect, test } from 'vitest';
import type { FrameRow } from '../../../engine/domain/draw-frame.ts';
import { type FindingResult, NO_PROBLEM } from '../../../engine/domain/inspection.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { estimateRates } from '../../../engine/pipeline/supervise/estimate-rates.ts';
import type { RoundRecords } from '../../../engine/pipeline/supervise/round-records.ts';
import { fc } from '../../support/properties.ts';
import { SAMPLE } from './sample-round.ts';

const CUT_OFF = isoDate('2017-12-31');
const FRAME = 'SC-01';
const BAD: FindingResult = '发现问题已责令改正';

interface Stratum {
  readonly size: number;
  readonly expect: string;
  /** One a drawn enterprise: its result, struck (and not replaced), or not visited. */
  readonly drawn: readonly ('clean' | 'bad' | 'struck' | 'missing')[];
}

const idOf = (stratum: number, i: number) => objectId(`T:${stratum}-${i}`.toLowerCase());

/** A round with one frame of these strata, drawn and partly visited. */
function play(strata: readonly Stratum[]) {
  const all = strata.flatMap(({ drawn }, h) => drawn.map((what, i) => ({ id: idOf(h, i), what, h })));
  const at = instant('2017-08-24T10:00:00+08:00');
  const round: RoundRecords = {
    ...SAMPLE,
    draw: {
      ...SAMPLE.draw,
      opened: {
        commitment: {
          frames: [
            {
              ...{ frame: FRAME, agency: 'AMR' },
              strata: strata.map(({ size, expect: mean }, h) => ({ stratum: `s${h}`, size, expect: mean })),
            },
          ],
        },
      } as never,
      draw: {
        file: { frames: [{ frame: FRAME, drawn: all.map(({ id }) => ({ id })) }] } as never,
        at,
        seq: 3,
      },
      changes: all
        .filter(({ what }) => what === 'struck')
        .map(({ id }) => ({ kind: 'strike', frame: FRAME, out: id, in: null, at }) as never),
    },
    inspect: {
      ...SAMPLE.inspect,
      findings: all
        .filter(({ what }) => what === 'clean' || what === 'bad')
        .map(({ id, what }) => {
          const results = [what === 'bad' ? BAD : NO_PROBLEM];
          return { id, item: FRAME, agency: 'AMR', results, at } as never;
        }),
    },
  };
  const rows = all.map(({ id, h }): FrameRow => {
    return { id, area: 'T1', stratum: `s${h}`, state: 'in', why: [], leaf: '' };
  });
  return estimateRates(round, new Map([[FRAME, rows]]), CUT_OFF)[0];
}

describe('draw/v1 §4 estimates', () => {
  test('each visit weighs the inverse of its probability: 1/10 and 1/2 drawn', () => {
    // Weights 10 and 2: rate = 10/(10 + 10 + 2 + 2); effective number (24)²/(100 + 100 + 4 + 4).
    const made = play([
      { size: 20, expect: '2/1', drawn: ['bad', 'clean'] },
      { size: 4, expect: '2/1', drawn: ['clean', 'clean'] },
    ]);
    expect(made).toMatchObject({ population: 24, drawn: 4, struck: 0, visited: 4, missing: 0, problems: 1 });
    expect(made?.rate?.share).toBeCloseTo(10 / 24, 12);
    expect(made?.rate?.interval?.lower).toBeLessThan(10 / 24);
    expect(made?.rate?.interval?.upper).toBeGreaterThan(10 / 24);
  });

  test('one weight for all: the interval is that of the plain count, 3 of 20', () => {
    const drawn = Array.from({ length: 20 }, (_, i) => (i < 3 ? ('bad' as const) : ('clean' as const)));
    const { share, interval } = play([{ size: 400, expect: '20/1', drawn }])?.rate ?? {};
    expect(share).toBeCloseTo(0.15, 12);
    expect(interval?.lower).toBeCloseTo(0.032_071, 5);
    expect(interval?.upper).toBeCloseTo(0.378_927, 5);
  });

  test('a strike takes its part of the stratum out of the population', () => {
    // s0: 10 · 1/(1 + 1) = 5, s1: 2 each.
    const made = play([
      { size: 20, expect: '2/1', drawn: ['bad', 'struck'] },
      { size: 4, expect: '2/1', drawn: ['clean', 'clean'] },
    ]);
    expect(made).toMatchObject({ drawn: 3, struck: 1, visited: 3, missing: 0 });
    expect(made?.rate?.share).toBeCloseTo(5 / 9, 12);
  });

  test('a missing visit is stated and is no “no problem”: it keeps its part of the weight out of the rate', () => {
    const made = play([{ size: 20, expect: '4/1', drawn: ['bad', 'clean', 'missing', 'missing'] }]);
    expect(made).toMatchObject({ visited: 2, missing: 2, problems: 1 });
    expect(made?.rate?.share).toBeCloseTo(1 / 2, 12);
  });

  test('where all were to be drawn and were visited, nothing is estimated', () => {
    expect(play([{ size: 2, expect: '2/1', drawn: ['bad', 'clean'] }])?.rate).toEqual({ share: 0.5 });
    expect(play([{ size: 2, expect: '2/1', drawn: ['bad', 'missing'] }])?.rate?.interval).toBeDefined();
  });

  test('without a visit there is no rate; before the draw there is no row', () => {
    expect(play([{ size: 20, expect: '2/1', drawn: ['missing', 'missing'] }])?.rate).toBeUndefined();
    expect(estimateRates(SAMPLE, new Map(), CUT_OFF)).toEqual([]);
    const rows = new Map([[FRAME, []]]);
    expect(estimateRates(SAMPLE, rows, isoDate('2017-01-01'))).toEqual([]);
  });

  test('on average the rate of a stratified sample is the rate of the population', () => {
    // 40 at 1/10 with 10 bad, 10 at 1/2 with 4 bad: all samples of 4 and 5 weighed by how often they come.
    const means = [4, 5].map((take, h) => hypergeometric([40, 10][h] ?? 0, [10, 4][h] ?? 0, take));
    let mean = 0;
    for (const [bad0, p0] of means[0] ?? []) {
      for (const [bad1, p1] of means[1] ?? []) {
        const made = play([sampled(40, 4, bad0), sampled(10, 5, bad1)]);
        mean += p0 * p1 * (made?.rate?.share ?? Number.NaN);
      }
    }
    expect(mean).toBeCloseTo(14 / 50, 10);
  });

  test('the rate lies in 0 to 1 and in its interval, whatever was drawn, struck or missed', () => {
    const what = fc.constantFrom('clean', 'bad', 'struck', 'missing' as const);
    const stratum = fc.array(what, { minLength: 1, maxLength: 6 }).chain((drawn) =>
      fc.record({
        size: fc.integer({ min: drawn.length, max: 60 }),
        expect: fc.constant(`${2 * drawn.length - 1}/2`),
        drawn: fc.constant(drawn as Stratum['drawn']),
      }),
    );
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 4 }), (strata) => {
        const made = play(strata);
        expect((made?.visited ?? 0) + (made?.missing ?? 0)).toBe(made?.drawn);
        const { share = 0, interval = { lower: 0, upper: 1 } } = made?.rate ?? {};
        expect(interval.lower).toBeLessThanOrEqual(share + 1e-9);
        expect(interval.upper).toBeGreaterThanOrEqual(share - 1e-9);
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

function sampled(size: number, take: number, bad: number): Stratum {
  const drawn = Array.from({ length: take }, (_, i) => (i < bad ? ('bad' as const) : ('clean' as const)));
  return { size, expect: `${take}/1`, drawn };
}

/** How often a sample of `take` holds k of the `bad` among `size`. */
function hypergeometric(size: number, bad: number, take: number): ReadonlyMap<number, number> {
  const counts = Array.from({ length: Math.min(bad, take) + 1 }, (_, k) => {
    return [k, (choose(bad, k) * choose(size - bad, take - k)) / choose(size, take)] as const;
  });
  return new Map(counts);
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
  return product;
}
