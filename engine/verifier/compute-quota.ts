import type { Quota, Stratum } from './documents.ts';
import {
  type Fraction,
  fraction,
  fractionOf,
  HALF,
  ONE,
  over,
  plus,
  roundDown,
  roundUp,
  sum,
  times,
  ZERO,
} from './fraction.ts';

/** The parts of a quota and its strata that decide how many are drawn. */
export type QuotaTerms = Pick<Quota, 'bound' | 'minimum' | 'cap' | 'share'>;
export type StratumTerms = Pick<Stratum, 'ratio' | 'rho' | 'size' | 'done' | 'excluded'>;

/** How many a quota (抽查额度) draws, and how many it falls short of what the law asks (draw.md §2). */
export function computeTake(
  quota: QuotaTerms,
  strata: readonly StratumTerms[],
): { readonly take: bigint; readonly shortfall: bigint } {
  const everyone = strata.map(({ size, done, excluded }) => BigInt(size) + BigInt(done) + BigInt(excluded));
  const base = times(
    fractionOf(quota.share),
    sum(strata.map(({ ratio }, i) => times(fractionOf(ratio), fraction(everyone[i] ?? 0n)))),
  );
  const least = larger(BigInt(quota.minimum), roundBound(quota.bound, base));
  const ceiling =
    quota.cap === null ? least : roundDown(times(fractionOf(quota.cap), fraction(total(everyone))));
  const goal = smaller(least, ceiling);
  const open = larger(0n, goal - total(strata.map(({ done }) => BigInt(done))));
  const take = smaller(total(strata.map(({ size }) => BigInt(size))), open);
  return { take, shortfall: open - take };
}

/** The expected number of each stratum (draw.md §2): one λ for all, none above its size, in sum the take. */
export function computeExpectations(take: bigint, strata: readonly StratumTerms[]): readonly Fraction[] {
  const weights = strata.map(({ ratio, rho }) => times(fractionOf(ratio), fractionOf(rho)));
  const sizes = strata.map(({ size }) => fraction(BigInt(size)));
  const full = new Set<number>();
  for (;;) {
    const rest = strata.map((_, i) => i).filter((i) => !full.has(i));
    const left = fraction(take - total([...full].map((i) => BigInt(strata[i]?.size ?? 0))));
    const mass = sum(rest.map((i) => times(weights[i] ?? ZERO, sizes[i] ?? ZERO)));
    const lambda = mass.n === 0n ? ZERO : over(left, mass);
    const filled = rest.filter((i) => reachesOne(times(lambda, weights[i] ?? ZERO)));
    for (const i of filled) full.add(i);
    if (filled.length > 0) continue;
    return strata.map((_, i) =>
      times(full.has(i) ? ONE : times(lambda, weights[i] ?? ZERO), sizes[i] ?? ZERO),
    );
  }
}

/** The number of each stratum, rounded together by U (draw.md §4), so that the total is exact. */
export function roundTakes(expectations: readonly Fraction[], u: Fraction): readonly bigint[] {
  let before = roundDown(u);
  let reached = u;
  return expectations.map((expectation) => {
    reached = plus(reached, expectation);
    const number = roundDown(reached) - before;
    before = roundDown(reached);
    return number;
  });
}

/** Rounding follows the bound: a lower one is reached, an upper one never passed. */
function roundBound(bound: Quota['bound'], base: Fraction): bigint {
  if (bound === 'atLeast') return roundUp(base);
  return roundDown(bound === 'exactly' ? plus(base, HALF) : base);
}

function reachesOne(value: Fraction): boolean {
  return value.n >= value.d;
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
