import { fromHex, hex } from './bytes.ts';
import { type JsonValue, toJcs } from './canonical-json.ts';
import { digest } from './digest.ts';
import type { Commitment, RecipeSource, Seed, Source } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { isSigned } from './quicknet.ts';

/** The sources are the promised ones, and the seed (随机种子) follows from them and C (draw.md §3). */
export function checkSeed(seed: Seed, commitment: Commitment, commitmentHash: string): readonly Failure[] {
  const { recipe } = commitment;
  const length = { at: 'sources', expected: recipe.length, found: seed.sources.length };
  const input = { commitment: commitmentHash, sources: seed.sources as JsonValue, version: 'draw/v1' };
  const expected = hex(digest('draw/v1/seed\n', toJcs(input) ?? ''));
  return [
    ...checkReference('seed.json', seed.commitment, commitmentHash),
    ...(recipe.length === seed.sources.length ? [] : [failure(FILE, 'source-not-of-recipe', length)]),
    ...seed.sources.flatMap((source, i) => checkSource(recipe[i], source, `sources[${i}]`)),
    ...(expected === seed.seed
      ? []
      : [failure(FILE, 'seed-differs', { at: 'seed', expected, found: seed.seed })]),
  ];
}

/** The file names this commitment. */
export function checkReference(file: string, found: string, expected: string): readonly Failure[] {
  return found === expected ? [] : [failure(file, 'other-commitment', { at: 'commitment', expected, found })];
}

const FILE = 'seed.json';

function checkSource(promised: RecipeSource | undefined, source: Source, at: string): readonly Failure[] {
  if (!promised || !isPromised(promised, source)) {
    return [
      failure(FILE, 'source-not-of-recipe', {
        at,
        expected: toJcs((promised ?? null) as JsonValue) ?? '',
        found: source.kind,
      }),
    ];
  }
  if (source.kind === 'lottery' && !areNumbersOf(source.name, source.numbers)) {
    return [failure(FILE, 'source-form', { at: `${at}.numbers`, found: source.numbers })];
  }
  return source.kind === 'drand' ? checkBeacon(source, at) : [];
}

function isPromised(promised: RecipeSource, source: Source): boolean {
  if (promised.kind === 'dice') return source.kind === 'dice' && source.digits.length === promised.count;
  if (promised.kind === 'drand') return source.kind === 'drand' && source.round === promised.round;
  if (promised.kind === 'csprng') return source.kind === 'csprng';
  return source.kind === 'lottery' && source.name === promised.name && source.issue === promised.issue;
}

/** How many numbers each zone of a lottery has, and out of how many: 快乐8, 双色球, 大乐透. */
const ZONES = {
  kl8: [[20, 80]],
  ssq: [
    [6, 33],
    [1, 16],
  ],
  dlt: [
    [5, 35],
    [2, 12],
  ],
} as const;

function areNumbersOf(name: keyof typeof ZONES, numbers: string): boolean {
  const zones = numbers.split('+').map((zone) => zone.split(','));
  const expected = ZONES[name];
  return (
    zones.length === expected.length &&
    expected.every(([many, highest], i) => isZone(zones[i] ?? [], many, highest))
  );
}

function isZone(zone: readonly string[], many: number, highest: number): boolean {
  const ascending = zone.every((number, i) => i === 0 || (zone[i - 1] ?? '') < number);
  const inRange = zone.every(
    (number) => /^[0-9]{2}$/u.test(number) && Number(number) >= 1 && Number(number) <= highest,
  );
  return zone.length === many && ascending && inRange;
}

function checkBeacon(
  source: { readonly round: number; readonly randomness: string; readonly signature: string },
  at: string,
): readonly Failure[] {
  const signature = fromHex(source.signature);
  const expected = hex(digest(signature));
  return [
    ...(expected === source.randomness
      ? []
      : [failure(FILE, 'drand-randomness', { at: `${at}.randomness`, expected, found: source.randomness })]),
    ...(isSigned(source.round, signature)
      ? []
      : [failure(FILE, 'drand-signature', { at: `${at}.signature`, found: source.signature })]),
  ];
}
