/** What a comparison means, before the type of its fact decides the operator. */
export type Meaning =
  | 'is'
  | 'is-not'
  | 'one-of'
  | 'none-of'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'contains'
  | 'lacks'
  | 'present'
  | 'absent'
  | 'listed'
  | 'unlisted';

const WORDS: Readonly<Record<Meaning, readonly string[]>> = {
  is: ['是', '等于', 'is'],
  'is-not': ['不是', '不等于', 'is not', 'not'],
  'one-of': ['属于', '属于其一', 'in', 'one of'],
  'none-of': ['不属于', 'not in', 'none of'],
  'at-least': [
    '不少于',
    '不低于',
    '不小于',
    '不早于',
    '大于等于',
    '大于或等于',
    '至少',
    '≥',
    '>=',
    'at least',
    'not before',
  ],
  'at-most': [
    '不超过',
    '不高于',
    '不多于',
    '不大于',
    '不晚于',
    '小于等于',
    '小于或等于',
    '至多',
    '最多',
    '≤',
    '<=',
    'at most',
    'not after',
  ],
  'more-than': ['超过', '多于', '大于', '高于', '晚于', '>', 'more than', 'after'],
  'less-than': ['低于', '少于', '小于', '不足', '早于', '<', 'less than', 'before'],
  contains: ['包含', '含', '含有', 'contains'],
  lacks: ['不含', '不包含', '不含有', 'lacks'],
  present: ['有', 'present'],
  absent: ['无', '没有', 'absent'],
  listed: ['在列', 'listed'],
  unlisted: ['不在列', 'unlisted'],
};

const MEANING_OF: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) => words.map((word) => [word, meaning as Meaning])),
);
const LONGEST_FIRST = [...MEANING_OF.keys()].sort((a, b) => b.length - a.length);

/** Every word of the short form, for "did you mean". */
export const COMPARISON_WORDS: readonly string[] = LONGEST_FIRST;

/** These say everything by themselves: `在列`, `无`. */
export const FLAGS: ReadonlySet<Meaning> = new Set(['present', 'absent', 'listed', 'unlisted']);

export const GROUP_WORDS: ReadonlyMap<string, 'all' | 'any' | 'not'> = new Map([
  ['全部', 'all'],
  ['同时', 'all'],
  ['all', 'all'],
  ['任一', 'any'],
  ['任意', 'any'],
  ['any', 'any'],
  ['非', 'not'],
  ['not', 'not'],
]);

/** The word that includes everybody, written out: an empty condition is refused. */
export const EVERYBODY: ReadonlySet<string> = new Set(['全部', '所有', '不限', 'all']);

/** Meaning of a whole word, such as a key under a fact. */
export function meaningOf(word: string): Meaning | undefined {
  return MEANING_OF.get(word.trim());
}

/** `3 件以上`: in Chinese law 以上, 以下 and 以内 include the number itself. */
const BEHIND = /^(\d.*?)\s*(?:[（(]含[）)]|及|或)?(以上|以下|以内)$/u;

/**
 * `不少于 3` → at-least, `3`. With `spaced`, a word must be parted from what follows by a space, because text
 * may begin with the same characters: 不含糖饮料, 有限责任公司.
 */
export function splitComparison(
  text: string,
  spaced: boolean,
): { readonly word: string; readonly meaning: Meaning; readonly rest: string } | undefined {
  const trimmed = text.trim();
  const behind = spaced ? null : BEHIND.exec(trimmed);
  if (behind !== null) {
    const [, rest = '', word = ''] = behind;
    return { word, meaning: word === '以上' ? 'at-least' : 'at-most', rest };
  }
  for (const word of LONGEST_FIRST) {
    if (!trimmed.startsWith(word)) continue;
    const rest = trimmed.slice(word.length);
    const meaning = MEANING_OF.get(word);
    if (meaning === undefined || !fits(word, rest, FLAGS.has(meaning), spaced)) continue;
    return { word, meaning, rest: rest.trim() };
  }
  return undefined;
}

function fits(word: string, rest: string, flag: boolean, spaced: boolean): boolean {
  if (flag || rest === '') return rest === '';
  const letters = /[a-z]$/u.test(word);
  return /^\s/u.test(rest) || !(spaced || letters);
}
