import type { RatioPhrase } from '../../domain/phrases.ts';
import type { RatioInForce } from '../../domain/ratio-in-force.ts';
import {
  ceil,
  compare,
  divide,
  floor,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  ZERO,
} from '../../kernel/rational.ts';

/** Of a sub-roster, how many there are, and how many of them are of the class that 其中 names. */
export interface ClassSizes {
  readonly size: number;
  readonly focusSize: number;
}

/**
 * 其中 that is counted by the sample or by the total (占: 样本, 占: 总数), as two ratios, each of its own class: `10%，
 * 其中重点单位不低于 30%（占样本）` of 200, 40 of them of the class, is a sample of 20, 6 of the class (3/20) and 14 of the
 * 160 others (7/80). The class is counted in whole enterprises, by its own bound; the others are what is left of the
 * sample, so that the whole is what the list says. 不低于 never lowers the class below the ratio of all. Other entries
 * stay as they are; undefined where nothing is left to draw of the others, or more than there are.
 */
export function shareOfFocus(entry: RatioInForce, sizes: ClassSizes): RatioInForce | undefined {
  const { focus, value } = entry;
  if (focus === undefined || focus.of === 'focus') return entry;
  const [size, focusSize] = [rational(sizes.size), rational(sizes.focusSize)];
  const others = subtract(size, focusSize);
  if (sizes.focusSize === 0 || compare(others, ZERO) === 0) {
    return { ...entry, focus: { ...focus, value, of: 'focus' } };
  }
  const sample = multiply(value.ratio, size);
  const asked = multiply(focus.value.ratio, focus.of === 'sample' ? sample : size);
  const count = countOf(focus.value.bound, asked, multiply(value.ratio, focusSize), sizes.focusSize);
  const left = divide(subtract(sample, rational(count)), others);
  if (count === 0 || compare(left, ZERO) <= 0 || compare(left, ONE) > 0) return undefined;
  const ofClass: RatioPhrase = { bound: focus.value.bound, ratio: divide(rational(count), focusSize) };
  return {
    ...entry,
    value: { ...value, ratio: left, ...capOf(value, left) },
    ...(entry.minimum === undefined ? {} : { minimum: Math.max(0, entry.minimum - count) }),
    focus: { ...focus, of: 'focus', value: { ...ofClass, ...capOf(focus.value, ofClass.ratio) } },
    counted: { of: focus.of, value, focus: focus.value, count, ...sizes },
  };
}

/** 不超过: the cap is the ratio. A range keeps its own, which is never below what is asked. */
function capOf({ bound, cap }: RatioPhrase, ratio: Rational): Pick<RatioPhrase, 'cap'> {
  if (cap === undefined) return {};
  return { cap: bound === 'atMost' || compare(cap, ratio) < 0 ? ratio : cap };
}

const ROUNDING = { atLeast: ceil, exactly: roundHalfUp, atMost: floor } as const;

/** Whole enterprises of the class, no more than there are. */
function countOf(bound: RatioPhrase['bound'], asked: Rational, even: Rational, most: number): number {
  const lower = bound === 'atLeast' && compare(even, asked) > 0;
  const upper = bound === 'atMost' && compare(even, asked) < 0;
  return Math.min(most, Number(ROUNDING[bound](lower || upper ? even : asked)));
}
