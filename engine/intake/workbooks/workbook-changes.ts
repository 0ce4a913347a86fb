import type { Table } from '../../files/table.ts';
import { type YamlPlain, yamlPlain } from '../../files/yaml-node.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { BegunPlan } from './begun-plan.ts';
import { type CellChange, type Reading, readCells, revise } from './changed-cells.ts';
import { missingIn, type NewEntries, type NewEntry, newEntries } from './new-entries.ts';
import { type PolicyEntry, propertyIn, rowsOf } from './policy-entries.ts';
import { reviseRows } from './revise-rows.ts';
import { withValue } from './revised-entry.ts';
import { type ListLayout, ROW_COLUMNS, type WorkbookLayout } from './workbook-layout.ts';
import type { WorkbookProblem } from './workbook-problem.ts';
import { workbookRows } from './workbook-rows.ts';

/** An item, or a line of a plan, that a new row adds. */
export interface Addition {
  readonly entry: PolicyEntry;
  /** Such as `事项!A79`. */
  readonly cell: string;
  /** What it must have and does not, by title: asked in its 待答. */
  readonly missing: readonly string[];
}

export interface WorkbookChanges {
  readonly changes: readonly CellChange[];
  readonly additions: readonly Addition[];
  /** Entries that are to say something else, whole. */
  readonly entries: ReadonlyMap<PolicyEntry, YamlPlain>;
  readonly warnings: readonly WorkbookProblem[];
}

/**
 * What an edited workbook changes and adds; refused whole where an id is gone, something locked changed, or a cell
 * unreadable.
 */
export function workbookChanges(
  layout: WorkbookLayout,
  entries: readonly PolicyEntry[],
  tables: ReadonlyMap<string, Table>,
  begun?: BegunPlan,
): Result<WorkbookChanges, WorkbookProblem> {
  const main = tables.get(layout.main.name);
  const fresh = main === undefined ? undefined : newEntries(main, layout, entries, begun);
  const added = fresh?.added ?? [];
  const all = [...entries, ...added.map(({ entry }) => entry)];
  const reading: Reading = { layout, entries: all, changes: [], problems: [], revised: new Map() };
  readMain(main, fresh, reading);
  for (const list of layout.below) readList(tables.get(list.name), list, reading);
  if (reading.problems.some(({ severity }) => severity === 'error')) return failed(...reading.problems);
  const additions = added.map((one) => addition(one, reading));
  if (reading.problems.some(({ severity }) => severity === 'error')) return failed(...reading.problems);
  const { changes, revised, problems: warnings } = reading;
  return ok({ changes, additions, entries: revised, warnings });
}

/** What the rows of a new entry come to; what it lacks is asked, or refused where nothing can be asked. */
function addition({ entry, place }: NewEntry, { layout, revised, problems }: Reading): Addition {
  const { missing, asked } = missingIn(revised.get(entry) ?? yamlPlain(entry.node), layout);
  if (asked !== undefined) revised.set(entry, asked);
  else
    problems.push(problem('workbook-new-line-lacks', { id: entry.id, missing: missing.join('、') }, place));
  return { entry, cell: place.cell ?? '', missing };
}

function readMain(table: Table | undefined, fresh: NewEntries | undefined, reading: Reading): void {
  const { layout, entries, problems } = reading;
  if (table === undefined) {
    problems.push(problem('workbook-sheet-missing', { sheet: layout.main.name }));
    return;
  }
  const locked = { [layout.context.title]: ({ context }: PolicyEntry) => context };
  const read = workbookRows(table, layout.main, entries, locked);
  // Of a row that names no entry, what keeps it from being a new one.
  problems.push(
    ...read.problems.map((found) =>
      found.code === 'workbook-id-unknown' ? (fresh?.refused.get(found.place?.cell ?? '') ?? found) : found,
    ),
  );
  problems.push(...nameless(fresh?.added ?? [], layout));
  const seen = new Set<PolicyEntry>();
  for (const row of read.rows) {
    if (seen.has(row.entry)) problems.push(problem('workbook-id-twice', { id: row.entry.id }, row.place));
    seen.add(row.entry);
    readCells(
      row,
      layout.main.columns,
      { node: row.entry.node, schema: layout.entry },
      reading,
      (path, value) => revise(row.entry, reading, (plain) => withValue(plain, layout.entry, path, value)),
    );
  }
  const gone = entries.filter((entry) => !seen.has(entry)).map(({ id }) => id);
  if (gone.length > 0 && read.rows.length > 0) {
    const values = { sheet: layout.main.name, ids: gone.join('、') };
    const code = layout.kind === 'plan' ? 'workbook-line-missing' : 'workbook-id-missing';
    problems.push(problem(code, values, table.placeOf(table.headLine)));
  }
}

/** An item has a name from the first; a line of a plan needs none. */
function nameless(added: readonly NewEntry[], { kind }: WorkbookLayout): readonly WorkbookProblem[] {
  return added
    .filter(({ entry }) => kind === 'items' && entry.name === '')
    .map(({ entry, place }) => problem('workbook-cell-needed', { column: `${entry.id} 名称` }, place));
}

function readList(table: Table | undefined, list: ListLayout, reading: Reading): void {
  const { layout, entries, problems } = reading;
  const rowsIn = ({ node }: PolicyEntry) => rowsOf(propertyIn(node, list.property, layout.entry));
  if (table === undefined) {
    const had = entries.some((entry) => rowsIn(entry).length > 0);
    if (had) problems.push(problem('workbook-sheet-missing', { sheet: list.name }));
    return;
  }
  const locked = { [ROW_COLUMNS.name]: ({ name }: PolicyEntry) => name };
  const read = workbookRows(table, list, entries, locked);
  problems.push(...read.problems);
  if (read.problems.some(({ severity }) => severity === 'error')) return;
  const byEntry = Map.groupBy(read.rows, ({ entry }) => entry);
  for (const entry of entries) reviseRows(entry, byEntry.get(entry) ?? [], list, reading);
}
