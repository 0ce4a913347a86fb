import { expect, test } from 'vitest';
import { recipeOf } from '../../engine/app/recipe-of.ts';
import type { RecipeStep } from '../../engine/domain/draw-seed.ts';
import type { CeremonyRules, RoundRules } from '../../engine/domain/policy-types.ts';
import { type Instant, instant } from '../../engine/kernel/instant.ts';
import { expectOk } from '../pipeline/draw/expect-ok.ts';

const AT = instant('2026-08-12T09:00:00+08:00');
const lotteryAt = (at: Instant): RecipeStep => ({ kind: 'lottery', at, name: 'ssq', issue: '2026092' });
const NOON = lotteryAt(instant('2026-08-12T12:00:00+08:00'));
const EARLY = lotteryAt(instant('2026-08-12T10:00:00+08:00'));

function kindsOf(sources: CeremonyRules['sources'], lotteries: readonly RecipeStep[] = []) {
  const rules = { ceremony: { sources, count: 20, after: 120 } } as RoundRules;
  const recipe = expectOk(recipeOf(rules, AT, false, lotteries));
  expect(recipe.map(({ at }) => at)).toEqual(recipe.map(({ at }) => at).toSorted());
  return recipe.map(({ kind, at }) => `${kind} ${at.slice(11, 16)}`);
}

test('a recipe holds all that the policy names, in the order of time, the beacon after everything else', () => {
  expect(kindsOf(['dice'])).toEqual(['dice 11:00']);
  expect(kindsOf(['lottery', 'dice'], [NOON])).toEqual(['dice 11:00', 'lottery 12:00']);
  expect(kindsOf(['dice', 'lottery'], [EARLY])).toEqual(['lottery 10:00', 'dice 11:00']);
  expect(kindsOf(['drand', 'dice', 'lottery'], [NOON])).toEqual([
    'dice 11:00',
    'lottery 12:00',
    'drand 12:00',
  ]);
  expect(kindsOf(['drand', 'lottery'], [EARLY])).toEqual(['lottery 10:00', 'drand 11:00']);
});
