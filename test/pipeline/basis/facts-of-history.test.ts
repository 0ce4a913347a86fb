import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../../engine/domain/credit-list.ts';
import type { Complaint, EarlierVisit } from '../../../engine/domain/history.ts';
import { addDays, isoDate } from '../../../engine/kernel/iso-date.ts';
import { fc } from '../../support/properties.ts';
import { complaints, DAY, factsOf, listed, visit } from './fact-sources.ts';
import { A, B } from './samples.ts';

describe('二(五) 投诉举报: 近12个月', () => {
  test.each<[string, readonly string[], number]>([
    ['the first day of the twelve months', ['2016-08-16'], 1],
    ['the day before it', ['2016-08-15'], 0],
    ['the day itself', ['2017-08-15'], 1],
    ['the day after', ['2017-08-16'], 0],
    ['several on one day', ['2017-05-01', '2017-05-01', '2017-05-01'], 1],
    ['several days', ['2017-05-01', '2017-05-02', '2017-06-01'], 3],
  ])('%s', (_, days, count) => {
    expect(factsOf({ complaints: complaints(...days) })).toMatchObject({
      complaints12m: count,
      substantiated12m: 0,
    });
  });

  test.each([
    ['2017-02-28', '2016-02-28', 0],
    ['2017-02-28', '2016-02-29', 1],
    ['2016-02-29', '2015-02-28', 0],
    ['2016-02-29', '2015-03-01', 1],
  ])('on %s one of %s counts %i', (day, received, count) => {
    expect(factsOf({ day: isoDate(day), complaints: complaints(received) })).toMatchObject({
      complaints12m: count,
    });
  });

  test('substantiated or not, each counts; 属实 alone those found so', () => {
    const [one, two, three] = complaints('2017-05-01', '2017-05-02', '2017-05-03');
    if (!one || !two || !three) throw new Error('three were made');
    const given = [{ ...one, substantiated: true }, { ...two, substantiated: false }, three];
    expect(factsOf({ complaints: given })).toMatchObject({ complaints12m: 3, substantiated12m: 1 });
    const sameDay = [
      { ...one, substantiated: true },
      { ...one, substantiated: true },
      { ...one, substantiated: false },
    ];
    expect(factsOf({ complaints: sameDay })).toMatchObject({ complaints12m: 1, substantiated12m: 1 });
  });

  test('those against another enterprise are not this one’s', () => {
    const facts = factsOf({ complaints: complaints('2017-05-01').map((one) => ({ ...one, id: B })) });
    expect(facts).not.toHaveProperty('complaints12m');
  });
});

describe('二(五) 经营异常名录, 严重违法失信名单', () => {
  test.each<[string, readonly ListEntry[], boolean]>([
    ['listed on the day', [listed('2017-08-15')], true],
    ['listed the day after', [listed('2017-08-16')], false],
    ['removed on the day', [listed('2015-01-01', '2017-08-15')], false],
    ['removed the day after', [listed('2015-01-01', '2017-08-16')], true],
    ['listed again after removal', [listed('2014-01-01', '2015-01-01'), listed('2016-01-01')], true],
    ['removed twice', [listed('2014-01-01', '2015-01-01'), listed('2016-01-01', '2017-01-01')], false],
  ])('%s', (_, entries, standing) => {
    const facts = factsOf({ lists: { abnormal: entries, serious: entries } });
    expect([facts.abnormalListed ?? false, facts.seriousListed ?? false]).toEqual([standing, standing]);
    if (!standing) expect(facts).not.toHaveProperty('abnormalYears');
  });

  test.each<[string, readonly ListEntry[], number, number]>([
    // 连续在列的整年数: abnormal, serious
    ['three years to the day', [listed('2014-08-15')], 3, 3],
    ['a day less', [listed('2014-08-16')], 2, 2],
    ['a gap starts anew', [listed('2010-01-01', '2015-01-01'), listed('2016-01-01')], 1, 1],
    ['a second ground while the first stands', [listed('2012-01-01'), listed('2016-01-01')], 5, 1],
    [
      'the first ground removed, the second standing',
      [listed('2012-01-01', '2017-01-01'), listed('2016-01-01')],
      1,
      1,
    ],
    ['listed on the day of removal', [listed('2012-01-01', '2016-01-01'), listed('2016-01-01')], 1, 1],
    ['in any order', [listed('2016-01-01'), listed('2012-01-01')], 5, 1],
  ])('%s', (_, entries, abnormal, serious) => {
    expect(factsOf({ lists: { abnormal: entries, serious: entries } })).toMatchObject({
      abnormalYears: abnormal,
      seriousYears: serious,
    });
  });

  test('one list says nothing about the other', () => {
    const facts = factsOf({ lists: { abnormal: [listed('2016-01-01')], serious: [] } });
    expect(facts).toMatchObject({ abnormalListed: true });
    expect(facts).not.toHaveProperty('seriousListed');
  });
});

