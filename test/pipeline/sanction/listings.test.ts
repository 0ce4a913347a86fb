import { describe, expect, test } from 'vitest';
import { type Listing, NO_CREDIT } from '../../../engine/domain/credit.ts';
import type { ListingEffect } from '../../../engine/domain/policy-types.ts';
import type { Ruling } from '../../../engine/domain/ruling.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { decideListings } from '../../../engine/pipeline/sanction/decide-listings.ts';
import { decide, repair } from './acts.ts';
import {
  at,
  BUYER,
  CLERK,
  codesOf,
  decided,
  entry,
  FIRST,
  HEAD,
  judge,
  kept,
  POLICY,
  recorded,
  registerWith,
  row,
  SECOND,
  UNREACHABLE,
} from './register.ts';

const violated = recorded(NO_CREDIT, row(20, UNREACHABLE));

describe('二(十一) 列入名录', () => {
  test('who cannot be found at the registered address is listed, with ground, basis, record, term and two posts', () => {
    const { records } = decided(decide(violated));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ stream: 'credit', kind: 'listed' });
    expect(records[0]?.body).toMatchObject({
      list: 'abnormal',
      id: FIRST,
      name: '淮南示例甲贸易有限公司',
      listedOn: '2017-09-04',
      ground: '通过登记的住所无法联系',
      decidedBy: '区市场监管局',
      approvedBy: 'AMR/amr-head',
      origin: 'decided',
      rule: 'unreachable',
      records: [1],
      // Monday 28 August: the 10th working day after it is Monday 11 September.
      dueOn: '2017-09-11',
      lateBy: 0,
    });
    expect(records.map(({ body }) => (body as Listing).basis.length)).toEqual([2]);
  });

  test.each([
    ['2017-09-11', 0, []],
    ['2017-09-12', 1, ['listing-late']],
  ])('decided on %s it is late by %i', (day, lateBy, codes) => {
    const result = decide(violated, day);
    expect(decided(result).records[0]?.body).toMatchObject({ lateBy });
    expect(codesOf(result)).toEqual(codes);
  });

  test.each([
    [
      'a finding ordered to be put right',
      row(20, { results: ['发现问题已责令改正'], followUp: '责令改正并跟踪' }),
    ],
    [
      'a term set to publish',
      row(20, { results: ['未按规定公示应当公示的信息'], followUp: '责令改正并跟踪' }),
    ],
    ['no problem', row(20)],
  ])('%s lists nobody', (_, finding) => {
    const result = decide(recorded(NO_CREDIT, finding));
    expect(decided(result).records).toEqual([]);
    expect(codesOf(result)).toEqual(['listing-none-due']);
  });

  test('two findings of one enterprise are one listing that rests on both', () => {
    const both = recorded(NO_CREDIT, row(20, UNREACHABLE), row(21, { item: 'SC-02', ...UNREACHABLE }));
    expect(decided(decide(both)).records.map(({ body }) => (body as Listing).records)).toEqual([[1, 2]]);
  });

  test('who is listed is not listed again, neither by the same finding nor by another', () => {
    const once = kept(violated, decide(violated));
    expect(codesOf(decide(once, '2017-10-09'))).toEqual(['listing-none-due']);
    const imported = recorded(registerWith('abnormal', entry('2017-07-08')), row(20, UNREACHABLE));
    const result = decide(imported);
    expect(decided(result).records).toEqual([]);
    expect(codesOf(result)).toEqual(['listed-already', 'listing-none-due']);
  });

  test('what was found before a removal is settled by it; what is found later is not', () => {
    const listed = kept(violated, decide(violated));
    const removed = kept(listed, repair(listed, '2017-10-10'));
    expect(codesOf(decide(removed, '2017-10-11'))).toEqual(['listing-none-due']);
    const later = row(70, { item: 'SC-03', inspectedOn: isoDate('2017-11-20'), ...UNREACHABLE });
    const again = decided(decide(recorded(removed, later), '2017-11-24')).records;
    expect(again.map(({ body }) => (body as Listing).listedOn)).toEqual(['2017-11-24']);
  });

  test('three years on the abnormal list lead to the serious one, where the rule says so', () => {
    const state = registerWith('abnormal', entry('2014-09-05'));
    expect(decided(decide(state, '2017-09-04')).records).toEqual([]);
    const result = decide(state, '2017-09-05', { decision: '' });
    expect(decided(result).records[0]?.body).toMatchObject({
      list: 'serious',
      rule: 'abnormal-three-years',
      records: [],
    });
    expect(codesOf(result)).toEqual(['listing-without-document']);
  });

  test('a rule that cannot be judged raises nobody and is named', () => {
    const unknown = (): readonly Ruling<ListingEffect>[] => [
      {
        ruleId: 'x',
        name: '某规则',
        applies: 'unknown',
        effect: { list: 'serious' },
        reasonText: '',
        seen: [],
        basis: [],
        public: false,
      },
    ];
    const result = decide(violated, '2017-09-04', { judge: unknown });
    expect(decided(result).records).toEqual([]);
    expect(codesOf(result)).toEqual(['listing-undecided', 'listing-none-due']);
  });

  test('a finding is judged by the rules of its day, not by those of the decision', () => {
    const early = recorded(NO_CREDIT, row(20, { inspectedOn: isoDate('2017-08-14'), ...UNREACHABLE }));
    expect(decided(decide(early)).records).toEqual([]);
  });

  test('only those who are named are decided about', () => {
    expect(decided(decide(violated, '2017-09-04', { ids: [SECOND] })).records).toEqual([]);
    expect(decided(decide(violated, '2017-09-04', { ids: [FIRST] })).records).toHaveLength(1);
  });

  test.each([
    ['without approval', { approvedBy: undefined }, ['sanction-approval-missing']],
    ['approved by who decides', { approvedBy: CLERK }, ['sanction-approver-same-post']],
    ['by a post of another agency', { actor: BUYER }, ['list-keeper-only']],
  ])('%s it is refused in words', (_, more, codes) => {
    const result = decide(violated, '2017-09-04', more);
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toEqual(codes);
  });

  test('a policy that asks for another agency is not content with another post', () => {
    const [step] = POLICY.posts.twoPersonSteps.filter(({ step }) => step === 'list');
    if (step === undefined) throw new Error('no step');
    const strict = {
      ...POLICY,
      posts: { twoPersonSteps: [{ ...step, approver: 'another-agency' as const }] },
    };
    const command = { judge, enterprises: [], decision: '' };
    const by = (approvedBy: typeof CLERK) =>
      decideListings(violated, strict, { ...command, approvedBy }, { at: at('2017-09-04'), actor: CLERK });
    expect(codesOf(by(HEAD))).toEqual(['sanction-approver-same-agency']);
    expect(by(BUYER).ok).toBe(true);
  });
});
