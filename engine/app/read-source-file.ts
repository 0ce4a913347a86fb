import { existsSync, readFileSync } from 'node:fs';
import type { SourceKind } from '../domain/source-fields.ts';
import type { SourceFile } from '../domain/source-row.ts';
import { mapTable } from '../intake/tables/map-table.ts';
import { MAPPING_FILES, type TableMapping } from '../intake/tables/mapping.ts';
import { readMapping } from '../intake/tables/read-mapping.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { readTableFile } from './read-table-file.ts';
import type { Workplace } from './workplace.ts';

export interface BroughtRows {
  readonly file: SourceFile;
  readonly warnings: readonly Problem[];
}

/** A file that an office brought, its columns mapped by the district's `config/mappings/<kind>.yaml`. */
export async function readSourceFile(
  workplace: Pick<Workplace, 'folder'>,
  kind: SourceKind,
  path: string,
): Promise<Result<BroughtRows, Problem>> {
  const mapping = readDistrictMapping(workplace, kind);
  if (!mapping.ok) return mapping;
  const read = await readTableFile(path);
  if (!read.ok) return read;
  const { table, digest } = read.value;
  const mapped = mapTable(table, mapping.value);
  if (!mapped.ok) return mapped;
  return ok({ file: { name: table.name, digest, rows: mapped.value.rows }, warnings: mapped.value.warnings });
}

/** 列对照表 of the district for one kind of file. */
export function readDistrictMapping(
  { folder }: Pick<Workplace, 'folder'>,
  kind: SourceKind,
): Result<TableMapping, Problem> {
  const mappingPath = MAPPING_FILES[kind];
  const inside = folder.inside(mappingPath);
  if (!inside.ok) return inside;
  if (!existsSync(inside.value)) return failed(problem('mapping-missing', { kind }, { file: mappingPath }));
  return readMapping(readFileSync(inside.value), mappingPath);
}
