import { renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readXlsxSheets } from '../../files/read-xlsx.ts';
import type { Table } from '../../files/table.ts';
import type { YamlPlain } from '../../files/yaml-node.ts';
import { type BegunPlan, begunPlan, textOfBegun } from '../../intake/workbooks/begun-plan.ts';
import type { CellChange } from '../../intake/workbooks/changed-cells.ts';
import { linesOfQuestions } from '../../intake/workbooks/new-entries.ts';
import { entriesOf, type PolicyEntry } from '../../intake/workbooks/policy-entries.ts';
import { ORIGIN_KIND, ORIGIN_SHEET } from '../../intake/workbooks/policy-sheets.ts';
import { type RevisedFile, revisedFiles } from '../../intake/workbooks/revised-files.ts';
import { type Addition, workbookChanges } from '../../intake/workbooks/workbook-changes.ts';
import { WORKBOOKS, type WorkbookKind, type WorkbookLayout } from '../../intake/workbooks/workbook-layout.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { type Place, type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DistrictFolder, type PolicyFile, readNamedFile } from '../district-folder.ts';
import { judgePolicy } from './check-policy.ts';
import { filesOfKind } from './export-policy.ts';

export interface WorkbookInput {
  readonly path: string;
  readonly kind: WorkbookKind;
  /** Only what would change where false. */
  readonly apply: boolean;
}

/** An item, or a line of a plan, that a new row adds, where it will stand. */
export interface AddedItem {
  readonly id: string;
  readonly name: string;
  /** 机关 as written, or the year of a plan. */
  readonly agency: string;
  readonly place: Place;
  /** Such as `事项!A79`. */
  readonly cell: string;
  /** What it still lacks, with the line of its 待答. */
  readonly missing: readonly { readonly field: string; readonly place: Place }[];
}

export interface WorkbookAnswer {
  readonly changes: readonly CellChange[];
  readonly additions: readonly AddedItem[];
  /** Files that change, by their path in the district folder. */
  readonly files: readonly string[];
  /** A plan of a new year among them. */
  readonly begun?: string;
  readonly applied: boolean;
  readonly warnings: readonly Problem[];
}

const LIMIT_MEGABYTES = 50;

/** Whether a file is a workbook that `export` wrote, and of what kind; undefined where it is anything else. */
export async function kindOfWorkbook(path: string): Promise<WorkbookKind | undefined> {
  const tables = await readSheets(path);
  return tables.ok ? originOf(tables.value)?.kind : undefined;
}

/**
 * The edited workbook becomes YAML again: what changed is answered cell by cell, and written only if asked. Refused
 * whole: a workbook of another state of the YAML, ids that are gone, a policy with an error in the end.
 */
export async function importWorkbook(
  folder: DistrictFolder,
  { path, kind, apply }: WorkbookInput,
): Promise<Result<WorkbookAnswer, Problem>> {
  const layout = WORKBOOKS[kind];
  const tables = await readSheets(path);
  if (!tables.ok) return tables;
  const origin = originOf(tables.value);
  if (origin?.kind !== kind) return failed(problem('workbook-foreign', { kind, name: layout.name }));
  const files = filesOfKind(folder, kind);
  if (!files.ok) return files;
  const stale = staleFiles(files.value, origin.digests);
  if (stale.length > 0) return failed(problem('workbook-stale', { files: stale.join('、') }));
  const entries = entriesOf(layout, files.value);
  const begun = begunPlan(layout, files.value, entries, tables.value);
  const read = workbookChanges(layout, entries, tables.value, begun);
  if (!read.ok) return read;
  const revised = withBegun(revisedFiles(layout, files.value, read.value.entries), begun, read.value.entries);
  if (!revised.ok) return revised;
  const judged = judgeRevised(folder, revised.value);
  if (!judged.ok) return judged;
  const written = apply ? writeAll(folder, revised.value) : ok(undefined);
  if (!written.ok) return written;
  const { warnings } = read.value;
  const additions = addedItems(layout, read.value.additions, revised.value);
  const places = new Map(additions.map(({ id, place }) => [id, place]));
  const changes = read.value.changes.map((change) => ({
    ...change,
    place: places.get(change.id) ?? change.place,
  }));
  return ok({
    ...{ changes, additions, files: revised.value.map((file) => file.path), applied: apply, warnings },
    ...(begun === undefined ? {} : { begun: begun.path }),
  });
}

