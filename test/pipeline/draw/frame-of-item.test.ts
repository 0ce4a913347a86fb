import { describe, expect, test } from 'vitest';
import type { FrameMember } from '../../../engine/domain/draw-frame.ts';
import type { RiskEffect } from '../../../engine/domain/policy-types.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { formatFraction, ONE, rational } from '../../../engine/kernel/rational.ts';
import {
  frameOfItem,
  type ItemGround,
  rateMember,
  YEARLY_CAP,
} from '../../../engine/pipeline/draw/frame-of-item.ts';
import { codesOf } from '../../store/ledger-values.ts';
import { expectOk } from './expect-ok.ts';
import { candidate, ground, idSet, itemOf, ratioEntry, ruling } from './item-ground.ts';
import { siteId } from './sample-frames.ts';

const DOUBLED: RiskEffect = { ratio: { kind: 'multiply', factor: rational(2) } };
const ALL: RiskEffect = { ratio: { kind: 'all' } };
const FOCUS = {
  objects: { all: [] },
  value: { bound: 'exactly', ratio: rational(1, 4) },
  of: 'focus',
} as const;

function frameOf(more: Partial<ItemGround> = {}) {
  return expectOk(frameOfItem(ground(more))).frame;
}

/** The place of one member in the frame of a ground. */
function placeOf(number: number, more: Partial<ItemGround> = {}): FrameMember {
  const member = frameOf(more).members.find(({ id }) => id === siteId(number));
  if (member === undefined) throw new Error(`no member ${number}`);
  return member;
}

/** A rule that reaches the members named, and nobody else. */
function reaching(effect: RiskEffect, ...numbers: readonly number[]): Pick<ItemGround, 'judge' | 'members'> {
  const members = ground().members.map((one, i) => ({ ...one, facts: { number: i + 1 } }));
  return { members, judge: ({ number }) => [ruling('r1', effect, numbers.includes(Number(number)))] };
}

describe('二(五) the frame of an item', () => {
  test('bears the item, its agency, its group with the group’s tickets, and everybody of the sub-roster', () => {
    const group = { id: 'unannounced', name: '不事先告知', tickets: 'blind' } as const;
    const frame = frameOf({ agency: 'ENV', group });
    expect(frame).toMatchObject({ frame: 'A07', agency: 'ENV', group: 'unannounced', tickets: 'blind' });
    expect(frame.members.map(({ id }) => id)).toEqual(ground().members.map(({ id }) => id));
  });

  test('an item without a group is a group of its own, with open tickets', () => {
    expect(frameOf({ group: undefined })).toMatchObject({ group: 'A07', tickets: 'open' });
  });

  test('the area is the town; of whoever’s address names no town, the district', () => {
    const { town: _, ...nowhere } = candidate(2);
    const frame = frameOf({ members: [candidate(1), nowhere] });
    expect(frame.members.map(({ area }) => area)).toEqual(['LY', '340404']);
  });

  test('a rule that an unknown fact leaves undecided raises nobody and is listed with its members', () => {
    const { frame, undecided } = expectOk(
      frameOfItem(ground({ judge: () => [ruling('r1', DOUBLED, 'unknown')] })),
    );
    expect(
      frame.members.every(({ ratio, why }) => formatFraction(ratio) === '1/10' && why.length === 0),
    ).toBe(true);
    expect(undecided).toHaveLength(10);
    expect(undecided[0]).toEqual({ id: siteId(1), rules: ['r1'] });
  });
});

