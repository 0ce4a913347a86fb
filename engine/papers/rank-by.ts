import { compare, type Rational } from '../kernel/rational.ts';

/** Something with its place; null: it has no value, stands last and has no place. */
export interface Placed<Of> {
  readonly of: Of;
  readonly rank: number | null;
}

/** 名次 by value, the greatest first: equal values share a place (1, 1, 3) and stand in the order given. */
export function rankBy<Of>(
  list: readonly Of[],
  measure: (one: Of) => Rational | null,
): readonly Placed<Of>[] {
  const all = list.map((of) => ({ of, value: measure(of) }));
  const placed = all.map(({ of, value }) => {
    const greater = all.filter(
      (one) => value !== null && one.value !== null && compare(one.value, value) > 0,
    );
    return { of, rank: value === null ? null : greater.length + 1 };
  });
  return placed.toSorted((a, b) => (a.rank ?? placed.length + 1) - (b.rank ?? placed.length + 1));
}
