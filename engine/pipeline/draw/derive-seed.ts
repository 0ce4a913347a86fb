import { isHashHex } from '../../domain/draw-code.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import {
  type RecipeStep,
  type SeedEvidence,
  type SeedFile,
  SOURCE_WORDS,
  type Source,
} from '../../domain/draw-seed.ts';
import { isBeaconSignature } from '../../kernel/beacon.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { fromHex, sha256Hex } from '../../kernel/hash.ts';
import { instantMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkLotteryNumbers } from './check-lottery.ts';
import type { SeedProblemCode } from './problem.ts';

type SeedProblem = Problem<SeedProblemCode>;

/** What was entered: one source for each step of the recipe, in its order, and what shows that C came first. */
export interface SeedInput {
  readonly sources: readonly Source[];
  readonly evidence: readonly SeedEvidence[];
}

/** 摇号结果 → seed.json; draw/v1 §3. `hash` = hex(C). */
export function deriveSeed(
  commitment: CommitmentFile,
  hash: string,
  { sources, evidence }: SeedInput,
): Result<SeedFile, SeedProblem> {
  const problems = checkSources(commitment.recipe, sources);
  if (problems.length > 0) return failed(...problems);
  return ok({ version: 'draw/v1', commitment: hash, seed: seedOf(hash, sources), sources, evidence });
}

/** hex(seed) = H("draw/v1/seed\n" ‖ JCS of commitment hash and sources). */
export function seedOf(hash: string, sources: readonly Source[]): string {
  return sha256Hex('draw/v1/seed\n', canonicalJson({ commitment: hash, sources, version: 'draw/v1' }));
}

function checkSources(recipe: readonly RecipeStep[], sources: readonly Source[]): readonly SeedProblem[] {
  if (recipe.length !== sources.length) {
    const awaited = recipe.map(({ kind }) => SOURCE_WORDS[kind]).join('、');
    return [problem('source-count', { expected: recipe.length, got: sources.length, awaited })];
  }
  return recipe.flatMap((step, index) => checkSource(step, sources[index] as Source, index + 1));
}

/** A new kind of source needs a case here, its recipe in `checkRecipe`, and nothing else. */
function checkSource(step: RecipeStep, source: Source, position: number): readonly SeedProblem[] {
  if (step.kind === 'dice' && source.kind === 'dice') return checkDice(step.count, source.digits);
  if (step.kind === 'lottery' && source.kind === 'lottery') return checkLottery(step, source);
  if (step.kind === 'drand' && source.kind === 'drand') return checkBeacon(step.round, source);
  if (step.kind === 'csprng' && source.kind === 'csprng') {
    return isHashHex(source.hex) ? [] : [problem('csprng-length')];
  }
  const [expected, got] = [SOURCE_WORDS[step.kind], SOURCE_WORDS[source.kind]];
  return [problem('source-kind', { position, expected, got })];
}

function checkDice(count: number, digits: string): readonly SeedProblem[] {
  if (!/^[0-9]*$/u.test(digits)) return [problem('dice-digits', { digits })];
  return digits.length === count ? [] : [problem('dice-count', { expected: count, got: digits.length })];
}

function checkLottery(
  step: Extract<RecipeStep, { kind: 'lottery' }>,
  source: Extract<Source, { kind: 'lottery' }>,
): readonly SeedProblem[] {
  if (source.name !== step.name || source.issue !== step.issue) {
    return [problem('lottery-issue', { name: step.name, issue: step.issue })];
  }
  return checkLotteryNumbers(source.name, source.numbers)
    ? []
    : [problem('lottery-numbers', { name: source.name, numbers: source.numbers })];
}

/** Verified here, offline: whoever brought the numbers need not be believed. */
function checkBeacon(
  promised: number,
  { round, randomness, signature }: Extract<Source, { kind: 'drand' }>,
): readonly SeedProblem[] {
  if (round !== promised) return [problem('drand-round', { expected: promised, got: round })];
  if (!isBeaconSignature(round, signature)) return [problem('drand-signature', { round })];
  return randomness === sha256Hex(fromHex(signature) ?? '') ? [] : [problem('drand-randomness', { round })];
}

/** When the last source is known: no seed can honestly be entered before. */
export function lastSourceMs(commitment: CommitmentFile): number {
  return Math.max(...commitment.recipe.map(({ at }) => instantMs(at)));
}
