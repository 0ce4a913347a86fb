import { type Place, problem, warning } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { FilesProblem } from './files-problem.ts';

/** A table that an office brought, whatever its format: a head, and rows of text. The one shape downstream. */
export interface Table {
  /** As the file was called, for people. */
  readonly name: string;
  /** The head, trimmed; '' for a column without one. */
  readonly columns: readonly string[];
  readonly headLine: number;
  /** Rows with at least one cell that is not empty; each has as many cells as there are columns. */
  readonly rows: readonly TableRow[];
  /** Rows whose cells may stand in wrong columns. They are not among `rows`. */
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly FilesProblem[];
  /** Of a whole line, or of one cell of it (column from 0). */
  placeOf(line: number, column?: number): Place;
}

export interface TableRow {
  /** Line of the text file where the row starts, or row of the worksheet, from 1. */
  readonly line: number;
  /** As displayed, not trimmed. A date cell is `YYYY-MM-DD`. */
  readonly cells: readonly string[];
  /** What a workbook knows about a cell beside its text, by column. */
  readonly notes: ReadonlyMap<number, CellNote>;
}

/**
 * `number`: typed as a number (a date may be a serial number). `lost-digits`: a number of more than 15 digits, of
 * which the workbook kept 15. `error`: `#N/A` and the like.
 */
export type CellNote = 'number' | 'lost-digits' | 'error';

export interface RefusedRow {
  readonly line: number;
  readonly problem: FilesProblem;
}

export interface TableSource {
  readonly name: string;
  readonly lines: readonly TableRow[];
  /** A text row with more cells than the head has shifted; a worksheet's cells stand where they stand. */
  readonly cellsMayShift: boolean;
  readonly warnings: readonly FilesProblem[];
  readonly placeOf: Table['placeOf'];
}

const ROWS_SEARCHED_FOR_HEAD = 10;

/** Finds the head (a title above it is passed over), leaves out empty rows, refuses rows that are too long. */
export function assembleTable(source: TableSource): Result<Table, FilesProblem> {
  const lines = source.lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headAt = findHead(lines);
  const head = lines[headAt];
  if (head === undefined || headAt === lines.length - 1) {
    return failed(problem('table-empty', { name: source.name }, source.placeOf(head?.line ?? 1)));
  }
  const columns = trimEnd(head.cells.map((cell) => cell.trim()));
  const above = lines.slice(0, headAt).map(({ line }) => line);
  const titles =
    above.length === 0
      ? []
      : [
          warning<'rows-above-head'>(
            'rows-above-head',
            { rows: above.join('、') },
            source.placeOf(above[0] ?? 1),
          ),
        ];
  const body = lines.slice(headAt + 1).map((row) => fitRow(row, columns.length, source));
  return ok({
    name: source.name,
    columns,
    headLine: head.line,
    rows: body.flatMap((fitted) => ('cells' in fitted ? [fitted] : [])),
    refused: body.flatMap((fitted) => ('cells' in fitted ? [] : [fitted])),
    warnings: [...source.warnings, ...titles],
    placeOf: source.placeOf,
  });
}

/** The first row with two different texts; a title is one text, often merged over the whole width. */
function findHead(lines: readonly TableRow[]): number {
  const found = lines
    .slice(0, ROWS_SEARCHED_FOR_HEAD)
    .findIndex(({ cells }) => new Set(cells.filter((cell) => cell.trim() !== '')).size > 1);
  return Math.max(found, 0);
}

function fitRow(row: TableRow, width: number, source: TableSource): TableRow | RefusedRow {
  const { line, cells, notes } = row;
  if (cells.length === width) return row;
  if (cells.length < width) return { line, cells: pad(cells, width), notes };
  const surplus = trimEnd(cells.map((cell) => cell.trim())).length;
  if (!source.cellsMayShift || surplus <= width) return { line, cells: cells.slice(0, width), notes };
  const values = { found: surplus, expected: width };
  return { line, problem: problem('row-ragged', values, source.placeOf(line)) };
}

function pad(cells: readonly string[], width: number): readonly string[] {
  return [...cells, ...Array<string>(width - cells.length).fill('')];
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
