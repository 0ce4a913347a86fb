import type { Bound } from '../../domain/draw-commitment.ts';
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfUp,
  ZERO,
} from '../../kernel/rational.ts';

/** The legal bound of a quota. */
export interface QuotaRule {
  readonly bound: Bound;
  readonly minimum: number;
  readonly cap: Rational | null;
  readonly share: Rational;
}

export interface StratumCount {
  readonly ratio: Rational;
  readonly rho: Rational;
  /** Who can be drawn. */
  readonly size: number;
  readonly done: number;
  readonly excluded: number;
}

export interface QuotaCount {
  /** What the law asks for in the period. */
  readonly goal: number;
  /** What is drawn now. */
  readonly take: number;
  /** Of each stratum, on average; they add up to `take`. */
  readonly expect: readonly Rational[];
  /** goal − done − take where positive: what the law asks for and cannot be drawn. */
  readonly shortfall: number;
}

/** 二(五) 抽查比例: how many to draw under one legal bound; draw/v1 §2. Exact, rounded once. */
export function countQuota(rule: QuotaRule, strata: readonly StratumCount[]): QuotaCount {
  const goal = goalOf(rule, strata);
  const done = sum(strata, (stratum) => stratum.done);
  const size = sum(strata, (stratum) => stratum.size);
  const take = Math.min(size, Math.max(0, goal - done));
  return { goal, take, expect: spread(take, strata), shortfall: Math.max(0, goal - done - take) };
}

function goalOf({ bound, minimum, cap, share }: QuotaRule, strata: readonly StratumCount[]): number {
  const everyone = (stratum: StratumCount) => rational(stratum.size + stratum.done + stratum.excluded);
  const asked = strata.map((stratum) => multiply(stratum.ratio, everyone(stratum))).reduce(add, ZERO);
  const goal = Math.max(minimum, Number(ROUNDING[bound](multiply(share, asked))));
  if (cap === null) return goal;
  return Math.min(goal, Number(floor(multiply(cap, strata.map(everyone).reduce(add, ZERO)))));
}

/** A lower bound that is not reached breaks the law, as does an upper bound that is passed. */
const ROUNDING: Readonly<Record<Bound, (exact: Rational) => bigint>> = {
  atLeast: ceil,
  exactly: roundHalfUp,
  atMost: floor,
};

/** λ·ratio·rho·size with one λ for all, nobody drawn with more than certainty. */
function spread(take: number, strata: readonly StratumCount[]): readonly Rational[] {
  if (take === 0) return strata.map(() => ZERO);
  const full = new Set<StratumCount>();
  for (;;) {
    const rest = strata.filter((stratum) => !full.has(stratum));
    const left = rational(take - sum([...full], (stratum) => stratum.size));
    const weight = rest.map((stratum) => multiply(chance(stratum), rational(stratum.size))).reduce(add, ZERO);
    // Nobody left to share among: whatever the rest holds, nobody of it can be drawn.
    const lambda = weight.n === 0n ? ZERO : divide(left, weight);
    const certain = rest.filter((stratum) => compare(multiply(lambda, chance(stratum)), ONE) >= 0);
    if (certain.length === 0) {
      return strata.map((stratum) =>
        multiply(rational(stratum.size), full.has(stratum) ? ONE : multiply(lambda, chance(stratum))),
      );
    }
    for (const stratum of certain) full.add(stratum);
  }
}

function chance({ ratio, rho }: StratumCount): Rational {
  return multiply(ratio, rho);
}

function sum(strata: readonly StratumCount[], of: (stratum: StratumCount) => number): number {
  return strata.reduce((total, stratum) => total + of(stratum), 0);
}
