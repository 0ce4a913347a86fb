import { describe, expect, test } from 'vitest';
import type { FactValues } from '../../../engine/domain/condition.ts';
import type { Enterprise } from '../../../engine/domain/enterprise.ts';
import { addDays, addMonths, type IsoDate, isoDate } from '../../../engine/kernel/iso-date.ts';
import { wholeYears } from '../../../engine/pipeline/basis/facts-of-roster.ts';
import { fc } from '../../support/properties.ts';
import { factsOf } from './fact-sources.ts';
import { A, B, type ListedSample, listOf, SCHOOL } from './samples.ts';

describe('二(二) what the registrar’s row says', () => {
  test.each<[string, Partial<Enterprise>, FactValues]>([
    ['name', { name: '示例乙小吃店' }, { name: '示例乙小吃店' }],
    ['kind', { kind: '个体工商户' }, { kind: '个体工商户' }],
    ['state', { state: '吊销' }, { state: '吊销' }],
    ['business scope', { businessScope: '餐饮服务' }, { businessScope: '餐饮服务' }],
    ['industry', { industry: 'H62' }, { industry: 'H62' }],
    [
      'day of registration',
      { registeredOn: isoDate('2010-03-01') },
      { registeredOn: '2010-03-01', yearsRegistered: 7 },
    ],
    ['capital in 万元', { capital: '50万元' }, { capital: 50 }],
    ['capital in 元', { capital: '30000元人民币' }, { capital: 3 }],
    ['capital in 亿元', { capital: '1.5亿元' }, { capital: 15000 }],
  ])('%s', (_, row, facts) => {
    expect(factsOf({}, row)).toMatchObject(facts);
  });

  test.each<[string, Partial<Enterprise>, string]>([
    ['a state that the file does not give', {}, 'state'],
    ['an industry that the file does not give', {}, 'industry'],
    ['a day of registration that the file does not give', {}, 'registeredOn'],
    ['how long it is registered then', {}, 'yearsRegistered'],
    ['capital that the file does not give', {}, 'capital'],
    ['capital in a foreign currency', { capital: '12万美元' }, 'capital'],
    ['capital without a unit', { capital: '50' }, 'capital'],
    ['the town of an address that names the district alone', { whereabouts: { district: 'inside' } }, 'town'],
    ['the town of somebody outside', { whereabouts: { district: 'outside', named: '寿县' } }, 'town'],
    ['the town of somebody nobody knows where', { whereabouts: { district: 'unknown' } }, 'town'],
    ['a town that areas.yaml knows no longer', { whereabouts: { district: 'inside', town: 'OLD' } }, 'town'],
  ])('unknown stays absent: %s', (_, row, fact) => {
    expect(factsOf({}, row)).not.toHaveProperty(fact);
  });

  test.each([
    ['2016-08-15', 1],
    ['2016-08-16', 0],
    ['2017-08-15', 0],
    ['2017-08-16', 0],
    ['1999-12-31', 17],
  ])('registered on %s: %i whole years on 2017-08-15', (from, years) => {
    expect(factsOf({}, { registeredOn: isoDate(from) })).toMatchObject({ yearsRegistered: years });
  });

  test('民法典 202: who was registered on 29 February completes a year on the last of February', () => {
    expect(wholeYears(isoDate('2016-02-29'), isoDate('2017-02-27'))).toBe(0);
    expect(wholeYears(isoDate('2016-02-29'), isoDate('2017-02-28'))).toBe(1);
    expect(wholeYears(isoDate('2016-02-29'), isoDate('2020-02-28'))).toBe(3);
    expect(wholeYears(isoDate('2016-02-29'), isoDate('2020-02-29'))).toBe(4);
  });

  test('whole years are as many as, added to the first day, do not pass the last', () => {
    const leap = fc.constantFrom('1980-02-29', '2000-02-29', '2016-02-29').map(isoDate);
    const any = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(isoDate('1980-01-01'), n));
    const anniversary = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -1, max: 1 })).map(
      ([years, days]) =>
        (from: IsoDate) =>
          addDays(addMonths(from, years * 12), days),
    );
    fc.assert(
      fc.property(fc.oneof(leap, any), anniversary, (from, near) => {
        const to = near(from);
        if (to < from) return wholeYears(from, to) === 0;
        const years = wholeYears(from, to);
        return addMonths(from, years * 12) <= to && addMonths(from, (years + 1) * 12) > to;
      }),
    );
  });
});

