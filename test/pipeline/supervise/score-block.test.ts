import { describe, expect, test } from 'vitest';
import type { AssessmentBlock, Indicator, Scoring } from '../../../engine/domain/policy-types.ts';
import { compare, rational } from '../../../engine/kernel/rational.ts';
import { scoreAgency } from '../../../engine/pipeline/supervise/assess.ts';
import type { CountedSubject, Meets } from '../../../engine/pipeline/supervise/counted-subject.ts';
import { scoreBlock } from '../../../engine/pipeline/supervise/score-block.ts';
import { scoreIndicator } from '../../../engine/pipeline/supervise/score-indicator.ts';
import { fc } from '../../support/properties.ts';

/** Of each condition: whether the subject's `said` is among those of `fact`. */
const meets: Meets = (when, { said }) => {
  if (said === undefined) return 'unknown';
  return 'fact' in when && (when.value as readonly string[]).includes(String(said));
};
const when = (...values: readonly string[]) => ({ fact: 'said', operator: 'in' as const, value: values });
const GOOD = { count: 'claim' as const, when: when('good') };
const BAD = { count: 'claim' as const, when: when('bad') };
const DUE = { count: 'claim' as const, when: when('good', 'bad') };

function claims(
  good: number,
  bad: number,
  more: { readonly unknown?: number; readonly pending?: number } = {},
) {
  const of = (said: string | undefined, n = 0): readonly CountedSubject[] =>
    Array.from({ length: n }, () => ({
      ...{ count: 'claim', agency: 'AMR', where: '示例' },
      facts: said === undefined ? {} : { said },
    }));
  return [
    ...of('good', good),
    ...of('bad', bad),
    ...of('pending', more.pending),
    ...of(undefined, more.unknown),
  ];
}

function indicator(scoring: Scoring, more: Partial<Indicator> = {}): Indicator {
  return { name: '示例指标', points: 10, scoring, notApplicable: 'rescale', basis: [], ...more };
}

const RATIO: Scoring = { method: 'ratio', numerator: GOOD, denominator: DUE };
const STEPS: Scoring = {
  ...{ method: 'steps', numerator: GOOD, denominator: DUE },
  steps: [
    { atLeast: rational(9, 10), points: 10 },
    { atLeast: rational(7, 10), points: 6 },
  ],
};
const DEDUCTION: Scoring = { method: 'deduction', each: BAD, deduct: 1.5, floor: 2 };
const YES_NO: Scoring = { method: 'yes-no', numerator: GOOD };
const YES_NO_DUE: Scoring = { method: 'yes-no', numerator: GOOD, denominator: DUE };
const EACH: Scoring = { method: 'per-document', each: GOOD, points: 0.5, cap: 4 };
const BONUS: Scoring = { method: 'bonus', each: GOOD, points: 1, cap: 3 };
const VETO: Scoring = { method: 'veto', each: BAD };

describe('计分方式', () => {
  test.each<[string, Scoring, readonly CountedSubject[], string | null]>([
    ['按比例: 10 分 × 2/3', RATIO, claims(2, 1), '20/3'],
    ['按比例: nothing due', RATIO, claims(0, 0, { pending: 3 }), null],
    ['分档: 9 of 10 reaches the first step', STEPS, claims(9, 1), '10/1'],
    ['分档: 89 of 100 reaches the second', STEPS, claims(89, 11), '6/1'],
    ['分档: 69 of 100 reaches none', STEPS, claims(69, 31), '0/1'],
    ['分档: nothing due', STEPS, [], null],
    ['扣分: three times 1.5', DEDUCTION, claims(1, 3), '11/2'],
    ['扣分: not below 2', DEDUCTION, claims(0, 9), '2/1'],
    ['扣分: none to deduct', DEDUCTION, claims(4, 0), '10/1'],
    ['扣分: nothing of the kind', DEDUCTION, [], null],
    ['是否: there is one', YES_NO, claims(1, 5), '10/1'],
    ['是否: there is none', YES_NO, claims(0, 5), '0/1'],
    ['是否: nothing of the kind', YES_NO, [], null],
    ['是否 with 分母: not due yet', YES_NO_DUE, claims(0, 0, { pending: 1 }), null],
    ['是否 with 分母: due and not done', YES_NO_DUE, claims(0, 1), '0/1'],
    ['按件: three times half a point', EACH, claims(3, 0), '3/2'],
    ['按件: at most 4', EACH, claims(30, 0), '4/1'],
    ['加分: at most 3', BONUS, claims(30, 0), '3/1'],
    ['一票否决: by itself no points', VETO, claims(1, 1), '0/1'],
  ])('%s', (_, scoring, subjects, expected) => {
    const { score } = scoreIndicator(indicator(scoring), subjects, meets);
    expect(score === null ? null : `${score.n}/${score.d}`).toBe(expected);
  });

  test('what the records do not tell counts neither way, and is said', () => {
    const measured = scoreIndicator(indicator(RATIO), claims(1, 1, { unknown: 3 }), meets);
    expect([measured.numerator, measured.denominator]).toEqual([1, 2]);
    expect(measured.how).toBe(
      '认领应计 2 件，符合 1 件，10 分 × 1/2 得 5 分（另有 3 件记录不足，无法判断，未计入）',
    );
  });

  test.each<[string, Scoring, string]>([
    ['分档', STEPS, '认领应计 3 件，符合 2 件，按分档（90% 得 10 分，70% 得 6 分）得 0 分'],
    ['扣分', DEDUCTION, '认领共 3 件，符合条件 1 件，10 分，每件扣 1.5 分，扣至 2 分，得 8.5 分'],
    ['是否', YES_NO, '认领符合的 2 件，得 10 分'],
    ['按件', EACH, '认领共 3 件，符合条件 2 件，每件 0.5 分，至多 4 分，得 1 分'],
    ['一票否决', VETO, '认领共 3 件，符合条件 1 件，一票否决'],
  ])('%s says how', (_, scoring, how) => {
    expect(scoreIndicator(indicator(scoring), claims(2, 1), meets).how).toBe(how);
  });
});

