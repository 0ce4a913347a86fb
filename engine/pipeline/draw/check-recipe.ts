import { isProofText } from '../../domain/draw-code.ts';
import type { LotteryName, RecipeStep } from '../../domain/draw-seed.ts';
import { beaconRoundMs } from '../../kernel/beacon.ts';
import { type Instant, instantMs, instantOfMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import type { RecipeProblemCode } from './problem.ts';

/** draw/v1 §3: what a real draw's sources must hold together. */
const NEEDED_BITS = 60;
const BITS_PER_DIGIT = 3;
const DRAND_BITS = 128;
export const LOTTERY_BITS: Readonly<Record<LotteryName, number>> = { kl8: 61, ssq: 24, dlt: 24 };
/** draw/v1 §2: C is public this long before the first source. */
export const PUBLIC_BEFORE_SOURCE_MS = 10 * 60_000;

type RecipeProblem = Problem<RecipeProblemCode>;

/** Whatever a recipe is refused for; an empty list: it is good. */
export function checkRecipe(
  recipe: readonly RecipeStep[],
  committedAt: Instant,
  rehearsal: boolean,
): readonly RecipeProblem[] {
  if (recipe.length === 0) return [problem('recipe-empty')];
  return [
    ...checkTimes(recipe, committedAt),
    ...recipe.flatMap(checkStep),
    ...checkBeacon(recipe),
    ...checkReal(recipe, rehearsal),
  ];
}

/** Bits of chance that a step brings, by the table of draw/v1 §3. */
export function bitsOf(step: RecipeStep): number {
  if (step.kind === 'dice') return step.count * BITS_PER_DIGIT;
  if (step.kind === 'lottery') return LOTTERY_BITS[step.name];
  return step.kind === 'drand' ? DRAND_BITS : 0;
}

function checkTimes(recipe: readonly RecipeStep[], committedAt: Instant): readonly RecipeProblem[] {
  const times = recipe.map(({ at }) => instantMs(at));
  const [first = 0] = times;
  const soon = first - instantMs(committedAt) < PUBLIC_BEFORE_SOURCE_MS;
  const descending = times.some((time, index) => time < (times[index - 1] ?? time));
  return [
    ...(soon ? [problem('recipe-too-soon', { committedAt, at: recipe[0]?.at ?? '' })] : []),
    ...(descending ? [problem('recipe-out-of-order')] : []),
  ];
}

function checkStep(step: RecipeStep): readonly RecipeProblem[] {
  if (step.kind === 'dice' && !(Number.isSafeInteger(step.count) && step.count >= 1)) {
    return [problem('recipe-count', { count: step.count })];
  }
  if (step.kind === 'lottery' && !(isProofText(step.issue) && /^\d{5,12}$/u.test(step.issue))) {
    return [problem('recipe-issue', { issue: step.issue })];
  }
  return [];
}

/** Last, so that nobody who knows the beacon's number can still choose another source (draw/v1 §3). */
function checkBeacon(recipe: readonly RecipeStep[]): readonly RecipeProblem[] {
  return recipe.flatMap((step, index): readonly RecipeProblem[] => {
    if (step.kind !== 'drand') return [];
    if (!(Number.isSafeInteger(step.round) && step.round >= 1)) {
      return [problem('recipe-drand-round', { round: step.round })];
    }
    const due = beaconRoundMs(step.round);
    return [
      ...(index === recipe.length - 1 ? [] : [problem('recipe-drand-last')]),
      ...(instantMs(step.at) === due
        ? []
        : [problem('recipe-drand-time', { round: step.round, at: step.at, due: instantOfMs(due) })]),
    ];
  });
}

function checkReal(recipe: readonly RecipeStep[], rehearsal: boolean): readonly RecipeProblem[] {
  const lotteries = recipe.flatMap((step) => (step.kind === 'lottery' ? [step.name] : []));
  const twice = [...new Set(lotteries.filter((name, index) => lotteries.indexOf(name) !== index))];
  const found = twice.map((name) => problem('recipe-lottery-twice', { name }));
  if (rehearsal) return found;
  const bits = recipe.reduce((sum, step) => sum + bitsOf(step), 0);
  return [
    ...found,
    ...(bits < NEEDED_BITS ? [problem('recipe-too-few-bits', { bits, needed: NEEDED_BITS })] : []),
    ...(recipe.some(({ kind }) => kind === 'csprng') ? [problem('recipe-csprng-in-real-draw')] : []),
  ];
}
