import type { Table } from '../../files/table.ts';
import { type Place, problem } from '../../kernel/problem.ts';
import type { WrittenCell } from './plain-of-cell.ts';
import type { PolicyEntry } from './policy-entries.ts';
import { type ColumnLayout, ROW_COLUMNS, type SheetLayout } from './workbook-layout.ts';
import type { WorkbookProblem } from './workbook-problem.ts';

/** One row of a worksheet that names an entry which is there. */
export interface WorkbookRow {
  readonly entry: PolicyEntry;
  /** Name of the worksheet. */
  readonly sheet: string;
  /** 第几条, as written; '' in a new row and in the main worksheet. */
  readonly position: string;
  readonly place: Place;
  readonly cell: (column: ColumnLayout) => WrittenCell;
}

export interface RowsRead {
  readonly rows: readonly WorkbookRow[];
  readonly problems: readonly WorkbookProblem[];
}

/** The rows of a worksheet, by the ids that they name; whatever is locked must be as it was exported. */
export function workbookRows(
  table: Table,
  sheet: SheetLayout,
  entries: readonly PolicyEntry[],
  locked: Readonly<Record<string, (entry: PolicyEntry) => string>>,
): RowsRead {
  const at = new Map(table.columns.map((title, column) => [title, column] as const));
  const titles = [ROW_COLUMNS.id, ...Object.keys(locked), ...sheet.columns.map(({ title }) => title)];
  const missing = titles.filter((title) => !at.has(title));
  const tampered = tamperedWith(table);
  if (missing.length > 0 || tampered.length > 0) {
    const values = { sheet: sheet.name, columns: missing.join('、') };
    const lacking =
      missing.length === 0
        ? []
        : [problem('workbook-columns-missing' as const, values, table.placeOf(table.headLine))];
    return { rows: [], problems: [...tampered, ...lacking] };
  }
  const problems: WorkbookProblem[] = [];
  const rows = table.rows.flatMap(({ line, cells, notes }): readonly WorkbookRow[] => {
    const read = (title: string): WrittenCell => {
      const column = at.get(title) ?? 0;
      const text = (cells[column] ?? '').replaceAll('\r\n', '\n');
      return { text, note: notes.get(column), place: table.placeOf(line, column) };
    };
    const id = read(ROW_COLUMNS.id);
    const named = id.text.trim();
    const entry =
      entries.find((one) => one.id === named) ?? entries.find((one) => one.shortId === named && named !== '');
    if (entry === undefined) {
      problems.push(problem('workbook-id-unknown', { id: named }, id.place));
      return [];
    }
    const position = at.has(ROW_COLUMNS.position) ? read(ROW_COLUMNS.position).text.trim() : '';
    for (const [title, exported] of Object.entries(locked)) {
      const { text, place } = read(title);
      const [was, now] = [exported(entry), text.trim()];
      const isNew = position === '' && now === '' && title === ROW_COLUMNS.name;
      if (was !== now && !isNew)
        problems.push(problem('workbook-locked', { column: title, was, now }, place));
    }
    return [{ entry, sheet: sheet.name, position, place: id.place, cell: ({ title }) => read(title) }];
  });
  return { rows, problems };
}

/** Formulas and merged cells: no cell of an exported workbook has them, and what they would say is a guess. */
function tamperedWith({ warnings }: Table): readonly WorkbookProblem[] {
  return warnings.flatMap(({ code, values, place }): readonly WorkbookProblem[] => {
    if (code === 'merged-cells') return [problem('workbook-merged' as const, values, place)];
    return code === 'formula-value' ? [problem('workbook-formula' as const, values, place)] : [];
  });
}