describe('quotas: what one legal bound governs', () => {
  test('the base quota has bound, least number and legal upper ratio of the entry, and the plan’s share', () => {
    const value = { bound: 'atLeast', ratio: rational(1, 20), cap: rational(1, 5) } as const;
    const { quotas } = frameOf({ item: itemOf([ratioEntry({ value, minimum: 3 })]), share: rational(1, 2) });
    expect(quotas).toEqual([
      { quota: 'base', bound: 'atLeast', minimum: 3, cap: rational(1, 5), share: rational(1, 2) },
    ]);
  });

  test.each([
    ['exactly', undefined, 1],
    ['exactly', 4, 4],
    ['atMost', 4, 0],
    ['atLeast', undefined, 0],
  ] as const)('%s with 至少 %s asks for at least %i', (bound, minimum, least) => {
    const ratio = rational(1, 10);
    const value = bound === 'atMost' ? { bound, ratio, cap: ratio } : { bound, ratio };
    const entry = ratioEntry({ value, ...(minimum === undefined ? {} : { minimum }) });
    expect(frameOf({ item: itemOf([entry]) }).quotas[0]?.minimum).toBe(least);
  });

  test('其中: a class with a ratio of its own is a quota of its own', () => {
    const members = [candidate(1), candidate(2, { facts: { focus: true } })];
    const frame = frameOf({
      item: itemOf([ratioEntry({ focus: FOCUS, minimum: 3 })]),
      members,
      isFocus: (facts) => facts.focus === true,
    });
    expect(frame.members.map(({ quota, ratio }) => [quota, formatFraction(ratio)])).toEqual([
      ['base', '1/10'],
      ['focus', '1/4'],
    ]);
    expect(frame.quotas.map(({ quota, bound, minimum }) => [quota, bound, minimum])).toEqual([
      ['base', 'atLeast', 3],
      ['focus', 'exactly', 1],
    ]);
  });

  test('其中 by the sample: the class and the others each have what the list leaves them', () => {
    const members = Array.from({ length: 20 }, (_, i) => candidate(i + 1, { facts: { focus: i < 4 } }));
    const tenth = { bound: 'exactly', ratio: rational(1, 5) } as const;
    const frame = frameOf({
      item: itemOf([ratioEntry({ value: tenth, focus: { ...FOCUS, of: 'sample' } })]),
      members,
      isFocus: (facts) => facts.focus === true,
    });
    const ratios = frame.members.map(({ quota, ratio }) => `${quota} ${formatFraction(ratio)}`);
    // 4 of 20, a quarter of them of the class: 1 of its 4, and 3 of the 16 others.
    expect([...new Set(ratios)]).toEqual(['focus 1/4', 'base 3/16']);
  });

  test('whoever nothing is known of is not of the class', () => {
    const item = itemOf([ratioEntry({ focus: FOCUS })]);
    expect(placeOf(1, { item, isFocus: () => 'unknown' }).quota).toBe('base');
  });

  test('whoever is drawn for certain is a quota of its own, at least all, without a cap', () => {
    const frame = frameOf(reaching(ALL, 3));
    expect(frame.members.filter(({ quota }) => quota === 'full').map(({ id }) => id)).toEqual([siteId(3)]);
    expect(frame.quotas.find(({ quota }) => quota === 'full')).toEqual({
      quota: 'full',
      bound: 'atLeast',
      minimum: 0,
      cap: null,
      share: ONE,
    });
  });

  test('a full ratio within the class is apart from a full ratio outside it', () => {
    const item = itemOf([ratioEntry({ focus: FOCUS })]);
    const frame = frameOf({ item, ...reaching(ALL, 1, 2), isFocus: ({ number }) => number === 2 });
    expect(frame.quotas.map(({ quota }) => quota)).toEqual(['base', 'full', 'focus-full']);
  });

  test('a quota that nobody is in is not there', () => {
    const item = itemOf([ratioEntry({ value: { bound: 'exactly', ratio: ONE } })]);
    expect(frameOf({ item }).quotas.map(({ quota }) => quota)).toEqual(['full']);
  });

  test('no uplift passes the legal upper ratio, and who is capped has no reason in the leaf', () => {
    const value = { bound: 'atMost', ratio: rational(1, 10), cap: rational(1, 10) } as const;
    const place = placeOf(1, { item: itemOf([ratioEntry({ value })]), ...reaching(DOUBLED, 1) });
    expect([formatFraction(place.ratio), place.why]).toEqual(['1/10', []]);
  });
});

