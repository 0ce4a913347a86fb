import { bottomOf, centreOf, isSize, middleOf, off, topOf } from './grid.ts';
import type { PageLayout } from './read-layout.ts';

/** As form-page.css has it, in millimetres: A4 less 12 mm above, 14 mm at both sides, 15 mm below. */
const AREA = { left: 14, right: 210 - 14, top: 12, bottom: 297 - 15 } as const;
const TITLE_PT = 18;
/** With its white border of four modules. */
const CODE_MM = 22;
const CODE_MODULES = 25;

/**
 * What a printed form (检查通知书, 一企一表, 信用档案, 目录) has otherwise than its style sheet says, by more than 1 mm.
 * They are forms, not 公文: GB/T 9704-2012 lays down nothing for them.
 */
export function measureForm(pages: readonly PageLayout[]): readonly string[] {
  const [first] = pages;
  if (first === undefined) return ['no page'];
  return [
    ...pages.flatMap((page, i) => pageFaults(page, i + 1).map((fault) => `page ${i + 1}, ${fault}`)),
    ...headFaults(first),
  ];
}

function pageFaults({ width, height, lines, boxes }: PageLayout, number: number): readonly string[] {
  const pageNumber = lines.find(({ text }) => text === `第 ${number} 页`);
  const rest = lines.filter((line) => line !== pageNumber);
  const running = boxes.find(({ left, right }) => right - left > AREA.right - AREA.left - 2);
  const marks = [
    ...rest.map((line) => ({ ...line, what: line.text, top: topOf(line), bottom: bottomOf(line) })),
    ...boxes.map((box) => ({ ...box, what: 'a rule' })),
  ];
  return [
    ...off('width of the sheet', width, 210),
    ...off('height of the sheet', height, 297),
    ...off('left end of the head', rest[0]?.left, AREA.left),
    ...off('right end of the head', headEnd(rest), AREA.right),
    ...off('rule below the head, from the left', running?.left, AREA.left),
    ...off('rule below the head, from above', running?.top, AREA.top + 5),
    ...off('middle of the page number', pageNumber && centreOf(pageNumber), 105),
    ...off('page number below the text', pageNumber && middleOf(pageNumber), (AREA.bottom + 297) / 2),
    ...marks
      .filter(
        ({ left, right, top, bottom }) =>
          left < AREA.left - 1 || right > AREA.right + 1 || top < AREA.top - 1 || bottom > AREA.bottom + 1,
      )
      .map(({ what }) => `outside of the text area: ${what.slice(0, 12)}`)
      .slice(0, 3),
  ];
}

/** The last word of the first line. */
function headEnd(lines: PageLayout['lines']): number | undefined {
  const [first] = lines;
  const head = lines.filter(({ baseline }) => Math.abs(baseline - (first?.baseline ?? 0)) < 1);
  return head.length === 0 ? undefined : Math.max(...head.map(({ right }) => right));
}

/** The title in the middle of what the code leaves; the code as large as it must be to be read by a phone. */
function headFaults({ lines, boxes }: PageLayout): readonly string[] {
  const title = lines.find((line) => isSize(line, TITLE_PT));
  const code = boxes.find(
    ({ colour, left, right, top, bottom }) =>
      colour === '#000000' && left > 150 && bottom - top > 10 && Math.abs(right - left - bottom + top) < 1,
  );
  const room = code === undefined ? AREA.right : AREA.right - CODE_MM;
  const module = code === undefined ? 0 : (code.right - code.left) / CODE_MODULES;
  return [
    ...off('middle of the title', title && centreOf(title), (AREA.left + room) / 2),
    ...(code === undefined
      ? []
      : [
          ...off('width of the code', code.right - code.left + 8 * module, CODE_MM),
          ...off('white at the right of the code', AREA.right - code.right, 4 * module),
        ]),
  ];
}
