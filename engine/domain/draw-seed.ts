import { type Instant, instantMs } from '../kernel/instant.ts';

/** What stands on a notice for each kind of source. */
export const SOURCE_WORDS = {
  dice: '骰子',
  lottery: '彩票',
  drand: '公开随机数',
  csprng: '演练随机数',
} as const;

export type LotteryName = 'kl8' | 'ssq' | 'dlt';

/** A source of randomness that a commitment waits for, and when it comes (摇号方式). */
export type RecipeStep =
  | { readonly kind: 'dice'; readonly at: Instant; readonly count: number }
  | { readonly kind: 'lottery'; readonly at: Instant; readonly name: LotteryName; readonly issue: string }
  | { readonly kind: 'drand'; readonly at: Instant; readonly round: number }
  | { readonly kind: 'csprng'; readonly at: Instant };

/** What came of a step of the recipe (摇号结果). */
export type Source =
  | { readonly kind: 'dice'; readonly digits: string }
  | {
      readonly kind: 'lottery';
      readonly name: LotteryName;
      readonly issue: string;
      /** Two digits each, ascending, joined by `,`; zones by `+`. */
      readonly numbers: string;
    }
  | {
      readonly kind: 'drand';
      readonly round: number;
      readonly randomness: string;
      readonly signature: string;
    }
  | { readonly kind: 'csprng'; readonly hex: string };

/** What shows, without this office's clock, that C came before the sources. Not hashed into the seed. */
export interface SeedEvidence {
  readonly kind: 'tsa' | 'notice' | 'witness';
  readonly at: Instant;
  /** Of the time-stamp, the notice, or the photograph of the ceremony sheet. */
  readonly sha256: string;
  readonly what: string;
}

/**
 * Evidence that shows it: a time-stamp or notice from before the first source; a sheet (摇号记录单) whenever it was
 * signed, for C stood on it in print before any digit did.
 */
export function showsPrecedence(recipe: readonly RecipeStep[], { kind, at }: SeedEvidence): boolean {
  return kind === 'witness' || recipe.every((step) => instantMs(at) < instantMs(step.at));
}

/** What a paper says of whether C came first (承诺在先), and whether it was public in time. */
export interface Precedence {
  readonly recipe: readonly RecipeStep[];
  readonly evidence: readonly SeedEvidence[];
  /** C was not public ten minutes before the first source. */
  readonly unannounced: boolean;
}

/** `seed.json` of draw/v1 §3. */
export interface SeedFile {
  readonly version: 'draw/v1';
  /** hex(C). */
  readonly commitment: string;
  readonly seed: string;
  readonly sources: readonly Source[];
  readonly evidence: readonly SeedEvidence[];
}
