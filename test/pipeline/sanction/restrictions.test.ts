import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CreditState,
  NO_CREDIT,
  type RestrictionCheck,
  SCENE_NAMES,
  type Scene,
} from '../../../engine/domain/credit.ts';
import type { CreditListKind } from '../../../engine/domain/credit-list.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { announceRestrictions } from '../../../engine/pipeline/sanction/announce-restrictions.ts';
import { answerRestriction, checkRestriction } from '../../../engine/pipeline/sanction/check-restriction.ts';
import { restrictionsOf } from '../../../engine/pipeline/sanction/restrictions-of.ts';
import type { SanctionMeasure } from '../../../engine/pipeline/sanction/sanction-policy.ts';
import {
  at,
  BUYER,
  CLERK,
  codesOf,
  decided,
  enter,
  entry,
  FIRST,
  HEAD,
  kept,
  POLICY,
  ROUND,
  registerWith,
  SECOND,
  sanctionsOn,
  snapshotOf,
} from './register.ts';

const SCENES = Object.keys(SCENE_NAMES) as Scene[];

function question(scene: Scene, day: string) {
  return { id: FIRST, name: '', scene, on: isoDate(day) };
}

function answer(state: CreditState, scene: Scene, day: string) {
  return answerRestriction(state, POLICY, sanctionsOn(state), question(scene, day));
}

function ask(state: CreditState, today: string, scene: Scene = 'procurement', day = today) {
  const command = { sanctions: sanctionsOn(state), question: question(scene, day) };
  return checkRestriction(state, POLICY, command, { at: at(today) });
}

function announce(
  state: CreditState,
  day: string,
  more: { actor?: typeof CLERK; approvedBy?: typeof CLERK } = {},
) {
  const { actor = CLERK, ...approval } = { approvedBy: HEAD, ...more };
  const command = { round: ROUND, sanctions: sanctionsOn(state), ...approval };
  return announceRestrictions(state, POLICY, command, { at: at(day), actor });
}

/** The shipped measures with one thing changed in all of them. */
function measuresWith(state: CreditState, change: (measure: SanctionMeasure) => SanctionMeasure) {
  const sanctions = sanctionsOn(state);
  return { ...sanctions, measures: sanctions.measures.map(change) };
}