function withBegun<Fault extends Problem>(
  revised: Result<readonly RevisedFile[], Fault>,
  begun: BegunPlan | undefined,
  entries: ReadonlyMap<PolicyEntry, YamlPlain>,
): Result<readonly RevisedFile[], Fault> {
  if (begun === undefined || !revised.ok) return revised;
  const lines = [...entries].flatMap(([{ path }, line]) => (path === begun.path ? [line] : []));
  return ok([...revised.value, textOfBegun(begun, lines)]);
}

/** Where they stand in the text as it will be. */
function addedItems(
  layout: WorkbookLayout,
  additions: readonly Addition[],
  revised: readonly RevisedFile[],
): readonly AddedItem[] {
  const entries = additions.length === 0 ? [] : entriesOf(layout, revised);
  return additions.flatMap(({ entry: { id, name, context }, cell, missing }) => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) return [];
    const asked = linesOfQuestions(entry.node, layout);
    const place = { ...entry.node.place, file: entry.path };
    const lacking = missing.map((field, i) => ({
      field,
      place: { ...place, line: asked[i] ?? place.line ?? 0 },
    }));
    return [{ id, name, agency: context, place, cell, missing: lacking }];
  });
}

async function readSheets(path: string): Promise<Result<ReadonlyMap<string, Table>, Problem>> {
  const bytes = readNamedFile(path, LIMIT_MEGABYTES);
  return bytes.ok ? readXlsxSheets(bytes.value, basename(path)) : bytes;
}

interface Origin {
  readonly kind: WorkbookKind;
  readonly digests: ReadonlyMap<string, string>;
}

function originOf(tables: ReadonlyMap<string, Table>): Origin | undefined {
  const rows = tables
    .get(ORIGIN_SHEET)
    ?.rows.map(({ cells: [name = '', value = ''] }) => [name, value] as const);
  const digests = new Map(rows);
  const name = digests.get(ORIGIN_KIND);
  digests.delete(ORIGIN_KIND);
  const layout = Object.values(WORKBOOKS).find((one) => one.name === name);
  return layout === undefined ? undefined : { kind: layout.kind, digests };
}

/** Files that say something else than when the workbook was exported, that are gone, or that are new. */
function staleFiles(files: readonly PolicyFile[], digests: Origin['digests']): readonly string[] {
  const now = new Map(files.map(({ path, text }) => [path, sha256Hex(text)]));
  return [...new Set([...now.keys(), ...digests.keys()])].filter(
    (path) => now.get(path) !== digests.get(path),
  );
}

/** The whole policy as it would be: nothing is written that `check` would refuse. */
function judgeRevised(folder: DistrictFolder, revised: readonly RevisedFile[]): Result<undefined, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const paths = new Set(revised.map(({ path }) => path));
  const kept = files.value.filter(({ path }) => !paths.has(path));
  const judged = judgePolicy([...kept, ...revised]);
  return judged.ok
    ? ok(undefined)
    : failed(...judged.problems.filter(({ severity }) => severity === 'error'));
}

/** Each file beside itself first, then in its place: a full disk leaves the old one whole. */
function writeAll(folder: DistrictFolder, files: readonly RevisedFile[]): Result<undefined, Problem> {
  for (const { path, text } of files) {
    const target = folder.inside(path);
    if (!target.ok) return target;
    try {
      writeFileSync(`${target.value}.tmp`, text);
      renameSync(`${target.value}.tmp`, target.value);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      return failed(problem('folder-unwritable' as const, { folder: path, reason }));
    }
  }
  return ok(undefined);
}
