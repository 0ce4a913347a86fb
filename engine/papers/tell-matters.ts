import type { PaperNames } from './paper-names.ts';
import type { Matter } from './round-matters.ts';

/** What a first page says of the matters, and what a later page says of those whose agencies it did not all name. */
export interface ToldMatters {
  readonly text: string;
  readonly inFull: readonly string[];
}

/**
 * All matters in one paragraph for a first page, behind its opening words: 一是补录逾期结果，谢家集消防大队5项、区环保局
 * 1项；二是…，区民政局、区教育局等9个机关12项。 As many agencies are named as the page has room for, those who owe most
 * first. `names` is null where the matters are the writer's own: no agency is named.
 */
export function tellMatters(
  opening: string,
  matters: readonly Matter[],
  names: PaperNames | null,
): ToldMatters {
  const textOf = (named: readonly number[]) => opening + inShort(matters, names, named);
  if (names === null) return { text: textOf([]), inFull: [] };
  const named = namedWithin(matters, (counts) => widthOf(textOf(counts)) <= ROOM);
  const left = matters.filter(({ owing }, i) => owing.length > (named[i] ?? 0));
  return { text: textOf(named), inFull: left.map((one) => `${one.what}：${everyone(one, names)}。`) };
}

/**
 * Five lines of 28 characters, less two at the beginning and what is lost where lines break: below the red head, a title
 * of two lines, 主送机关, two lines of what is to be known and a heading, a first page of GB/T 9704 holds no more.
 */
const ROOM = 132;
/** Named in any case; and no more than these, wherever there is room. */
const [FEW, MOST] = [2, 6];

/** How many agencies each matter names: one more in turn, the first matters first, as long as it fits. */
function namedWithin(
  matters: readonly Matter[],
  fits: (named: readonly number[]) => boolean,
): readonly number[] {
  const most = matters.map(({ owing }) => Math.min(owing.length, MOST));
  let named: readonly number[] = matters.map(({ owing }) => (owing.length <= FEW ? owing.length : 0));
  for (let round = 0; round < MOST; round += 1) {
    for (const [i, limit] of most.entries()) {
      const more = named.with(i, Math.min((named[i] ?? 0) + 1, limit));
      if (fits(more)) named = more;
    }
  }
  return named;
}

/** In characters: a digit or Latin letter is half as wide as a Chinese one, and the grid adds a little. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one < '\u0100' ? 0.58 : 1), 0);
}

function inShort(matters: readonly Matter[], names: PaperNames | null, named: readonly number[]): string {
  const texts = matters.map((one, i) => shortText(one, names, named[i] ?? 0));
  const [only] = texts;
  if (texts.length === 1) return `${only}。`;
  return `${texts.map((text, i) => `${ORDINALS[i] ?? ''}是${text}`).join('；')}。`;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七'];

function shortText(matter: Matter, names: PaperNames | null, named: number): string {
  const { what, unit, owing } = matter;
  const sum = owing.reduce((all, { count }) => all + count, 0);
  if (names === null) return `${what}${sum}${unit}`;
  if (named >= owing.length) return `${what}，${everyone(matter, names)}`;
  const first = owing.slice(0, named).map(({ agency }) => names.agency(agency));
  const such = named === 0 ? '' : `${first.join('、')}等`;
  return `${what}，${such}${owing.length}个机关${sum}${unit}`;
}

/** 谢家集消防大队1项、区环保局1项. */
function everyone({ unit, owing }: Matter, names: PaperNames): string {
  return owing.map(({ agency, count }) => `${names.agency(agency)}${count}${unit}`).join('、');
}