describe('二(十一) 一处违规、处处受限', () => {
  test.each<[CreditListKind, Record<Scene, string>]>([
    [
      'abnormal',
      {
        procurement: 'restricted',
        'public-services': 'hint',
        bidding: 'restricted',
        land: 'restricted',
        honours: 'restricted',
      },
    ],
    [
      'serious',
      {
        procurement: 'forbidden',
        'public-services': 'hint',
        bidding: 'forbidden',
        land: 'forbidden',
        honours: 'forbidden',
      },
    ],
  ])('the %s list in five scenes: what has no verified basis hints and never forbids', (list, expected) => {
    const state = registerWith(list, entry('2017-08-20'));
    const given = Object.fromEntries(
      SCENES.map((scene) => [scene, answer(state, scene, '2017-12-01').answer]),
    );
    expect(given).toEqual(expected);
  });

  test('on both lists the harder measure is the answer', () => {
    const one = registerWith('abnormal', entry('2017-08-20'));
    const both = kept(one, enter(one, snapshotOf('serious', entry('2017-08-25')), 4));
    const { answer: given, restrictions } = answer(both, 'procurement', '2017-12-01');
    expect(given).toBe('forbidden');
    expect(restrictions.map(({ level, listings }) => [level, listings])).toEqual([
      ['restrict', [1]],
      ['prohibit', [3]],
    ]);
  });

  test('a list that the condition asked for and did not find is no ground', () => {
    const one = registerWith('abnormal', entry('2017-08-20'));
    const both = kept(one, enter(one, snapshotOf('serious', entry('2017-08-25')), 4));
    const years = measuresWith(both, (measure) => ({
      ...measure,
      judge: (facts) => {
        const ruling = measure.judge(facts);
        const [leaf] = ruling.seen;
        const short = leaf === undefined ? [] : [{ ...leaf, fact: 'abnormalYears', verdict: false }];
        return { ...ruling, seen: [...ruling.seen.filter(({ fact }) => fact === 'seriousListed'), ...short] };
      },
    }));
    const { restrictions } = answerRestriction(both, POLICY, years, question('procurement', '2017-12-01'));
    expect(restrictions.find(({ rule }) => rule === 'procurement-serious')?.listings).toEqual([3]);
  });

  test('who stands on no list is free everywhere', () => {
    for (const scene of SCENES) {
      expect(answer(NO_CREDIT, scene, '2017-12-01')).toEqual({
        answer: 'allowed',
        restrictions: [],
        undecided: [],
      });
    }
  });

  test('a restriction says from when, on what ground, by what basis, who carries it out and how it ends', () => {
    const state = registerWith('abnormal', entry('2017-08-20'));
    expect(answer(state, 'procurement', '2017-12-01').restrictions).toMatchObject([
      {
        id: FIRST,
        name: '淮南示例甲贸易有限公司',
        rule: 'procurement-abnormal',
        level: 'restrict',
        from: '2017-08-20',
        until: null,
        listings: [1],
        basis: [{ document: '企业信息公示暂行条例', article: '第十八条' }],
        executing: 'FIN',
        reason: '列入经营异常名录，在列期间限制参加政府采购；移出后随之解除。',
        wayOut: '异常情形已消除的，移出经营异常名录；移出当日解除。',
      },
    ]);
  });

  const stay = registerWith('abnormal', entry('2017-08-20', { removedOn: isoDate('2017-10-10') }));
  test.each([
    ['2017-08-19', 'allowed'],
    ['2017-08-20', 'restricted'],
    ['2017-10-09', 'restricted'],
    ['2017-10-10', 'allowed'],
  ])('listed 20 August, removed 10 October: on %s %s', (day, expected) => {
    expect(answer(stay, 'procurement', day).answer).toBe(expected);
  });

  test('a measure holds from the day it is in force', () => {
    const state = registerWith('serious', entry('2015-01-05'));
    expect(answer(state, 'procurement', '2017-08-14').answer).toBe('allowed');
    expect(answer(state, 'procurement', '2017-08-15').answer).toBe('forbidden');
  });

  test.each([
    ['2018-08-20', ['2018-08-20']],
    ['2018-08-21', []],
  ])('a term of one year shows on %s until %j', (day, untils) => {
    const state = registerWith('abnormal', entry('2017-08-20'));
    const yearly = measuresWith(state, ({ rule, ...measure }) => {
      const term = { whileListed: false as const, duration: { count: 1, unit: '年' as const } };
      // biome-ignore lint/suspicious/noThenProperty: 则 of the policy
      return { ...measure, rule: { ...rule, then: { ...rule.then, term } } };
    });
    const { restrictions } = answerRestriction(state, POLICY, yearly, question('procurement', day));
    expect(restrictions.map(({ until }) => until)).toEqual(untils);
  });

  test('one unverified citation among others is enough to hint', () => {
    const state = registerWith('serious', entry('2017-08-20'));
    const doubtful = measuresWith(state, ({ rule, ...measure }) => {
      const basis = [...rule.basis, { document: '某文件', verified: false }];
      return { ...measure, rule: { ...rule, basis } };
    });
    expect(answerRestriction(state, POLICY, doubtful, question('land', '2017-12-01')).answer).toBe('hint');
  });

  test('a measure that cannot be judged restricts nobody and is named', () => {
    const state = registerWith('serious', entry('2017-08-20'));
    const unsure = measuresWith(state, (measure) => ({
      ...measure,
      judge: (facts) => ({ ...measure.judge(facts), applies: 'unknown' }),
    }));
    const given = answerRestriction(state, POLICY, unsure, question('land', '2017-12-01'));
    expect(given.answer).toBe('allowed');
    const land = sanctionsOn(state).measures.filter(({ rule }) => rule.then.scene === 'land');
    expect(given.undecided).toEqual(land.map(({ rule }) => rule.name));
    expect(given.undecided).toHaveLength(2);
  });
});

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

describe('二(十一) laws', () => {
  const days = ['2017-08-20', '2017-09-01', '2017-09-15', '2017-10-01', '2017-11-01'] as const;
  const anyStay = fc.record({
    list: fc.constantFrom<CreditListKind>('abnormal', 'serious'),
    from: fc.constantFrom(...days),
    to: fc.option(fc.constantFrom(...days)),
  });
  const registerOf = (stays: readonly { list: CreditListKind; from: string; to: string | null }[]) =>
    stays.reduce((state, { list, from, to }, index) => {
      const removal = to === null || to < from ? {} : { removedOn: isoDate(to) };
      return kept(state, enter(state, snapshotOf(list, entry(from, removal)), index + 1));
    }, NO_CREDIT);
  const keysOn = (state: CreditState, day: string) => {
    const asked = { id: FIRST, name: '', on: isoDate(day) };
    return restrictionsOf(state, POLICY, sanctionsOn(state), asked).restrictions.map(
      ({ rule, level }) => `${rule} ${level}`,
    );
  };

  test('taking a listing away never adds a restriction', () => {
    fc.assert(
      fc.property(
        fc.array(anyStay, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...days),
        (stays, day) => {
          const state = registerOf(stays);
          for (const gone of state.listings) {
            const less = { ...state, listings: state.listings.filter(({ seq }) => seq !== gone.seq) };
            expect(keysOn(state, day)).toEqual(expect.arrayContaining(keysOn(less, day)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('every restriction rests on a listing that stands that day', () => {
    fc.assert(
      fc.property(fc.array(anyStay, { maxLength: 4 }), fc.constantFrom(...days), (stays, day) => {
        const state = registerOf(stays);
        const asked = { id: FIRST, name: '', on: isoDate(day) };
        for (const { listings, from } of restrictionsOf(state, POLICY, sanctionsOn(state), asked)
          .restrictions) {
          expect(listings.length).toBeGreaterThan(0);
          expect(from <= day).toBe(true);
          for (const seq of listings) {
            const { listedOn, removedOn } = state.listings.find((stay) => stay.seq === seq) ?? {};
            expect(
              listedOn !== undefined && listedOn <= day && (removedOn === undefined || day < removedOn),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