describe('二(五) 重点区域 and 乡镇街道 from the address', () => {
  test.each<[string, Partial<Enterprise>, FactValues]>([
    [
      'a keyword',
      { address: '谢家集街道春林大道', whereabouts: { district: 'inside', town: 'XJJ' } },
      { town: '谢家集街道', inKeyArea: true, keyAreas: ['商贸集中区'] },
    ],
    [
      'the whole town',
      { address: '智造园区', whereabouts: { district: 'inside', town: 'ZZY' } },
      { inKeyArea: true, keyAreas: ['工业园区'] },
    ],
    [
      'both, in the order of the policy',
      { address: '春林大道', whereabouts: { district: 'inside', town: 'ZZY' } },
      { keyAreas: ['商贸集中区', '工业园区'] },
    ],
    ['a keyword typed with blanks', { address: '春林 大道' }, { inKeyArea: true }],
    ['neither', {}, { town: '望峰岗镇', inKeyArea: false, keyAreas: [] }],
    [
      'a keyword outside the district',
      { address: '春林大道', whereabouts: { district: 'outside', named: '寿县' } },
      { inKeyArea: false, keyAreas: [] },
    ],
    [
      'a keyword, the district unknown',
      { address: '春林大道', whereabouts: { district: 'unknown' } },
      { inKeyArea: false, keyAreas: [] },
    ],
  ])('%s', (_, row, facts) => {
    expect(factsOf({}, row)).toMatchObject(facts);
  });
});

describe('二(二) 各机关报来的子库名单', () => {
  test.each<[string, readonly ListedSample[], FactValues]>([
    ['a quantity', [{ id: A, quantity: 3 }], { listedQuantity: 3, focusUnit: false }],
    ['a quantity of none', [{ id: A, quantity: 0 }], { listedQuantity: 0 }],
    ['a key unit', [{ id: A, focus: true }], { focusUnit: true }],
    ['a sector', [{ id: A, sector: '锅炉' }], { listedSector: '锅炉' }],
    [
      'the sites that it answers for',
      [
        { id: A, quantity: 2 },
        { id: SCHOOL, answers: A, quantity: 3, focus: true, sector: '电梯' },
      ],
      { listedQuantity: 5, focusUnit: true, listedSector: '电梯' },
    ],
  ])('%s', (_, objects, facts) => {
    expect(factsOf({ listed: [listOf(...objects)] })).toMatchObject(facts);
  });

  test('several lists: quantities add up, one that says 重点单位 is enough, each sector once', () => {
    const lists = [
      listOf({ id: A, quantity: 2, focus: false, sector: '锅炉' }),
      listOf({ id: A, focus: true, sector: '锅炉' }),
      listOf({ id: A, quantity: 1, sector: '电梯' }),
    ];
    expect(factsOf({ listed: lists })).toMatchObject({
      listedQuantity: 3,
      focusUnit: true,
      listedSector: '锅炉、电梯',
    });
  });

  test.each(['listedQuantity', 'listedSector'])('a list without the column leaves %s absent', (fact) => {
    expect(factsOf({ listed: [listOf({ id: A })] })).not.toHaveProperty(fact);
  });

  test('a school that another enterprise answers for is not this one’s', () => {
    const facts = factsOf({ listed: [listOf({ id: SCHOOL, answers: B, quantity: 3 })] });
    expect(facts).not.toHaveProperty('listedQuantity');
  });
});
