import { parseWrittenDay } from '../../domain/written-day.ts';
import type { CellNote } from '../../files/table.ts';
import { addDays, type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { cleanCode, cleanText } from './clean-text.ts';
import type { FieldType } from './mapping.ts';

/** The signs with which clerks say that there is nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', '--', '—', '——', '/', '无', '空', 'null', 'NULL']);

const READERS: Readonly<Record<FieldType, (text: string, note: CellNote | undefined) => string>> = {
  text: (text) => text,
  uscc: (text) => text,
  code: cleanCode,
  date: readDate,
  integer: readInteger,
  list: (text) => splitList(text).join('、'),
  'yes-no': readYesNo,
};

/**
 * One cell in the form that its field has everywhere: days ISO, lists parted by 、, ids half-width; '' for an empty one.
 * What cannot be read keeps its text: the importer, which knows what it means for the row, says so once.
 */
export function readCell(cell: string, note: CellNote | undefined, type: FieldType): string {
  return READERS[type](cleanText(cell), note);
}

// Serial numbers outside these days are more likely a year or a count than a day: 1950-01-01 … 2099-12-31.
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;

function readDate(text: string, note: CellNote | undefined): string {
  if (NOTHING.has(text)) return text;
  const day = parseWrittenDay(text.replace(/号$/u, '日').replace(/\s*([年月./-])\s*/gu, '$1'));
  return day ?? (note === 'number' ? dayOfSerial(text) : undefined) ?? text;
}

/** Day 1 is 1900-01-01; from 1900-03-01 on, counting from 1899-12-30 gives the day that Excel shows. */
function dayOfSerial(text: string): IsoDate | undefined {
  const serial = Math.floor(Number(text));
  const isDay = serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
  return isDay ? addDays(isoDate('1899-12-30'), serial) : undefined;
}

function readInteger(text: string): string {
  const digits = cleanCode(text).replaceAll(',', '').replace(/\.0+$/u, '');
  return /^-?\d{1,15}$/u.test(digits) ? digits : text;
}

function splitList(text: string): readonly string[] {
  return text
    .split(/[、；;，,\n]/u)
    .map(cleanText)
    .filter((part) => part !== '');
}

const YES: ReadonlySet<string> = new Set(['是', '√', '✓', 'y', 'yes', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['否', '×', '✗', 'n', 'no', 'false', '0']);

/** Other words stay as they are, for the importer to judge. */
function readYesNo(text: string): string {
  const word = cleanCode(text).toLowerCase();
  return YES.has(word) ? '是' : NO.has(word) ? '否' : text;
}
