import {
  bottomOf,
  CENTRE,
  CHARACTER,
  centreOf,
  isMargin,
  isSize,
  LINE,
  middleOf,
  off,
  RED,
  SIZE,
  TEXT,
  topOf,
} from './grid.ts';
import type { PageLayout, PrintedBox, PrintedLine } from './read-layout.ts';

const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
/** 0.6 mm as the browser snaps it: two pixels or three, by where it begins. */
const RULE_WIDTH = 0.85;
const NUMBER = /〔\d{4}〕\d+号(?:\s*签发人：.+)?$|^（未编号）/u;

/** 7.2.4 发文机关标志, 7.2.5 发文字号, 7.2.7 分隔线, 7.3.1 标题. */
export function letterheadFaults({ lines, boxes }: PageLayout): readonly string[] {
  const mark = lines.find((line) => line.size > SIZE.title && !isMargin(line));
  const number = lines.find(({ text }) => NUMBER.test(text));
  const rule = boxes.find((box) => box.colour === RED && isRule(box));
  const title = lines.filter((line) => isSize(line, SIZE.title));
  const [head] = title;
  if (mark === undefined || number === undefined || rule === undefined || head === undefined) {
    return ['the mark, the number, the red rule or the title is missing'];
  }
  return [
    ...(mark.colour === RED ? [] : [`the mark is ${mark.colour}`]),
    ...off('mark below the top of the text area', topOf(mark) - TEXT.top, 35),
    ...off('middle of the mark', centreOf(mark), CENTRE),
    ...off('number below the mark', topOf(number) - bottomOf(mark), 2 * LINE),
    ...numberPlaceFaults(number, lines),
    ...off('red rule below the number', rule.top - bottomOf(number), 4),
    ...ruleFaults('red rule', rule),
    ...off('title below the red rule', topOf(head) - rule.bottom, 2 * LINE),
    ...title.flatMap((line) => off('middle of the title', centreOf(line), CENTRE)),
  ];
}

/** 7.3.5: 成文日期 four characters from the right, the issuer centred on it, never alone on a page. */
export function signOffFaults(pages: readonly PageLayout[]): readonly string[] {
  const page = pages.find(({ lines }) => dayLine(lines) !== undefined);
  const day = dayLine(page?.lines ?? []);
  if (page === undefined || day === undefined) return ['the date of the paper is missing'];
  const text = page.lines.filter((line) => !isMargin(line));
  const issuer = text[text.indexOf(day) - 1];
  return [
    ...off('date from the right', TEXT.right - day.right, 4 * CHARACTER),
    ...off('issuer over the date', issuer && centreOf(issuer), centreOf(day)),
    ...(text.indexOf(day) > 1 ? [] : ['the issuer and the date stand alone on their page']),
  ];
}

function dayLine(lines: readonly PrintedLine[]): PrintedLine | undefined {
  return lines.find((line) => DAY.test(line.text) && isSize(line, SIZE.body));
}

/** 7.4: at the bottom of the last page, an even one; 4号, one character in from both sides. */
export function imprintFaults(pages: readonly PageLayout[]): readonly string[] {
  const last = pages.at(-1);
  const printed = last?.lines.find((line) => isImprint(line) && line.text.endsWith('印发'));
  if (last === undefined || printed === undefined) return ['版记 is not on the last page'];
  const row = last.lines.filter((line) => Math.abs(line.baseline - printed.baseline) < 1);
  const rules = last.boxes.filter((box) => isRule(box) && box.bottom > topOf(printed) - 30);
  const lowest = rules.toSorted((a, b) => a.bottom - b.bottom).at(-1);
  const character = (SIZE.small * 25.4) / 72;
  return [
    ...(pages.length % 2 === 0 ? [] : ['版记 stands on an odd page']),
    ...(rules.length >= 2 ? [] : ['版记 has no rule above and below']),
    ...off('lowest rule of 版记', lowest?.bottom, TEXT.bottom),
    ...rules.flatMap((rule) => ruleFaults('rule of 版记', rule)),
    ...off('left of 版记', row[0]?.left, TEXT.left + character),
    ...off('right of 版记', printed.right, TEXT.right - character),
    ...(row.every((line) => isSize(line, SIZE.small)) ? [] : ['版记 is not in 4号']),
  ];
}

/** A line of 版记. */
export function isImprint(line: PrintedLine): boolean {
  return isSize(line, SIZE.small) && /^抄送：|印发$/u.test(line.text);
}

/** 7.3.7: the label in the first line of a page of its own, the title centred in the third. */
export function annexFaults({ lines }: PageLayout): readonly string[] {
  const [label, title] = lines.filter((line) => !isMargin(line));
  if (label === undefined || title === undefined || !/^附件\d*$/u.test(label.text)) return [];
  return [
    ...off('label of an annex', label.left, TEXT.left),
    ...off('first line of an annex', middleOf(label), TEXT.top + LINE / 2),
    ...off('title of an annex in the third line', middleOf(title), TEXT.top + 2.5 * LINE),
    ...off('middle of the title of an annex', centreOf(title), CENTRE),
  ];
}

function ruleFaults(what: string, { left, right }: PrintedBox): readonly string[] {
  return [
    ...off(`left end of the ${what}`, left, TEXT.left),
    ...off(`right end of the ${what}`, right, TEXT.right),
  ];
}

/** As wide as the text, give or take; thin. */
function isRule({ left, right, top, bottom }: PrintedBox): boolean {
  return bottom - top < RULE_WIDTH && right - left > 100;
}

/** Centred; on 上行文 (7.2.6) one character from the left, with 签发人 one character from the right. */
function numberPlaceFaults(number: PrintedLine, lines: readonly PrintedLine[]): readonly string[] {
  const signed = lines.filter(({ baseline }) => Math.abs(baseline - number.baseline) < 1);
  if (!signed.some(({ text }) => text.includes('签发人'))) {
    return off('middle of the number', centreOf(number), CENTRE);
  }
  const right = Math.max(...signed.map((line) => line.right));
  return [
    ...off('number of 上行文 from the left', number.left - TEXT.left, CHARACTER),
    ...off('签发人 from the right', TEXT.right - right, CHARACTER),
  ];
}
