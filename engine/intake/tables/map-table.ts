import type { SourceRow } from '../../domain/source-row.ts';
import type { Table, TableRow } from '../../files/table.ts';
import { warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { cleanHead, cleanText } from './clean-text.ts';
import { findFormulas } from './find-formulas.ts';
import type { TableMapping } from './mapping.ts';
import { type FieldColumns, matchColumns } from './match-columns.ts';
import { readCell } from './read-cell.ts';
import type { TablesProblem, TablesProblemCode } from './tables-problem.ts';

export interface MappedTable {
  /** Every row of the file that holds data; one that cannot be read says why and has no values. */
  readonly rows: readonly SourceRow[];
  /** Told, nothing is refused for them. */
  readonly warnings: readonly TablesProblem[];
}

/**
 * A table as rows of fields. The file is refused where a needed column is missing or stands twice.
 * Repeated heads, total rows and notes at the foot are no data.
 */
export function mapTable(table: Table, mapping: TableMapping): Result<MappedTable, TablesProblem> {
  const { fields, problems } = matchColumns(table, mapping);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failed(...errors);
  const notData = new Map<number, TablesProblem>();
  for (const row of table.rows) {
    const reason = explainNoData(table, row);
    if (reason !== undefined) notData.set(row.line, reason);
  }
  const data = table.rows.filter(({ line }) => !notData.has(line));
  const mapped = data.map((row) => mapRow(table, row, fields));
  const used = fields.flatMap(({ columns, until }) => [...columns, ...until]);
  const shifted = table.refused.map(({ line, problem: { code, values } }) => ({
    line,
    place: table.placeOf(line),
    values: {},
    unreadable: { code, values },
  }));
  return ok({
    rows: [...mapped.map(({ row }) => row), ...shifted].toSorted((a, b) => a.line - b.line),
    warnings: [
      ...table.warnings,
      ...problems,
      ...notData.values(),
      ...findFormulas(table, data, used),
      ...mapped.flatMap(({ warnings }) => warnings),
    ],
  });
}

const TOTAL = /^(?:合计|总计|小计|共计)[:：]?$/u;
const FOOT = /^(?:注|备注|说明|填表|制表|审核|单位负责人|填报)/u;

/** A head once more, a total, a note at the foot. */
function explainNoData(table: Table, row: TableRow): TablesProblem | undefined {
  const place = table.placeOf(row.line);
  const isHead = row.cells.every((cell, i) => cleanHead(cell) === cleanHead(table.columns[i] ?? ''));
  if (isHead) return warning('head-repeated', {}, place);
  const filled = row.cells.map(cleanText).filter((cell) => cell !== '');
  const total = filled.find((cell) => TOTAL.test(cell.replace(/\s/gu, '')));
  const [only = '', ...rest] = new Set(filled);
  const foot = table.columns.length > 1 && rest.length === 0 && FOOT.test(only) ? only : undefined;
  const text = total ?? foot;
  return text === undefined ? undefined : warning('total-row', { text }, place);
}

interface MappedRow {
  readonly row: SourceRow;
  readonly warnings: readonly TablesProblem[];
}

function mapRow(table: Table, row: TableRow, fields: readonly FieldColumns[]): MappedRow {
  const unreadable = lostDigits(row, fields);
  if (unreadable !== undefined) {
    return { row: { line: row.line, place: table.placeOf(row.line), values: {}, unreadable }, warnings: [] };
  }
  const readings = fields.map((columns) => readField(table, row, columns));
  const values = Object.fromEntries(readings.flatMap(({ id, text }) => (text === '' ? [] : [[id, text]])));
  return {
    row: { line: row.line, place: table.placeOf(row.line), values },
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

/** An 18-digit code that was typed as a number is another code now: the row would join the wrong enterprise. */
function lostDigits(row: TableRow, fields: readonly FieldColumns[]): SourceRow['unreadable'] {
  if (row.notes.size === 0) return undefined;
  for (const { field, columns } of fields) {
    const column = columns.find((one) => row.notes.get(one) === 'lost-digits');
    if (column !== undefined) return unreadableBecause('id-lost-digits', field.name, row.cells[column] ?? '');
  }
  return undefined;
}

function unreadableBecause(code: TablesProblemCode, field: string, written: string): SourceRow['unreadable'] {
  return { code, values: { field, written } };
}

interface FieldReading {
  readonly id: string;
  readonly text: string;
  readonly warnings: readonly TablesProblem[];
}

function readField(table: Table, row: TableRow, { field, columns, until }: FieldColumns): FieldReading {
  const from = readFirstFilled(table, row, columns, field.type);
  const to = readFirstFilled(table, row, until, field.type);
  const filled = [from.text, to.text].filter((text) => text !== '').join('至');
  return {
    id: field.id,
    text: filled === '' && columns.length === 0 ? (field.fixed ?? '') : filled,
    warnings: [...from.warnings, ...to.warnings],
  };
}

function readFirstFilled(
  table: Table,
  row: TableRow,
  columns: readonly number[],
  type: FieldColumns['field']['type'],
): { readonly text: string; readonly warnings: readonly TablesProblem[] } {
  const isError = (column: number) => row.notes.get(column) === 'error';
  const warnings = columns.filter(isError).map((column) => tell('cell-error', table, row, column));
  const column = columns.find((one) => !isError(one) && cleanText(row.cells[one] ?? '') !== '');
  const text = column === undefined ? '' : readCell(row.cells[column] ?? '', row.notes.get(column), type);
  return { text, warnings };
}

function tell(code: TablesProblemCode, table: Table, row: TableRow, column: number): TablesProblem {
  const values = { column: table.columns[column] ?? '', written: cleanText(row.cells[column] ?? '') };
  return warning(code, values, table.placeOf(row.line, column));
}
