import { describe, expect, test } from 'vitest';
import {
  coverageReach,
  frequencyPerYear,
  type ItemReach,
  type PlannedRatio,
  plannedShare,
  sumOfShares,
} from '../../engine/domain/coverage-reach.ts';
import { formatFraction, ONE, rational } from '../../engine/kernel/rational.ts';
import { idSet, ratioEntry } from '../pipeline/draw/item-ground.ts';
import { fc } from '../support/properties.ts';

const item = (members: readonly number[], draws: number, over = 1): ItemReach => ({
  members: idSet(...members),
  drawnPerYear: rational(draws, over),
});

describe('覆盖下限: how many can be seen at most', () => {
  test.each([
    ['one draw a year sees two in two years', [1, 2, 3], [item([1, 2, 3], 1)], 2, '2 of 3, 0 outside'],
    ['never more than are on the sub-roster', [1, 2, 3], [item([1], 5)], 3, '1 of 3, 2 outside'],
    ['two items may see the same one', [1, 2], [item([1], 1), item([1], 1)], 1, '1 of 2, 1 outside'],
    ['a third of a draw a year is one in three years', [1, 2], [item([1, 2], 1, 3)], 3, '1 of 2, 0 outside'],
    ['rounded up: at least a third is one', [1, 2], [item([1, 2], 1, 3)], 1, '1 of 2, 0 outside'],
    ['nobody asks, nobody is missed', [], [item([1], 1)], 1, '0 of 0, 0 outside'],
    ['those not asked for use up no draws', [1], [item([1, 2, 3], 1)], 1, '1 of 1, 0 outside'],
  ])('%s', (_case, asked, items, years, said) => {
    const { reached, of, outside } = coverageReach(idSet(...asked), items, years);
    expect(`${reached} of ${of}, ${outside} outside`).toBe(said);
  });

  test('never more than are asked for, and more years never see fewer', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9 }));
    const items = fc.array(fc.record({ on: numbers, draws: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(numbers, items, fc.integer({ min: 1, max: 5 }), (asked, drawn, years) => {
        const reaches = drawn.map(({ on, draws }) => item(on, draws, 3));
        const [now, later] = [years, years + 1].map((n) => coverageReach(idSet(...asked), reaches, n));
        expect(now?.reached).toBeLessThanOrEqual(BigInt(asked.length - (now?.outside ?? 0)));
        expect(later?.reached).toBeGreaterThanOrEqual(now?.reached ?? 0n);
      }),
    );
  });
});

describe('覆盖下限 from list and plan alone', () => {
  const PLANNED: PlannedRatio = { entry: ratioEntry(), share: ONE, frequency: [] };
  const limit = (count: number, per: 'year' | 'three-years') =>
    ({ scope: 'enterprise', max: { count, unit: '次' }, per, hardness: 'must', basis: [] }) as const;

  test.each<readonly [string, PlannedRatio, number, string]>([
    ['10% a year is 3/10 in three years', PLANNED, 3, '3/10'],
    ['never more than everybody', PLANNED, 20, '1/1'],
    ['half of the year’s ratio planned', { ...PLANNED, share: rational(1, 2) }, 3, '3/20'],
    ['10% a quarter is 4/10 a year', { ...PLANNED, entry: ratioEntry({ per: 'quarter' }) }, 1, '2/5'],
    [
      '10% in three years is 1/30 a year',
      { ...PLANNED, entry: ratioEntry({ per: 'three-years' }) },
      1,
      '1/30',
    ],
    [
      'once in three years allows a third a year',
      {
        entry: ratioEntry({ value: { bound: 'exactly', ratio: ONE } }),
        share: ONE,
        frequency: [limit(1, 'three-years')],
      },
      1,
      '1/3',
    ],
    ['nobody has said', { ...PLANNED, entry: undefined }, 1, '1/1'],
    ['a least number of a small sub-roster', { ...PLANNED, entry: ratioEntry({ minimum: 2 }) }, 1, '1/1'],
    [
      'a permit’s validity has no length',
      { ...PLANNED, entry: ratioEntry({ per: 'permit-validity' }) },
      1,
      '1/1',
    ],
  ])('%s', (_case, planned, years, share) => {
    expect(formatFraction(plannedShare(planned, years))).toBe(share);
  });

  test('the tightest of several frequencies counts; what is not of an enterprise does not', () => {
    expect(formatFraction(frequencyPerYear([limit(2, 'year'), limit(1, 'three-years')]) ?? ONE)).toBe('1/3');
    expect(frequencyPerYear([{ ...limit(1, 'year'), scope: 'campaign' }])).toBeUndefined();
  });

  test('shares add up to everybody at most', () => {
    expect(formatFraction(sumOfShares([rational(1, 4), rational(1, 2)]))).toBe('3/4');
    expect(formatFraction(sumOfShares([rational(3, 4), rational(1, 2)]))).toBe('1/1');
  });
});
