import { type YamlNode, type YamlPlain, yamlPlain } from '../../files/yaml-node.ts';
import { problem, warning } from '../../kernel/problem.ts';
import type { SchemaNode } from '../policy/policy-schemas.ts';
import { cellOf, shortProperty } from './cell-of-node.ts';
import { type Reading, readCells, revise, shown } from './changed-cells.ts';
import { plainOfCell } from './plain-of-cell.ts';
import { type PolicyEntry, propertyIn, rowsOf } from './policy-entries.ts';
import { withValue } from './revised-entry.ts';
import type { ListLayout } from './workbook-layout.ts';
import type { WorkbookRow } from './workbook-rows.ts';

/** The rows of one entry: those that are there by their 第几条, new ones below them, emptied ones gone. */
export function reviseRows(
  entry: PolicyEntry,
  rows: readonly WorkbookRow[],
  list: ListLayout,
  reading: Reading,
): void {
  const { layout, problems, changes } = reading;
  const written = propertyIn(entry.node, list.property, layout.entry);
  const nodes = rowsOf(written);
  const before = changes.length;
  const kept = keptRows(rows, nodes, list, reading, entry);
  if (changes.length > before && list.property === 'ratio') {
    problems.push(warning('workbook-past-rewritten', { id: entry.id }, changes[before]?.place));
  }
  const fresh = rows.filter(({ position }) => position === '').flatMap((row) => newRow(row, list, reading));
  if (changes.length === before) return;
  const left = [...kept, ...fresh];
  if (left.length === 0 && list.required) {
    problems.push(problem('workbook-cell-needed', { column: `${entry.id} ${list.name}` }, entry.node.place));
  }
  // A list of one that was written without brackets stays without them.
  const isBare = left.length === 1 && nodes.length === 1 && written?.kind !== 'list';
  const value = left.length === 0 ? undefined : isBare ? left[0] : left;
  revise(entry, reading, (plain) => withValue(plain, layout.entry, [list.property], value));
}

/** Rows that are in the YAML, as they are to be; those whose cells were emptied, or whose line was deleted, are gone. */
function keptRows(
  rows: readonly WorkbookRow[],
  nodes: readonly YamlNode[],
  list: ListLayout,
  reading: Reading,
  entry: PolicyEntry,
): readonly YamlPlain[] {
  const byIndex = rowsByIndex(rows, nodes.length, reading);
  return nodes.flatMap((node, index) => {
    const row = byIndex.get(index);
    if (row === undefined || isEmptied(row, list)) {
      const words = list.columns
        .map((column) => cellOf(node, list.row, column))
        .filter((word) => word !== '');
      reading.changes.push({
        id: entry.id,
        column: `${list.name}第 ${index + 1} 条`,
        before: words.join('；'),
        after: '',
        place: node.place,
        cell: row?.place.cell ?? list.name,
      });
      return [];
    }
    let plain = yamlPlain(node);
    readCells(row, list.columns, { node, schema: list.row }, reading, (path, value) => {
      plain = withValue(spreadOut(plain, list.row), list.row, path, value);
    });
    return [plain];
  });
}

function rowsByIndex(
  rows: readonly WorkbookRow[],
  count: number,
  { problems }: Reading,
): ReadonlyMap<number, WorkbookRow> {
  const byIndex = new Map<number, WorkbookRow>();
  for (const row of rows.filter(({ position }) => position !== '')) {
    const index = Number(row.position) - 1;
    const isThere = Number.isInteger(index) && index >= 0 && index < count;
    if (isThere && !byIndex.has(index)) byIndex.set(index, row);
    else {
      problems.push(problem('workbook-row-unknown', { id: row.entry.id, position: row.position }, row.place));
    }
  }
  return byIndex;
}

function isEmptied(row: WorkbookRow, list: ListLayout): boolean {
  return list.columns.every((column) => row.cell(column).text.trim() === '');
}

/** A row that is a bare text, as the map that it stands for. */
function spreadOut(row: YamlPlain, schema: SchemaNode): YamlPlain {
  const short = shortProperty(schema);
  return typeof row !== 'string' || short === undefined ? row : withValue({}, schema, [short], row);
}

function newRow(row: WorkbookRow, list: ListLayout, reading: Reading): readonly YamlPlain[] {
  if (isEmptied(row, list)) return [];
  const below = propertyIn(row.entry.node, list.property, reading.layout.entry) ?? row.entry.node;
  let made: YamlPlain = {};
  for (const column of list.columns) {
    const cell = row.cell(column);
    const read = plainOfCell(cell, column);
    if (!read.ok) reading.problems.push(...read.problems);
    else if (read.value !== undefined) {
      made = withValue(made, list.row, column.path, read.value);
      reading.changes.push({
        id: row.entry.id,
        column: `${list.name}（新增）${column.title}`,
        before: '',
        after: shown(read.value, cell.text),
        place: below.place,
        cell: cell.place.cell ?? '',
      });
    }
  }
  return [made];
}
