import type { ConditionLeaf, FactValue } from '../domain/condition.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';
import { addDays, isoDate } from '../kernel/iso-date.ts';

/** Beyond so many words in one text or list their combinations are too many to try. */
const MOST_WORDS = 12;

/**
 * Values of a fact between which the comparisons cannot tell any others apart: its domain cut at the constants that
 * they name. Numbers are taken to be no less than 0: they count, or measure years and money. undefined (no value)
 * is among them where that is 未知. 'too-many' where the combinations cannot all be tried.
 */
export function representativesOf(
  fact: FactDeclaration,
  leaves: readonly ConditionLeaf[],
): readonly (FactValue | undefined)[] | 'too-many' {
  const values = OF_TYPE[fact.type](fact, leaves);
  if (values === 'too-many') return values;
  return fact.absent === 'unknown' ? [...values, undefined] : values;
}

type Values = readonly FactValue[] | 'too-many';

const OF_TYPE: Readonly<
  Record<FactDeclaration['type'], (fact: FactDeclaration, leaves: readonly ConditionLeaf[]) => Values>
> = {
  'yes-no': () => [true, false],
  number: (_fact, leaves) => numbers(constants(leaves).map(Number)),
  date: (_fact, leaves) => dates(constants(leaves).map(String)),
  text: texts,
  list: (_fact, leaves) => subsets(constants(leaves).map(String)),
};

/** What the comparisons name, each once. */
function constants(leaves: readonly ConditionLeaf[]): readonly (string | number | boolean)[] {
  return [...new Set(leaves.flatMap(({ value }) => [value].flat()))];
}

function numbers(named: readonly number[]): readonly number[] {
  const cuts = [...new Set([0, ...named])].filter((one) => one >= 0).sort((a, b) => a - b);
  return cuts.flatMap((cut, i) => [cut, (cut + (cuts[i + 1] ?? cut + 2)) / 2]);
}

function dates(named: readonly string[]): readonly string[] {
  return [...new Set(named.flatMap((day) => [-1, 0, 1].map((days) => addDays(isoDate(day), days))))];
}

function texts({ values, absent }: FactDeclaration, leaves: readonly ConditionLeaf[]): Values {
  const empty = absent === 'empty' ? [''] : [];
  if (values.length > 0) return [...values, ...empty];
  const parts = leaves.filter(({ operator }) => operator === 'textContains' || operator === 'textLacks');
  const whole = constants(leaves.filter((leaf) => !parts.includes(leaf))).map(String);
  const holding = subsets(constants(parts).map(String));
  if (holding === 'too-many') return holding;
  // Something else beside the words, so that the text is none of the whole ones.
  return [...new Set([...holding.map((words) => [...words, '别的'].join('；')), ...whole, ...empty])];
}

/** Every selection, the small ones first: what tells two rules apart is mostly one word. */
function subsets(words: readonly string[]): readonly (readonly string[])[] | 'too-many' {
  if (words.length > MOST_WORDS) return 'too-many';
  const all = Array.from({ length: 2 ** words.length }, (_, bits) =>
    words.filter((_word, i) => (bits >> i) % 2 === 1),
  );
  return all.sort((a, b) => a.length - b.length);
}
