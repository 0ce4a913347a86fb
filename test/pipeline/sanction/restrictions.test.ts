import { describe, expect, test } from 'vitest';
import { type CreditState, NO_CREDIT, type Scene } from '../../../engine/domain/credit.ts';
import type { CreditListKind } from '../../../engine/domain/credit-list.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { answerRestriction } from '../../../engine/pipeline/sanction/check-restriction.ts';
import { restrictionsOf } from '../../../engine/pipeline/sanction/restrictions-of.ts';
import { fc } from '../../support/properties.ts';
import { answer, measuresWith, question, SCENES } from './acts.ts';
import { enter, entry, FIRST, kept, POLICY, registerWith, sanctionsOn, snapshotOf } from './register.ts';

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