describe('who can be drawn', () => {
  const excluding = reaching({ exclude: true }, 1);

  test.each([
    ['nothing against it', {}, 'in', []],
    ['a rule excludes', excluding, 'excluded', ['r1']],
    ['the yearly cap is reached', { capReached: idSet(1) }, 'excluded', [YEARLY_CAP]],
    ['both', { ...excluding, capReached: idSet(1) }, 'excluded', ['r1', YEARLY_CAP]],
    ['drawn earlier this year', { drawnBefore: idSet(1) }, 'done', []],
    [
      'drawn earlier, and the cap reached by that very visit',
      { drawnBefore: idSet(1), capReached: idSet(1) },
      'done',
      [],
    ],
  ] as const)('%s', (_, more, state, why) => {
    expect(placeOf(1, more)).toMatchObject({ state, why });
    expect(placeOf(2, more)).toMatchObject({ state: 'in', why: [] });
  });

  test('an object of another (学校、工地) is held by visits to itself and to the enterprise that answers for it', () => {
    const members = [candidate(1, { enterprise: siteId(7) })];
    expect(placeOf(1, { members, capReached: idSet(7) }).state).toBe('excluded');
    expect(placeOf(1, { members, capReached: idSet(1) }).state).toBe('excluded');
    expect(formatFraction(placeOf(1, { members, cooling: idSet(1) }).rho)).toBe('1/2');
  });
});

describe('轮休, draw/v1 §4', () => {
  const cooling = idSet(1);

  test.each([
    ['visited lately', { cooling }, '1/2'],
    ['not visited lately', {}, '1/1'],
    [
      'visited lately and raised by a rule: high risk does not rest',
      { cooling, ...reaching(DOUBLED, 1) },
      '1/1',
    ],
    [
      'visited lately and lowered by a rule: no high risk',
      { cooling, ...reaching({ ratio: { kind: 'cap', ratio: rational(1, 20) } }, 1) },
      '1/2',
    ],
    ['visited lately, and the rule reaches a neighbour', { cooling, ...reaching(DOUBLED, 2) }, '1/2'],
  ] as const)('%s', (_, more, rho) => {
    expect(formatFraction(placeOf(1, more).rho)).toBe(rho);
  });
});

describe('refused', () => {
  test('a day for which the history of the ratio has no entry: named, never the entry before', () => {
    const item = itemOf([ratioEntry({ effective: isoDate('2017-08-30') })]);
    const refused = frameOfItem(ground({ item }));
    expect(refused).toMatchObject({ ok: false, problems: [{ values: { item: 'A07', on: '2017-08-15' } }] });
    expect(codesOf(refused)).toEqual(['ratio-history-gap']);
    const repealed = itemOf([ratioEntry({ repealed: isoDate('2017-08-14') })]);
    expect(codesOf(frameOfItem(ground({ item: repealed })))).toEqual(['ratio-history-gap']);
  });

  test('a class that leaves nothing of the sample to the others', () => {
    const members = [candidate(1), candidate(2, { facts: { focus: true } })];
    const item = itemOf([ratioEntry({ focus: { ...FOCUS, of: 'total' } })]);
    const refused = frameOfItem(ground({ item, members, isFocus: ({ focus }) => focus === true }));
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ values: { item: 'A07', size: 2, focusSize: 1 } }],
    });
    expect(codesOf(refused)).toEqual(['focus-share-impossible']);
  });

  test.each([
    ['whoever decides has not said', { deciders: [{ body: '实施机关' }] }],
    ['another document says', { byDocument: '示例规程' }],
    ['it goes with other items', { attachedTo: ['A01'] }],
  ])('a ratio that is left open is refused before anybody is drawn: %s', (_case, open) => {
    const { value: _, ...rest } = ratioEntry();
    const item = itemOf([{ ...rest, ...open }]);
    expect(codesOf(frameOfItem(ground({ item })))).toEqual(['ratio-left-open']);
    const planned = { bound: 'exactly', ratio: rational(1, 5) } as const;
    const decided = frameOfItem(ground({ item, planned }));
    expect(decided.ok).toBe(!('attachedTo' in open));
  });
});

test('rateMember goes the way that explain walks again: base, then the rule with its basis', () => {
  const entry = ratioEntry();
  const rated = expectOk(rateMember(ground({ judge: () => [ruling('r1', DOUBLED)] }), entry, candidate(1)));
  expect(rated.combined.steps.map(({ kind, ruleId }) => [kind, ruleId])).toEqual([
    ['base', undefined],
    ['multiply', 'r1'],
  ]);
  expect(formatFraction(rated.member.ratio)).toBe('1/5');
});
