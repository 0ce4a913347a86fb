import { parse } from 'csv-parse/sync';
import { type Place, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { type Delimiter, detectDelimiter, findCell } from './csv-delimiter.ts';
import { decodeText } from './decode-text.ts';
import { recognizeFormat } from './file-format.ts';
import type { FilesProblem } from './files-problem.ts';
import { unguardFormula } from './formula-guard.ts';
import { assembleTable, type CellNote, type Table, type TableRow } from './table.ts';
import { type TextPositions, textPositions } from './text-positions.ts';

const NO_NOTES: ReadonlyMap<number, CellNote> = new Map();

/**
 * Reads a text table: UTF-8, GB18030 or Excel's “Unicode 文本”; separated by `,` `;` tab `|` or a full-width `，`;
 * any line ends; quotes with line breaks. Rows longer than the head are refused one by one, the others are read.
 */
export function readCsv(bytes: Uint8Array, file: string): Result<Table, FilesProblem> {
  const format = recognizeFormat(bytes);
  if (format === 'ole') return failed(problem('xls-old', { name: file }, { file }));
  if (format !== 'text') {
    const found = format === 'zip' ? 'XLSX' : 'HTML';
    return failed(problem('not-a-table', { name: file, found }, { file }));
  }
  const decoded = decodeText(bytes);
  if (!decoded.readable) {
    return failed(problem('mojibake', {}, textPositions(decoded.text, file).place(decoded.garbledAt)));
  }
  const text = withLineFeeds(decoded.text);
  if (text.trim() === '') return failed(problem('file-empty', { name: file }, { file }));
  return readText(text, file);
}

function withLineFeeds(text: string): string {
  const bare = text.replace(/^\ufeff/u, '');
  return bare.includes('\n') ? bare : bare.replaceAll('\r', '\n');
}

function readText(text: string, file: string): Result<Table, FilesProblem> {
  const delimiter = detectDelimiter(text);
  const positions = textPositions(text, file);
  const lines = parseRows(text, delimiter, file);
  if (!lines.ok) return lines;
  return assembleTable({
    name: file,
    lines: lines.value,
    cellsMayShift: true,
    warnings: [],
    placeOf: (line, column) => placeOf(text, positions, delimiter, line, column),
  });
}

function parseRows(
  text: string,
  delimiter: Delimiter,
  file: string,
): Result<readonly TableRow[], FilesProblem> {
  const bytes = Buffer.from(text);
  const rows: TableRow[] = [];
  let [from, line] = [0, 1];
  const onRecord = (cells: readonly string[], context: { readonly bytes: number }) => {
    rows.push({ line, cells: cells.map(unguardFormula), notes: NO_NOTES });
    line += countLineFeeds(bytes, from, context.bytes);
    from = context.bytes;
    return null;
  };
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      ltrim: true,
      on_record: onRecord,
    });
    return ok(rows);
  } catch (error) {
    if (!isCsvError(error)) throw error;
    return failed(problem('csv-quote-open', {}, { file, line, column: 1 }));
  }
}

/** csv-parse gives up only where a quote stays open to the end; `line` is then where its row began. */
function isCsvError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function countLineFeeds(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10, from); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

function placeOf(
  text: string,
  positions: TextPositions,
  delimiter: Delimiter,
  line: number,
  column: number | undefined,
): Place {
  const { start, end } = positions.line(line);
  if (column === undefined) return positions.place(start, end);
  const cell = findCell(text.slice(start, start + 100_000), column, delimiter);
  return positions.place(start + cell.start, start + cell.end);
}
