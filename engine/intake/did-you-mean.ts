import { characterDistance, plainPinyin, spelt } from './words/character-distance.ts';
import { type EditCosts, editDistance } from './words/edit-distance.ts';

const LONGEST_WORD = 100;

const PLAIN: EditCosts = { change: characterDistance, remove: () => 1, add: () => 1 };

/**
 * The candidate that the writer most likely meant, or undefined where none is near: at most one change for each
 * three characters (two for short words), or one containing the other, or its pinyin. A character that sounds or looks
 * the same (检察 for 检查, 未 for 末) is a quarter of a change. Of several equally near, the first.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  // No name of the policy is that long: what is may be half a file.
  if (word.length > LONGEST_WORD) return undefined;
  const written = folded(word);
  const typed = plainPinyin(written.join('')).replace(/['’]/gu, '');
  const isPinyin = /^[a-z]{3,}$/u.test(typed);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const meant = folded(candidate);
    const distance = isPinyin && spelt(meant.join('')) === typed ? 0 : likeness(written, meant);
    if (distance !== undefined && (best === undefined || distance < best.distance))
      best = { candidate, distance };
  }
  return best?.candidate;
}

const MONTHS = [
  [/近半年/u, '近6个月'],
  [/近(?:1|一)年/u, '近12个月'],
  [/近(?:2|两|二)年/u, '近24个月'],
  [/近(?:3|三)年/u, '近36个月'],
] as const;

/** Full-width letters, capitals and spaces make no difference, and 近一年 is 近12个月. */
function folded(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  return [...MONTHS.reduce((said, [years, months]) => said.replace(years, months), plain)];
}

/** Number of changes, or undefined where the words are not alike. */
function likeness(a: readonly string[], b: readonly string[]): number | undefined {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return undefined;
  const allowed = Math.max(1, Math.floor(longer.length / 3));
  const distance = editDistance(a, b, PLAIN);
  if (distance <= allowed && distance < longer.length) return distance;
  const contained = shorter.length >= 2 && longer.join('').includes(shorter.join(''));
  return contained ? distance : undefined;
}
