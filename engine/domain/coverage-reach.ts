import {
  add,
  ceil,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../kernel/rational.ts';
import type { ObjectId } from './object-id.ts';
import type { FrequencyLimit, RatioEntry } from './policy-types.ts';
import { periodInYears } from './ratio-period.ts';

/** What one item of the plan can see. */
export interface ItemReach {
  /** Its sub-roster, without those whom a rule excludes. */
  readonly members: ReadonlySet<ObjectId>;
  /** Drawn in a year, at most. */
  readonly drawnPerYear: Rational;
}

export interface CoverageReach {
  /** Enterprises that the floor speaks of. */
  readonly of: number;
  /** Of them, seen at most within the years. */
  readonly reached: bigint;
  /** Of them, in no item's sub-roster: seen never. */
  readonly outside: number;
}

/**
 * How many of `asked` can be seen within some years if every year draws like this one: of each item no more than its
 * draws, and no more than are on its sub-roster; all together no more than are on some.
 */
export function coverageReach(
  asked: ReadonlySet<ObjectId>,
  items: readonly ItemReach[],
  years: number,
): CoverageReach {
  const known = items.map(({ members }) => [...asked].filter((id) => members.has(id)));
  const union = new Set(known.flat());
  const sum = items.reduce((total, { drawnPerYear }, i) => {
    const drawn = ceil(multiply(drawnPerYear, rational(years)));
    const most = BigInt(known[i]?.length ?? 0);
    return total + (drawn < most ? drawn : most);
  }, 0n);
  const all = BigInt(union.size);
  return { of: asked.size, reached: sum < all ? sum : all, outside: asked.size - union.size };
}

/** What 频次 allows at most of an item's sub-roster in a year, as a share of it; undefined where nothing bounds it. */
export function frequencyPerYear(frequency: readonly FrequencyLimit[]): Rational | undefined {
  const bounds = frequency.flatMap(({ scope, max, per }) => {
    const span = per === undefined ? undefined : periodInYears(per);
    return scope === 'enterprise' && max !== undefined && span !== undefined
      ? [divide(rational(max.count), span)]
      : [];
  });
  return bounds.reduce<Rational | undefined>(
    (least, one) => (least === undefined || compare(one, least) < 0 ? one : least),
    undefined,
  );
}

/**
 * The share of its sub-roster that an item can see within some years, from the list and the plan alone and before any
 * uplift; 1 where they do not say.
 */
export function plannedShare({ entry, share, frequency }: PlannedRatio, years: number): Rational {
  const period = entry === undefined ? undefined : periodInYears(entry.per);
  if (entry?.value === undefined || period === undefined || entry.minimum !== undefined) return ONE;
  const ratio =
    entry.focus?.of === 'focus' && compare(entry.focus.value.ratio, entry.value.ratio) > 0
      ? entry.focus.value.ratio
      : entry.value.ratio;
  const perYear = divide(multiply(ratio, share), period);
  const allowed = frequencyPerYear(frequency);
  const least = allowed !== undefined && compare(allowed, perYear) < 0 ? allowed : perYear;
  const within = multiply(least, rational(years));
  return compare(within, ONE) > 0 ? ONE : within;
}

export interface PlannedRatio {
  /** Come to one ratio; undefined where nobody has said. */
  readonly entry: RatioEntry | undefined;
  /** 累计份额 of the line's last round. */
  readonly share: Rational;
  readonly frequency: readonly FrequencyLimit[];
}

/** Of all shares, never more than everybody. */
export function sumOfShares(shares: readonly Rational[]): Rational {
  const sum = shares.reduce(add, ZERO);
  return compare(sum, ONE) > 0 ? ONE : sum;
}
