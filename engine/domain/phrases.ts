import type { Rational } from '../kernel/rational.ts';

/** 抽查比例: `不低于 3%`, `10%`, `不超过 2‰`, `5%—20%` (at least 5 %, capped at 20 %). 0 < ratio ≤ 1. */
export interface RatioPhrase {
  readonly bound: 'atLeast' | 'exactly' | 'atMost';
  readonly ratio: Rational;
  /** Legal upper ratio; always there for `atMost`, equal to `ratio`. */
  readonly cap?: Rational;
}

/** What a rule does to a ratio: `×2`, `不低于 50%`, `100%`, `不超过 20%`. */
export type RatioEffect =
  | { readonly kind: 'multiply'; readonly factor: Rational }
  | { readonly kind: 'floor'; readonly ratio: Rational }
  | { readonly kind: 'all' }
  | { readonly kind: 'cap'; readonly ratio: Rational };

/** 期限: `10 个工作日`, `90 日`, `3 个月`, `1 年`. */
export interface Duration {
  readonly count: number;
  readonly unit: '日' | '工作日' | '月' | '年';
}

/** 次数: `2 次`, `3 期`. */
export interface CountLimit {
  readonly count: number;
  readonly unit: '次' | '期' | '户' | '件';
}

/** 惩戒期限: while on the list (在列期间), or a duration. */
export type Term =
  | { readonly whileListed: true }
  | { readonly whileListed: false; readonly duration: Duration };
