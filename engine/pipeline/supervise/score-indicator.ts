import type { Indicator, Scoring } from '../../domain/policy-types.ts';
import {
  compare,
  divide,
  multiply,
  parseRational,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../kernel/rational.ts';
import { countSubjects, type Tally } from './count-subjects.ts';
import type { CountedSubject, Meets } from './counted-subject.ts';
import { explainScore } from './explain-score.ts';

/** An indicator measured on one unit, before what does not apply is settled within its block. */
export interface MeasuredIndicator {
  readonly indicator: Indicator;
  /** null: nothing to count (不适用). */
  readonly score: Rational | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly how: string;
}

/** What was counted, and what it comes to. */
export interface Measured {
  readonly score: Rational | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Things of which the records tell too little. */
  readonly unknown: number;
}

type Method = Scoring['method'];
type Count = (part: 'numerator' | 'denominator' | 'each') => Tally;

/** 计分: one indicator on the things counted for one unit. */
export function scoreIndicator(
  indicator: Indicator,
  subjects: readonly CountedSubject[],
  meets: Meets,
): MeasuredIndicator {
  const { scoring } = indicator;
  const count: Count = (part) => {
    const counted = scoring[part];
    return counted === undefined ? { met: 0, unknown: 0, all: 0 } : countSubjects(subjects, counted, meets);
  };
  const measured = MEASURES[scoring.method](indicator, count);
  const { score, numerator, denominator } = measured;
  return { indicator, score, numerator, denominator, how: explainScore(indicator, measured) };
}

const MEASURES: Readonly<Record<Method, (indicator: Indicator, count: Count) => Measured>> = {
  ratio: ({ points }, count) => measureShare(count, (share) => multiply(exact(points), share)),
  steps: ({ scoring }, count) => measureShare(count, (share) => pointsOfStep(scoring, share)),
  deduction: ({ points, scoring }, count) =>
    measureEach(count, (met) => {
      const left = subtract(exact(points), multiply(rational(met), exact(scoring.deduct ?? 0)));
      return larger(left, exact(scoring.floor ?? 0));
    }),
  'yes-no': ({ points, scoring }, count) => measureYesNo(exact(points), scoring, count),
  'per-document': (indicator, count) => measureEach(count, (met) => pointsOfEach(indicator, met)),
  bonus: (indicator, count) => measureEach(count, (met) => pointsOfEach(indicator, met)),
  // 一票否决: what a veto does to the block and the total is settled there; by itself it gives and takes nothing.
  veto: (_, count) => measureEach(count, () => ZERO),
};

/** Of nothing due, no share: 不适用. */
function measureShare(count: Count, pointsOf: (share: Rational) => Rational): Measured {
  const [above, below] = [count('numerator'), count('denominator')];
  const unknown = Math.max(above.unknown, below.unknown);
  const counted = { numerator: above.met, denominator: below.met, unknown };
  if (below.met === 0) return { score: null, ...counted };
  // A numerator that counts more than its denominator is a slip of the rule, not a merit.
  const share = smaller(divide(rational(above.met), rational(below.met)), rational(1));
  return { score: pointsOf(share), ...counted };
}

/** 分档: the highest step that the share reaches; 0 below all. */
function pointsOfStep({ steps = [] }: Scoring, share: Rational): Rational {
  const reached = steps.filter(({ atLeast }) => compare(share, atLeast) >= 0);
  const highest = reached.toSorted((a, b) => compare(b.atLeast, a.atLeast))[0];
  return highest === undefined ? ZERO : exact(highest.points);
}

/** Without a single thing of the kind there is nothing to deduct from, to reward or to veto: 不适用. */
function measureEach(count: Count, pointsOf: (met: number) => Rational): Measured {
  const { met, unknown, all } = count('each');
  return { score: all === 0 ? null : pointsOf(met), numerator: met, denominator: all, unknown };
}

function pointsOfEach({ points, scoring }: Indicator, met: number): Rational {
  return smaller(multiply(rational(met), exact(scoring.points ?? 0)), exact(scoring.cap ?? points));
}

/** 是否: whether there is one at all; with a 分母, only where something was due. */
function measureYesNo(points: Rational, scoring: Scoring, count: Count): Measured {
  const above = count('numerator');
  const due = scoring.denominator === undefined ? above.all : count('denominator').met;
  const score = due === 0 ? null : above.met > 0 ? points : ZERO;
  return { score, numerator: above.met, denominator: due, unknown: above.unknown };
}

/** Points as they stand in the YAML, such as 2.5, without the rounding of floats. */
export function exact(points: number): Rational {
  const read = parseRational(String(points));
  if (read === undefined) throw new RangeError(`not points: ${points}`);
  return read;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}
