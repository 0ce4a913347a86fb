import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { RepairListing } from '../../../engine/pipeline/sanction/repair-listing.ts';
import { decide, repair } from './acts.ts';
import {
  BUYER,
  type CLERK,
  codesOf,
  decided,
  EVIDENCE,
  enter,
  entry,
  kept,
  registerWith,
  SECOND,
  snapshotOf,
} from './register.ts';

describe('二(十一) 移出名录和信用修复', () => {
  test('five years on the serious list end it, by rule, on the day of the decision', () => {
    const state = registerWith('serious', entry('2012-09-05'));
    expect(decided(decide(state, '2017-09-04')).records).toEqual([]);
    expect(decided(decide(state, '2017-09-05')).records[0]?.body).toMatchObject({
      list: 'serious',
      listedOn: '2012-09-05',
      removedOn: '2017-09-05',
      rule: 'serious-removed',
      dueOn: '2017-09-12',
    });
  });

  test('a ground that is verified to be gone ends every stay on that list, and no other', () => {
    const state = registerWith('abnormal', entry('2016-07-08'), entry('2017-07-08'));
    const repaired = kept(state, repair(state, '2017-09-20', { verifiedOn: isoDate('2017-09-18') }));
    expect(repaired.listings.map(({ removedOn, removalGround }) => [removedOn, removalGround])).toEqual([
      ['2017-09-20', '异常情形已消除'],
      ['2017-09-20', '异常情形已消除'],
    ]);
  });

  test.each([
    ['2017-07-07', ['repair-verified-before-listing']],
    ['2017-07-08', []],
    ['2017-09-20', []],
    ['2017-09-21', ['repair-verified-ahead']],
  ])('verified on %s, of a stay from 2017-07-08, asked on 2017-09-20', (day, refused) => {
    const state = registerWith('abnormal', entry('2017-07-08'));
    const made = repair(state, '2017-09-20', { verifiedOn: isoDate(day) });
    expect(made.ok ? [] : codesOf(made)).toEqual(refused);
  });

  test('a removal carries its document, its term and two posts', () => {
    const [draft] = decided(
      repair(registerWith('abnormal', entry('2017-07-08')), '2017-09-27', {
        verifiedOn: isoDate('2017-09-18'),
      }),
    ).records;
    expect(draft?.body).toMatchObject({
      evidence: EVIDENCE,
      approvedBy: 'AMR/amr-head',
      rule: 'abnormal-removed',
      dueOn: '2017-09-25',
      lateBy: 2,
    });
  });

  test('a stay ends once: of two removals the first stands', () => {
    const state = registerWith('abnormal', entry('2017-07-08'));
    const [first, second] = [repair(state, '2017-09-20'), repair(state, '2017-09-25')];
    const ended = kept(kept(state, first), second);
    expect(ended.listings.map(({ removedOn, removal }) => [removedOn, removal])).toEqual([['2017-09-20', 3]]);
  });

  const listed = registerWith('abnormal', entry('2017-07-08'));
  test.each<[string, Partial<RepairListing> & { actor?: typeof CLERK }, readonly string[]]>([
    ['who is not on the list', { id: SECOND }, ['repair-not-listed']],
    ['without a document', { evidence: '' }, ['repair-without-evidence']],
    ['without approval', { approvedBy: undefined }, ['sanction-approval-missing']],
    [
      'of another agency, without a document',
      { actor: BUYER, evidence: 'x' },
      ['list-keeper-only', 'repair-without-evidence'],
    ],
  ])('%s: refused in words', (_, more, codes) => {
    const result = repair(listed, '2017-09-20', more);
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toEqual(codes);
  });

  test('the serious list has no repair before its term, and the way out is said', () => {
    const result = repair(registerWith('serious', entry('2016-07-08')), '2017-09-20', { list: 'serious' });
    expect(codesOf(result)).toEqual(['repair-not-due']);
    expect(result.ok ? '' : result.problems[0]?.values.exits).toBe(
      '列入严重违法失信名单满五年的，移出严重违法失信名单；移出当日解除。',
    );
  });

  test('a removal decided here is not undone by a file that does not know of it', () => {
    const repaired = kept(listed, repair(listed, '2017-09-20'));
    const result = enter(repaired, snapshotOf('abnormal', entry('2017-07-08')), 9);
    expect(codesOf(result)).toEqual(['list-removal-kept']);
    expect(kept(repaired, result).listings.map(({ removedOn }) => removedOn)).toEqual(['2017-09-20']);
  });
});
