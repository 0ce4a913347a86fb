import type { Commitment, RecipeSource } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { instantOf } from './formats.ts';

/** Where the randomness was promised to come from (随机源): enough of it, late enough, in order (draw.md §3). */
export function checkRecipe(commitment: Commitment): readonly Failure[] {
  const { recipe, rehearsal } = commitment;
  const bits = recipe.reduce((total, source) => total + bitsOf(source), 0);
  return [
    ...(recipe.length === 0 ? [failure(FILE, 'recipe-empty', { at: 'recipe' })] : []),
    ...(bits < LEAST_BITS && !rehearsal
      ? [failure(FILE, 'recipe-bits', { at: 'recipe', expected: LEAST_BITS, found: bits })]
      : []),
    ...checkStart(commitment),
    ...recipe.flatMap((source, i) => checkSource(commitment, source, i)),
  ];
}

/** drand's quicknet (draw.md §7): constants of the verifier, never of the bundle. */
export const QUICKNET = { genesis: 1_692_803_367, period: 3 } as const;

const FILE = 'commitment.json';
const LEAST_BITS = 60;
const LEAST_WAIT = 10 * 60;
const LOTTERY_BITS = { kl8: 61, ssq: 24, dlt: 24 } as const;

function bitsOf(source: RecipeSource): number {
  if (source.kind === 'dice') return 3 * source.count;
  if (source.kind === 'lottery') return LOTTERY_BITS[source.name];
  return source.kind === 'drand' ? 128 : 0;
}

function checkStart({ recipe, committedAt }: Commitment): readonly Failure[] {
  const first = recipe[0];
  if (!first || secondsBetween(committedAt, first.at) >= LEAST_WAIT) return [];
  return [failure(FILE, 'recipe-too-soon', { at: 'recipe[0].at', expected: committedAt, found: first.at })];
}

function checkSource(
  { recipe, rehearsal }: Commitment,
  source: RecipeSource,
  index: number,
): readonly Failure[] {
  const at = `recipe[${index}]`;
  const before = recipe[index - 1];
  const descends = before !== undefined && secondsBetween(before.at, source.at) < 0;
  return [
    ...(descends ? [failure(FILE, 'recipe-order', { at: `${at}.at`, found: source.at })] : []),
    ...(source.kind === 'csprng' && !rehearsal ? [failure(FILE, 'recipe-csprng', { at })] : []),
    ...(source.kind === 'lottery' && isRepeated(recipe.slice(0, index), source.name)
      ? [failure(FILE, 'recipe-lottery-twice', { at, found: source.name })]
      : []),
    ...(source.kind === 'drand' ? checkDrand(source, at, index === recipe.length - 1) : []),
  ];
}

function isRepeated(before: readonly RecipeSource[], name: string): boolean {
  return before.some((source) => source.kind === 'lottery' && source.name === name);
}

function checkDrand(
  source: { readonly at: string; readonly round: number },
  at: string,
  last: boolean,
): readonly Failure[] {
  const published = QUICKNET.genesis + (source.round - 1) * QUICKNET.period;
  return [
    ...(last ? [] : [failure(FILE, 'recipe-drand-last', { at })]),
    ...(instantOf(source.at) === published
      ? []
      : [failure(FILE, 'recipe-drand-time', { at: `${at}.at`, found: source.at })]),
  ];
}

function secondsBetween(from: string, to: string): number {
  return (instantOf(to) ?? 0) - (instantOf(from) ?? 0);
}
