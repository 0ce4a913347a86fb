import { describe, expect, test } from 'vitest';
import { NO_CREDIT, type RestrictionCheck } from '../../../engine/domain/credit.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { announce, answer, ask, SCENES } from './acts.ts';
import {
  BUYER,
  CLERK,
  codesOf,
  decided,
  enter,
  entry,
  FIRST,
  kept,
  registerWith,
  SECOND,
  snapshotOf,
} from './register.ts';

describe('二(十一) 惩戒查询和回执', () => {
  const state = registerWith('serious', entry('2017-08-20'));

  test('question and answer are kept under a number of the year', () => {
    const first = kept(state, ask(state, '2017-12-01'));
    const second = kept(first, ask(first, '2017-12-02', 'land'));
    const third = kept(second, ask(second, '2018-01-02'));
    expect(third.checks.map(({ receipt, answer }) => [receipt, answer])).toEqual([
      ['查询-2017-0001', 'forbidden'],
      ['查询-2017-0002', 'forbidden'],
      ['查询-2018-0001', 'forbidden'],
    ]);
  });

  test('who is not in the register is answered too', () => {
    const body = decided(ask(NO_CREDIT, '2017-12-01')).records[0]?.body as RestrictionCheck;
    expect(body).toMatchObject({ answer: 'allowed', restrictions: [], name: '' });
  });

  test('who has left the list is answered under the name it had there', () => {
    const left = registerWith('abnormal', entry('2016-07-08', { removedOn: isoDate('2017-03-15') }));
    expect(kept(left, ask(left, '2017-12-01')).checks).toMatchObject([
      { answer: 'allowed', name: '淮南示例甲贸易有限公司' },
    ]);
  });

  test('the answer for a past day is that of the day, whatever was recorded since', () => {
    const before = answer(state, 'procurement', '2017-09-01');
    const removed = kept(
      state,
      enter(state, snapshotOf('serious', entry('2017-08-20', { removedOn: isoDate('2017-11-01') })), 9),
    );
    const relisted = kept(removed, enter(removed, snapshotOf('serious', entry('2017-12-05')), 12));
    expect(answer(relisted, 'procurement', '2017-09-01')).toEqual(before);
    expect(answer(relisted, 'procurement', '2017-11-15').answer).toBe('allowed');
  });

  test('an answer for a day to come is marked as of today', () => {
    expect(codesOf(ask(state, '2017-09-01', 'procurement', '2017-12-01'))).toEqual(['restriction-day-ahead']);
    expect(codesOf(ask(state, '2017-09-01'))).toEqual([]);
  });
});

describe('二(十一) 联合惩戒公告', () => {
  const one = registerWith('abnormal', entry('2017-08-20', { id: SECOND, name: '示例乙' }));
  const both = kept(one, enter(one, snapshotOf('serious', entry('2017-08-20')), 4));

  test('everybody who stands on a list that day, with every measure, by id', () => {
    const state = kept(both, announce(both, '2017-09-20'));
    const { restrictions, approvedBy } = state.announced[0] ?? { restrictions: [] };
    expect(restrictions.map(({ id, scene }) => `${id} ${scene}`)).toHaveLength(10);
    expect([...new Set(restrictions.map(({ id }) => id))]).toEqual([FIRST, SECOND]);
    expect(new Set(restrictions.map(({ scene }) => scene)).size).toBe(SCENES.length);
    expect(approvedBy).toBe('AMR/amr-head');
  });

  test('the same is not announced twice; what changed is', () => {
    const state = kept(both, announce(both, '2017-09-20'));
    expect(codesOf(announce(state, '2017-09-21'))).toEqual(['restrictions-announced-already']);
    const lifted = kept(
      state,
      enter(state, snapshotOf('serious', entry('2017-08-20', { removedOn: isoDate('2017-09-21') })), 9),
    );
    const again = kept(lifted, announce(lifted, '2017-09-21')).announced.at(-1);
    expect([...new Set(again?.restrictions.map(({ id }) => id))]).toEqual([SECOND]);
  });

  test('who leaves the list later still stands that day', () => {
    const leaving = registerWith('abnormal', entry('2017-08-20', { removedOn: isoDate('2017-09-21') }));
    const announced = (day: string) => kept(leaving, announce(leaving, day)).announced[0]?.restrictions;
    expect(announced('2017-09-20')).toHaveLength(SCENES.length);
    expect(announced('2017-09-21')).toEqual([]);
  });

  test('nobody on a list is an announcement of nobody', () => {
    expect(kept(NO_CREDIT, announce(NO_CREDIT, '2017-09-20')).announced[0]?.restrictions).toEqual([]);
  });

  test('it needs the keeper of the lists and a second post', () => {
    expect(codesOf(announce(both, '2017-09-20', { actor: BUYER }))).toEqual(['list-keeper-only']);
    expect(codesOf(announce(both, '2017-09-20', { approvedBy: CLERK }))).toEqual([
      'sanction-approver-same-post',
    ]);
  });
});
