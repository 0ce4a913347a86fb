import { guardFormula } from '../../files/formula-guard.ts';
import type { Table, TableRow } from '../../files/table.ts';
import { warning } from '../../kernel/problem.ts';
import { cleanText } from './clean-text.ts';
import type { TablesProblem } from './tables-problem.ts';

/**
 * Cells that a spreadsheet would run (`=cmd|…`), one notice for all of them. They stay text here and in everything
 * that is written; whoever brought the file should know that somebody put them there.
 */
export function findFormulas(
  table: Table,
  rows: readonly TableRow[],
  columns: readonly number[],
): readonly TablesProblem[] {
  const found = rows.flatMap(({ line, cells }) =>
    columns.flatMap((column) => {
      const text = cleanText(cells[column] ?? '');
      return guardFormula(text) === text ? [] : [{ line, column, text }];
    }),
  );
  const [first] = found;
  if (first === undefined) return [];
  const values = {
    count: found.length,
    column: table.columns[first.column] ?? '',
    written: first.text.slice(0, 40),
  };
  return [warning('formula-like', values, table.placeOf(first.line, first.column))];
}
