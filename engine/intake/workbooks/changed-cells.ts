import { type YamlNode, type YamlPlain, yamlPlain } from '../../files/yaml-node.ts';
import type { Place } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { SchemaNode } from '../policy/policy-schemas.ts';
import { cellOf, partAt } from './cell-of-node.ts';
import { plainOfCell } from './plain-of-cell.ts';
import type { PolicyEntry } from './policy-entries.ts';
import type { ColumnLayout, WorkbookLayout } from './workbook-layout.ts';
import type { WorkbookProblem } from './workbook-problem.ts';
import type { WorkbookRow } from './workbook-rows.ts';

/** One cell that says something else than the YAML; `''` before is new, `''` after is gone. */
export interface CellChange {
  readonly id: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** Where it stands in the YAML. */
  readonly place: Place;
  /** Such as `事项!C5`. */
  readonly cell: string;
}

/** What is found while the worksheets of one workbook are read. */
export interface Reading {
  readonly layout: WorkbookLayout;
  readonly entries: readonly PolicyEntry[];
  readonly changes: CellChange[];
  readonly problems: WorkbookProblem[];
  readonly revised: Map<PolicyEntry, YamlPlain>;
}

/** What a row of the YAML is, and how its schema reads it. */
export interface RowSource {
  readonly node: YamlNode;
  readonly schema: SchemaNode;
}

/** Every cell that differs from what was exported. */
export function readCells(
  row: WorkbookRow,
  columns: readonly ColumnLayout[],
  source: RowSource,
  { changes, problems }: Reading,
  put: (path: readonly string[], value: YamlPlain | undefined) => void,
): void {
  for (const column of columns) {
    const read = readChange(row, column, source);
    if (!read.ok) problems.push(...read.problems);
    else if (read.value !== undefined) {
      put(column.path, read.value.value);
      changes.push(read.value.change);
    }
  }
}

interface Change {
  readonly value: YamlPlain | undefined;
  readonly change: CellChange;
}

function readChange(
  row: WorkbookRow,
  column: ColumnLayout,
  { node, schema }: RowSource,
): Result<Change | undefined, WorkbookProblem> {
  const before = cellOf(node, schema, column);
  const cell = row.cell(column);
  if (cell.text.trim() === before.trim()) return ok(undefined);
  const read = plainOfCell(cell, column);
  if (!read.ok) return read;
  const part = partAt(node, schema, column);
  const value = part?.kind === 'text' ? withoutBrackets(read.value) : read.value;
  const after = shown(value, cell.text);
  if (after === before || saysTheSame(part, value)) return ok(undefined);
  const title = row.position === '' ? column.title : `${row.sheet}第 ${row.position} 条 ${column.title}`;
  const place = part?.place ?? node.place;
  const change = { id: row.entry.id, column: title, before, after, place, cell: cell.place.cell ?? '' };
  return ok({ value, change });
}

/** As it is going to stand in the YAML; several lines as they were written. */
export function shown(value: YamlPlain | undefined, written: string): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : written.trim();
}

function saysTheSame(before: YamlNode | undefined, after: YamlPlain | undefined): boolean {
  return before !== undefined && JSON.stringify(yamlPlain(before)) === JSON.stringify(after);
}

export function revise(
  entry: PolicyEntry,
  { revised }: Reading,
  change: (plain: YamlPlain) => YamlPlain,
): void {
  revised.set(entry, change(revised.get(entry) ?? yamlPlain(entry.node)));
}

/** A list of one that was written without brackets stays without them. */
function withoutBrackets(value: YamlPlain | undefined): YamlPlain | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
