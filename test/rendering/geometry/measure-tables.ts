import { SERIES_COLOURS } from '../../../engine/rendering/chart-svg.ts';
import { bottomOf, isMargin, isSize, LINE, SIZE, TEXT, topOf } from './grid.ts';
import { isImprint } from './measure-parts.ts';
import type { PageLayout, PrintedBox, PrintedLine } from './read-layout.ts';

/** Ground of the head of a table. */
const HEAD = '#f0f0f0';
/** Fewer below a repeated head look lost, unless they are tall. */
const FEWEST_ROWS = 3;
const TALL_MM = 60;

/** What a page tears apart: a head and its rows, a chart and its table, the last rows, the notes. */
export function tableFaults(page: PageLayout): readonly string[] {
  return [...headFaults(page), ...chartFaults(page), ...fewRowsFaults(page), ...noteFaults(page)];
}

/** A head of a table never stands at the foot of a page without a row below it. */
function headFaults(page: PageLayout): readonly string[] {
  const lowest = headsOf(page).at(-1);
  if (lowest === undefined || rulesBelow(page, lowest).length > 0) return [];
  return ['a table head stands without a row'];
}

/** 条形图 and the figures that it shows are seen together. */
function chartFaults(page: PageLayout): readonly string[] {
  const bars = page.boxes.filter(({ colour }) => SERIES_COLOURS.includes(colour));
  const lowest = Math.max(...bars.map(({ bottom }) => bottom));
  if (bars.length === 0 || headsOf(page).some(({ top }) => top > lowest)) return [];
  return ['a chart stands without its table'];
}

/** One or two rows are not carried over alone. */
function fewRowsFaults(page: PageLayout): readonly string[] {
  const [head, next] = headsOf(page);
  const first = page.lines.find((line) => !isMargin(line));
  if (head === undefined || first === undefined || topOf(first) < head.top) return [];
  const rules = rulesBelow(page, head).filter((y) => next === undefined || y < next.top - LINE);
  const height = (rules.at(-1) ?? 0) - head.bottom;
  if (rules.length >= FEWEST_ROWS || height > TALL_MM) return [];
  return [`${rules.length} rows stand alone below a repeated head`];
}

/** 说明 stands with the rows of its table: never first on a page, where it has no head of a table below it either. */
function noteFaults({ lines, boxes }: PageLayout): readonly string[] {
  const first = lines.find((line) => !isMargin(line));
  if (first === undefined || !isSize(first, SIZE.note)) return [];
  // A caption has its head below it; a line of a table or a box has a rule or a ground above it.
  const explained = boxes.some((box) => box.top < topOf(first) || isHeadBelow(box, first));
  return explained ? [] : [`a note stands without its table: ${first.text.slice(0, 12)}`];
}

function isHeadBelow({ colour, top }: PrintedBox, caption: PrintedLine): boolean {
  return colour === HEAD && top - bottomOf(caption) < 2 * LINE;
}

/** Heads from above, one for each table: the ground of its first cell. */
function headsOf({ boxes }: PageLayout): readonly PrintedBox[] {
  const grounds = boxes.filter(({ colour, bottom, top }) => colour === HEAD && bottom - top > 3);
  const byTop = grounds.toSorted((a, b) => a.top - b.top);
  return byTop.filter(({ top }, i) => i === 0 || top - (byTop[i - 1]?.top ?? 0) > 1);
}

/** Heights of the rules below a head, 版记 left out. */
function rulesBelow({ boxes, lines }: PageLayout, head: PrintedBox): readonly number[] {
  const imprint = lines.find(isImprint);
  const end = imprint === undefined ? TEXT.bottom + 1 : topOf(imprint) - LINE / 2;
  const rules = boxes.filter(
    (box) => box.colour !== HEAD && box.bottom > head.bottom + 3 && box.bottom < end,
  );
  const heights = rules.map(({ bottom }) => bottom).toSorted((a, b) => a - b);
  return heights.filter((height, i) => i === 0 || height - (heights[i - 1] ?? 0) > 2);
}
