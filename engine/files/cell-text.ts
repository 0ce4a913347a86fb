import type { Cell, CellValue } from '@cj-tech-master/excelts';
import type { CellNote } from './table.ts';

export interface CellText {
  readonly text: string;
  readonly note?: CellNote;
}

/** Excel keeps 15 digits of a number. */
const FIRST_NUMBER_BEYOND_15_DIGITS = 1e15;

/** What the cell says as text; of a formula, the value that was stored with it. */
export function cellText(cell: Cell): CellText {
  return valueText(cell.isMerged ? cell.master.value : cell.value, cell.isMerged ? cell.master : cell);
}

export function isFormula(value: CellValue): value is CellValue & { readonly result?: CellValue } {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

function valueText(value: CellValue, cell: Cell): CellText {
  if (typeof value === 'number') return numberText(value, formatOf(cell), cell.displayText);
  if (typeof value === 'boolean') return { text: yesNo(value) };
  if (typeof value === 'object' && value !== null) return objectText(value, cell);
  return { text: value ?? '' };
}

function objectText(value: CellValue & object, cell: Cell): CellText {
  if (value instanceof Date) return { text: dateText(value) };
  if (isFormula(value)) return valueText(value.result, cell);
  if ('error' in value) return { text: value.error, note: 'error' };
  if ('checkbox' in value) return { text: yesNo(value.checkbox) };
  if ('richText' in value && value.richText) return { text: value.richText.map(({ text }) => text).join('') };
  return { text: 'text' in value ? value.text : '' };
}

function yesNo(value: boolean): string {
  return value ? '是' : '否';
}

function formatOf(cell: Cell): string {
  const format = cell.numFmt;
  return typeof format === 'string' ? format : (format?.formatCode ?? 'General');
}

/** 340 formatted `00000` is the id 00340; a number in scientific display is given with all its digits. */
function numberText(value: number, format: string, displayed: string): CellText {
  if (Number.isInteger(value) && Math.abs(value) >= FIRST_NUMBER_BEYOND_15_DIGITS) {
    return { text: value.toLocaleString('en', { useGrouping: false }), note: 'lost-digits' };
  }
  const asStored = String(Number(value.toPrecision(15)));
  const isPlain = format === 'General' || format === '@' || /E[+-]/iu.test(format) || displayed === '';
  return { text: isPlain ? asStored : displayed, note: 'number' };
}

/** A date cell has no zone. A time of day is kept, where there is one. */
function dateText(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
  return text.replace(' 00:00:00', '');
}
