import Handlebars from 'handlebars';
import { parseInstant } from '../../kernel/instant.ts';
import { parseIsoDate } from '../../kernel/iso-date.ts';
import { chartSvg } from '../chart-svg.ts';
import { qrSvg } from '../qr-svg.ts';

/** What a template may call. None runs code, reads a file or touches anything but its argument. */
export const TEMPLATE_WORDS = {
  /** 2017年8月15日; a time gets its minute. Anything else is left as it is, nothing is “—”. */
  date: (value: unknown) => formatDate(value),
  /** 12345 → 12,345 is not the habit of official papers: digits, or “—” for nothing. */
  integer: (value: unknown) => (typeof value === 'number' ? String(value) : blank(value)),
  /** A blank is never left blank: “—”. */
  blank: (value: unknown) => blank(value),
  /** 0 → 1: the row number from `@index`. */
  ordinal: (index: unknown) => String(Number(index) + 1),
  /** 0 → 一: the number of a heading from `@index`. */
  chinese: (index: unknown) => chineseNumber(Number(index) + 1),
  /** ☑ or ☐. */
  box: (ticked: unknown) => (ticked === true ? '☑' : '☐'),
  /** The bars of a table as an image. */
  bars: (chart: unknown) => new Handlebars.SafeString(chartSvg(chart)),
  /** A QR code of a text. */
  qr: (text: unknown) => new Handlebars.SafeString(qrSvg(String(text))),
} as const;

/** Handlebars' own words that stay; `log` would write to the console. */
export const BUILT_IN_WORDS = ['if', 'unless', 'each', 'with', 'lookup'] as const;

/** What a word is for: a text, a number, either, yes or no, a chart, or whatever there is. */
export type TakenKind = 'text' | 'number' | 'scalar' | 'truth' | 'chart' | 'any';

const TAKES: Readonly<Record<string, readonly TakenKind[]>> = {
  ...{ if: ['any'], unless: ['any'], each: ['any'], with: ['any'], lookup: ['any', 'any'] },
  ...{ date: ['text'], integer: ['scalar'], blank: ['scalar'], ordinal: ['number'], chinese: ['number'] },
  ...{ box: ['truth'], bars: ['chart'], qr: ['text'] },
};

/** How many arguments a word takes; undefined of what is no word. */
export function argumentsOf(word: string): number | undefined {
  return Object.hasOwn(TAKES, word) ? TAKES[word]?.length : undefined;
}

/** Whether a word can do something with a value of the example view. */
export function takes(word: string, value: unknown): boolean {
  const kind = Object.hasOwn(TAKES, word) ? TAKES[word]?.[0] : undefined;
  if (kind === undefined || kind === 'any' || value === null) return true;
  if (kind === 'truth') return typeof value === 'boolean';
  if (kind === 'chart') return typeof value === 'object' && 'series' in value;
  if (kind === 'scalar') return typeof value === 'string' || typeof value === 'number';
  return typeof value === (kind === 'text' ? 'string' : 'number');
}

function formatDate(value: unknown): string {
  if (typeof value !== 'string') return blank(value);
  const day = parseIsoDate(value.slice(0, 10));
  if (day === undefined) return blank(value);
  const [year, month, date] = day.split('-').map(Number);
  const time = parseInstant(value) === undefined ? '' : ` ${value.slice(11, 16)}`;
  return `${year}年${month}月${date}日${time}`;
}

function blank(value: unknown): string {
  return value === undefined || value === null || value === '' ? '—' : String(value);
}

const DIGITS = '零一二三四五六七八九';

/** 1–99. */
function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const last = ones === 0 ? '' : (DIGITS[ones] ?? '');
  if (tens === 0) return last;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${last}`;
}