describe('不适用', () => {
  const NOTHING: Scoring = { ...RATIO, denominator: { count: 'dual-notice' } };
  const block = (notApplicable: Indicator['notApplicable']): AssessmentBlock => ({
    block: 'double-random',
    points: 30,
    indicators: [
      indicator(RATIO),
      indicator(DEDUCTION, { points: 12 }),
      indicator(NOTHING, { points: 8, notApplicable }),
    ],
  });
  // 按比例 10 × 1/2 = 5; 扣分 12 − 2 × 1.5 = 9.
  const subjects = claims(2, 2);

  test.each<[Indicator['notApplicable'], string, string | null]>([
    ['rescale', '210/11', null], // 30 × 14/22
    ['average', '19/1', '5/1'], // 8 × (1/2 + 3/4)/2 = 5; 14 + 5
    ['full', '22/1', '8/1'], // 14 + 8
  ])('%s', (notApplicable, total, own) => {
    const { block: scored } = scoreBlock(block(notApplicable), subjects, meets);
    expect(scored.score).toBe(total);
    expect(scored.indicators[2]?.score).toBe(own);
  });

  test.each(['rescale', 'average', 'full'] as const)('%s: with nothing at all there is no score', (how) => {
    const { block: scored } = scoreBlock(block(how), [], meets);
    expect(scored.score).toBeNull();
    expect(scored.how).toBe('数据缺失：本板块没有可以计分的指标，不计入总分');
    expect(scored.indicators.every(({ score }) => score === null)).toBe(true);
  });
});

describe('加分 and 一票否决', () => {
  const block = (scoring: Scoring): AssessmentBlock => ({
    block: 'double-random',
    points: 10,
    indicators: [indicator(RATIO), indicator(scoring, { points: 3 })],
  });
  const totalOf = (blocks: readonly AssessmentBlock[], subjects: readonly CountedSubject[]) =>
    scoreAgency('AMR', subjects, { assessment: blocks }, meets).total;

  test('a bonus is added to what the block reached', () => {
    expect(totalOf([block(BONUS)], claims(1, 1))).toBe('60/1'); // (5 + 1) of 10
  });

  test('a bonus lifts no total above 100', () => {
    expect(totalOf([block(BONUS)], claims(9, 0))).toBe('100/1');
  });

  test('a bonus alone is no assessment', () => {
    const only = { ...block(BONUS), indicators: [indicator(BONUS)] };
    expect(totalOf([only], claims(9, 0))).toBeNull();
  });

  test('a veto in one block makes the total 0', () => {
    const plain: AssessmentBlock = { block: 'joint-sanction', points: 20, indicators: [indicator(RATIO)] };
    expect(totalOf([plain, block(VETO)], claims(9, 1))).toBe('0/1');
    expect(totalOf([plain, block(VETO)], claims(9, 0))).toBe('100/1');
  });
});

describe('laws', () => {
  const methods = [RATIO, STEPS, DEDUCTION, YES_NO, YES_NO_DUE, EACH];
  const few = fc.nat({ max: 40 });

  test('no score below 0 or above its points', () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), few, few, (scoring, good, bad) => {
        const { score } = scoreIndicator(indicator(scoring), claims(good, bad), meets);
        if (score === null) return;
        expect(compare(score, rational(0))).toBeGreaterThanOrEqual(0);
        expect(compare(score, rational(10))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('one more done in time never lowers a score, one more late never raises it', () => {
    const scoreOf = (scoring: Scoring, good: number, bad: number) =>
      scoreIndicator(indicator(scoring), claims(good, bad), meets).score;
    fc.assert(
      fc.property(fc.constantFrom(...methods), few, few, (scoring, good, bad) => {
        const score = scoreOf(scoring, good, bad);
        const [better, worse] = [scoreOf(scoring, good + 1, bad), scoreOf(scoring, good, bad + 1)];
        if (score === null || better === null || worse === null) return;
        expect(compare(better, score)).toBeGreaterThanOrEqual(0);
        expect(compare(worse, score)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('the order of what is counted changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(claims(5, 4, { unknown: 2 }), { minLength: 11 }), (subjects) => {
        const { assessment } = {
          assessment: [{ block: 'double-random', points: 10, indicators: [indicator(RATIO)] }],
        } as const;
        expect(scoreAgency('AMR', subjects, { assessment }, meets)).toEqual(
          scoreAgency('AMR', claims(5, 4, { unknown: 2 }), { assessment }, meets),
        );
      }),
      { numRuns: 30 },
    );
  });
});
