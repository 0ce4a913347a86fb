import { bottomOf, isMargin, isSize, off, SIZE, TEXT, topOf } from './grid.ts';
import { annexFaults, imprintFaults, letterheadFaults, signOffFaults } from './measure-parts.ts';
import { tableFaults } from './measure-tables.ts';
import { linesAndCharacters } from './measure-text.ts';
import type { PageLayout } from './read-layout.ts';

/**
 * What a printed official document has otherwise than GB/T 9704-2012 asks, by more than 1 mm; nothing where it
 * is right. Clauses: 5.2 版面, 7.2 版头, 7.3 主体, 7.4 版记, 7.5 页码.
 */
export function measureOfficial(pages: readonly PageLayout[]): readonly string[] {
  const [first] = pages;
  if (first === undefined) return ['no page'];
  return [
    ...pages.flatMap((page, i) => pageFaults(page, i + 1).map((fault) => `page ${i + 1}, ${fault}`)),
    ...letterheadFaults(first).map((fault) => `page 1, ${fault}`),
    ...linesAndCharacters(pages),
    ...signOffFaults(pages),
    ...imprintFaults(pages),
  ];
}

function pageFaults(page: PageLayout, number: number): readonly string[] {
  return [
    ...off('width of the sheet', page.width, 210),
    ...off('height of the sheet', page.height, 297),
    ...numberFaults(page, number),
    ...outside(page),
    ...annexFaults(page),
    ...tableFaults(page),
  ];
}

/** 7.5: 4号, 一字线 7 mm below the text area; odd pages one character from the right, even ones from the left. */
function numberFaults({ lines }: PageLayout, number: number): readonly string[] {
  const line = lines.find(({ text }) => text === `— ${number} —`);
  if (line === undefined) return [`page number ${number}: missing`];
  const character = (SIZE.small * 25.4) / 72;
  const outer =
    number % 2 === 1
      ? off('page number from the right', TEXT.right - line.right, character)
      : off('page number from the left', line.left - TEXT.left, character);
  const dash = line.baseline - 0.38 * character;
  return [
    ...outer,
    ...off('page number below the text', dash - TEXT.bottom, 7),
    ...(isSize(line, SIZE.small) ? [] : [`page number: ${Math.round(line.size)} pt`]),
  ];
}

/** Nothing leaves the text area. */
function outside({ lines, boxes }: PageLayout): readonly string[] {
  const marks = [
    ...lines
      .filter((line) => !isMargin(line))
      .map((line) => ({ ...line, what: line.text, top: topOf(line), bottom: bottomOf(line) })),
    ...boxes.filter(({ colour }) => colour !== '#ffffff').map((box) => ({ ...box, what: 'a rule' })),
  ];
  return marks
    .filter(
      ({ left, right, top, bottom }) =>
        left < TEXT.left - 1 || right > TEXT.right + 1 || top < TEXT.top - 1 || bottom > TEXT.bottom + 1,
    )
    .map(({ what }) => `outside of the text area: ${what.slice(0, 12)}`)
    .slice(0, 3);
}