describe('二(五) 以往检查', () => {
  test.each<[string, readonly EarlierVisit[], number]>([
    ['1 January of the year', [visit('2017-01-01')], 1],
    ['31 December before', [visit('2016-12-31')], 0],
    ['the day itself', [visit('2017-08-15')], 1],
    ['the day after', [visit('2017-08-16')], 0],
    ['two agencies on one day: one visit', [visit('2017-03-01'), visit('2017-03-01', { agency: 'ENV' })], 1],
    ['one agency on two days: two', [visit('2017-03-01'), visit('2017-03-02')], 2],
  ])('本年度已检查次数, %s', (_, visits, count) => {
    expect(factsOf({ visits })).toMatchObject({ visitsThisYear: count });
  });

  test.each<[string, readonly EarlierVisit[], number]>([
    ['the first day of the twenty-four months', [visit('2015-08-16', { violation: true })], 1],
    ['the day before it', [visit('2015-08-15', { violation: true })], 0],
    ['the day itself', [visit('2017-08-15', { violation: true })], 1],
    ['the day after', [visit('2017-08-16', { violation: true })], 0],
    ['none found', [visit('2017-03-01', { violation: false })], 0],
    ['nobody says what was found', [visit('2017-03-01')], 0],
    [
      'two items of one visit',
      [
        visit('2017-03-01', { violation: true, item: 'SC-01' }),
        visit('2017-03-01', { violation: true, item: 'SC-02' }),
      ],
      1,
    ],
    ['two visits', [visit('2016-03-01', { violation: true }), visit('2017-03-01', { violation: true })], 2],
  ])('近24个月违法违规记录, %s', (_, visits, count) => {
    expect(factsOf({ visits })).toMatchObject({ violations24m: count });
  });
});

describe('laws of counted facts', () => {
  const day = fc.integer({ min: -900, max: 60 }).map((n) => addDays(DAY, n));
  const complaint = fc.record({
    id: fc.constant(A),
    receivedOn: day,
    substantiated: fc.boolean(),
    line: fc.constant(2),
  });
  const given = fc.array(complaint, { minLength: 1, maxLength: 12 });
  const counted = (entries: readonly Complaint[], on = DAY) => {
    const { complaints12m, substantiated12m } = factsOf({ day: on, complaints: entries });
    return [complaints12m, substantiated12m] as const;
  };

  test('substantiated never exceed all, and neither the days there are', () => {
    fc.assert(
      fc.property(given, (entries) => {
        const [all, proven] = counted(entries);
        const days = new Set(entries.map(({ receivedOn }) => receivedOn)).size;
        return Number(proven) <= Number(all) && Number(all) <= days;
      }),
    );
  });

  test('a complaint told twice, and their order, change nothing', () => {
    fc.assert(
      fc.property(given, (entries) => {
        expect(counted([...entries.toReversed(), ...entries])).toEqual(counted(entries));
      }),
    );
  });

  test('what comes after the day is not seen', () => {
    fc.assert(
      fc.property(given, (entries) => {
        const known = entries.filter(({ receivedOn }) => receivedOn <= DAY);
        const expected = known.length === 0 ? [0, 0] : counted(known);
        expect(counted(entries)).toEqual(expected);
      }),
    );
  });
});
