import { CHARACTER, isMargin, isSize, LINE, middleOf, off, SIZE, TEXT } from './grid.ts';
import type { PageLayout, PrintedLine } from './read-layout.ts';

/** 5.2.3: 22 lines a page and 28 characters a line, where text stands; 3号. */
export function linesAndCharacters(pages: readonly PageLayout[]): readonly string[] {
  const texts = pages.map(({ lines }) => lines.filter((line) => isSize(line, SIZE.body) && !isMargin(line)));
  const full = texts.flat().filter((line) => isWhole(line) && line.left < TEXT.left + CHARACTER);
  return [
    ...texts.flatMap((lines, i) => pitchFaults(lines).map((fault) => `page ${i + 1}, ${fault}`)),
    ...texts.flatMap((lines, i) =>
      firstLineFaults(lines, pages[i]).map((fault) => `page ${i + 1}, ${fault}`),
    ),
    ...full.flatMap(lineFaults),
    ...paragraphFaults(texts.flat()),
  ];
}

/** Lines a page: over each run of text lines that follow each other, the last one stands where the grid has it. */
function pitchFaults(lines: readonly PrintedLine[]): readonly string[] {
  return runsOf(lines.filter(beginsText))
    .filter((run) => run.length >= 5)
    .flatMap((run) => {
      const height = (run.at(-1)?.baseline ?? 0) - (run[0]?.baseline ?? 0);
      return off(`${run.length} lines`, height, LINE * (run.length - 1));
    });
}

/** At the left edge, or two characters in. */
function beginsText({ left }: PrintedLine): boolean {
  return [0, 2].some((indent) => Math.abs(left - TEXT.left - indent * CHARACTER) < 1.5);
}

function runsOf(lines: readonly PrintedLine[]): readonly (readonly PrintedLine[])[] {
  const runs: PrintedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && line.baseline - last.baseline < LINE * 1.5;
    if (follows) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The first line of a page stands in the first line of the grid. */
function firstLineFaults([first]: readonly PrintedLine[], page: PageLayout | undefined): readonly string[] {
  const top = page?.lines.find((line) => !isMargin(line));
  const ruled = page?.boxes.some(({ bottom }) => bottom < TEXT.top + LINE) ?? false;
  if (first === undefined || top !== first || ruled) return [];
  return off('first line', middleOf(first), TEXT.top + LINE / 2);
}

/** Reaches the right edge. */
function isWhole({ right }: PrintedLine): boolean {
  return right > TEXT.right - 1;
}

/** A whole line of Chinese holds 28 characters, fewer where a sign may not begin the next one. */
function lineFaults(line: PrintedLine): readonly string[] {
  const characters = [...line.text];
  const margins = [
    ...off('left edge of the text', line.left, TEXT.left),
    ...off('right edge of the text', line.right, TEXT.right),
  ];
  if (!/^[\p{Script=Han}，。、；：？！（）《》]+$/u.test(line.text)) return margins;
  const fits = characters.length === 28 || characters.length === 27;
  return fits ? margins : [...margins, `${characters.length} characters: ${line.text}`];
}

/** 首行左空二字, where a paragraph fills its first line. */
function paragraphFaults(lines: readonly PrintedLine[]): readonly string[] {
  return lines
    .filter(
      (line) => isWhole(line) && line.left > TEXT.left + CHARACTER && line.left < TEXT.left + 4 * CHARACTER,
    )
    .flatMap(({ left, text }) => off(`indent of ${text.slice(0, 8)}`, left, TEXT.left + 2 * CHARACTER));
}
