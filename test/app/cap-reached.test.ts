import { describe, expect, test } from 'vitest';
import { capReached } from '../../engine/app/cap-reached.ts';
import type { EarlierVisit } from '../../engine/domain/history.ts';
import type { Policy } from '../../engine/domain/policy.ts';
import type { FrequencyLimit, RatioEntry } from '../../engine/domain/policy-types.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { candidates, itemOf, ratioEntry } from '../pipeline/draw/item-ground.ts';
import { siteId } from '../pipeline/draw/sample-frames.ts';

const ON = isoDate('2018-05-02');

const THREE_YEARS: FrequencyLimit = {
  scope: 'enterprise',
  max: { count: 1, unit: '次' },
  per: 'three-years',
  hardness: 'must',
  basis: [],
};

function visit(number: number, day: string, agency = 'AMR'): EarlierVisit {
  return { id: siteId(number), agency, visitedOn: isoDate(day), random: true, onsite: true, line: 1 };
}

interface Circumstances {
  readonly visits?: readonly EarlierVisit[];
  readonly pending?: readonly number[];
  readonly yearly?: number;
  readonly frequency?: readonly FrequencyLimit[];
  readonly entry?: Partial<RatioEntry>;
}

/** Of three members, those that may not be drawn. */
function reached({ visits = [], pending = [], yearly, frequency = [], entry = {} }: Circumstances) {
  const yearlyCap =
    yearly === undefined
      ? []
      : [{ effective: isoDate('2017-01-01'), max: { count: yearly, unit: '次' }, basis: [] }];
  const policy = {
    agencies: [{ id: 'AMR', level: 'district' }],
    district: { draw: { yearlyCap } },
  } as unknown as Policy;
  const item = { ...itemOf([{ ...ratioEntry(), ...entry }]), frequency };
  const coming = pending.map((number) => ({ id: siteId(number), round: '2018-04' }));
  const ids = capReached(
    policy,
    { visits, pending: coming },
    { item, agency: 'AMR', on: ON, members: candidates(3) },
  );
  return [1, 2, 3].filter((number) => ids.has(siteId(number)));
}

describe('年度检查频次上限 and the item’s own 频次', () => {
  test.each<readonly [string, Circumstances, readonly number[]]>([
    [
      'twice this year of at most two',
      { yearly: 2, visits: [visit(1, '2018-01-05'), visit(1, '2018-03-05')] },
      [1],
    ],
    [
      'once this year and once last year',
      { yearly: 2, visits: [visit(1, '2017-12-05'), visit(1, '2018-03-05')] },
      [],
    ],
    [
      'twice on one day is one occasion',
      { yearly: 2, visits: [visit(1, '2018-03-05'), visit(1, '2018-03-05')] },
      [],
    ],
    [
      'once, and drawn but not visited yet',
      { yearly: 2, visits: [visit(2, '2018-03-05')], pending: [2] },
      [2],
    ],
    ['another agency’s visits do not count', { yearly: 1, visits: [visit(1, '2018-03-05', 'SAF')] }, []],
    ['a visit still to come does not count', { yearly: 1, visits: [visit(1, '2018-06-05')] }, []],
    ['no cap, no limit', { visits: [visit(1, '2018-01-05'), visit(1, '2018-03-05')] }, []],
    ['at most once in three years', { frequency: [THREE_YEARS], visits: [visit(3, '2016-02-05')] }, [3]],
    ['once, more than three years ago', { frequency: [THREE_YEARS], visits: [visit(3, '2015-12-31')] }, []],
  ])('%s', (_case, circumstances, barred) => {
    expect(reached(circumstances)).toEqual(barred);
  });

  const GENERALLY: FrequencyLimit = { ...THREE_YEARS, hardness: 'generally' };
  const SEEN = [visit(3, '2016-02-05')];

  test('约束: 一般 binds where no reason is written, and yields to one; 严格 never yields', () => {
    expect(reached({ frequency: [GENERALLY], visits: SEEN })).toEqual([3]);
    expect(reached({ frequency: [GENERALLY], visits: SEEN, entry: { reason: '专项整治' } })).toEqual([]);
    expect(reached({ frequency: [THREE_YEARS], visits: SEEN, entry: { reason: '专项整治' } })).toEqual([3]);
  });

  test('the reason lifts the item’s own bound, not the yearly cap', () => {
    const circumstances = { yearly: 1, frequency: [GENERALLY], entry: { reason: '专项整治' } };
    expect(reached({ ...circumstances, visits: [visit(1, '2018-01-05')] })).toEqual([1]);
  });
});
