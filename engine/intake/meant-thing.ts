import { didYouMean } from './did-you-mean.ts';
import { characterDistance } from './words/character-distance.ts';
import { type EditCosts, editDistance } from './words/edit-distance.ts';

/** Every word by which a thing may be named → its id, names before aliases. */
type Words = ReadonlyMap<string, string>;

/** Of a character that is in nearly every name (区, 局), something is left: 区财政局 is not 财政. */
const LEAST_WEIGHT = 0.15;
/** From here on a character tells one thing from another. */
const TELLING = 0.6;
/**
 * 区市监局 for 区市场监管局: who abbreviates leaves characters out, and changes none. 区水务局 is not 国家税务局 with 国家 left
 * out and a slip of the pen beside it.
 */
const LEFT_OUT = 0.3;
/** All that is telling stands in the name, in one piece: nearer than any wrong character, further than a slip of the pen. */
const TELLING_PART = 0.4;
const LONGEST_NAME = 60;

/**
 * The name of the thing that the writer most likely meant, or undefined where none is near. What names have in common
 * counts little, what only one of them has counts most: 区国土局 is 谢家集国土分局 and not 区国税局, which has as many
 * characters. Names in other letters than Chinese ones, such as ids, are compared as `didYouMean` does.
 */
export function meantThing(written: string, words: Words): string | undefined {
  const word = written.normalize('NFKC').replace(/\s/gu, '');
  if (!/\p{Script=Han}/u.test(word) || word.length > LONGEST_NAME) return didYouMean(written, words.keys());
  const weigh = weightsOf(words);
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of words.keys()) {
    const distance = farFrom([...word], [...name.normalize('NFKC').replace(/\s/gu, '')], weigh);
    if (distance !== undefined && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best === undefined ? undefined : nameOf(best.name, words);
}

/** Where it was an alias: the name of what it leads to. */
function nameOf(word: string, words: Words): string {
  const id = words.get(word);
  if (id === word) return word;
  for (const [name, of] of words) if (of === id && name !== id) return name;
  return word;
}

type Weigh = (character: string) => number;

/** undefined where the two are not alike. */
function farFrom(written: readonly string[], meant: readonly string[], weigh: Weigh): number | undefined {
  const heaviest = (a: string, b: string) => Math.max(weigh(a), weigh(b));
  const abbreviated: EditCosts = {
    change: (a, b) => (a === b ? 0 : 1) * heaviest(a, b),
    remove: weigh,
    add: (character) => weigh(character) * LEFT_OUT,
  };
  const mistyped: EditCosts = {
    change: (a, b) => characterDistance(a, b) * heaviest(a, b),
    remove: weigh,
    add: weigh,
  };
  const distance = Math.min(
    editDistance(written, meant, abbreviated),
    editDistance(written, meant, mistyped),
  );
  const telling = written.filter((character) => weigh(character) >= TELLING);
  if (telling.length >= 2 && meant.join('').includes(telling.join(''))) {
    // Of several that have it, the one with the least beside it.
    return Math.min(distance, TELLING_PART + distance / 1000);
  }
  const allowed = Math.max(1, Math.floor(Math.min(written.length, meant.length) / 3));
  const weightOf = written.reduce((sum, character) => sum + weigh(character), 0);
  const shared = telling.filter((character) =>
    meant.some((other) => characterDistance(character, other) < 1),
  );
  // 区医保局 is none of 区环保局's names: as much of it tells the two apart as they share.
  const isShared = telling.length === 0 ? distance < weightOf : shared.length > telling.length / 2;
  return distance <= allowed && isShared ? distance : undefined;
}

const weights = new WeakMap<Words, Weigh>();

/** From how many of the things have a character in their names: one that a single thing has weighs 1. */
function weightsOf(words: Words): Weigh {
  const known = weights.get(words);
  if (known !== undefined) return known;
  const things = new Map<string, Set<string>>();
  for (const [word, id] of words) {
    for (const character of word) things.set(character, (things.get(character) ?? new Set()).add(id));
  }
  const all = new Set(words.values()).size;
  const weigh = (character: string) => {
    const others = Math.max(0, (things.get(character)?.size ?? 0) - 1);
    return Math.max(LEAST_WEIGHT, (1 - others / (all + 3)) ** 3);
  };
  weights.set(words, weigh);
  return weigh;
}
