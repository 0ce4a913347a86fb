import { basename } from 'node:path';
import { recognizeFormat } from '../files/file-format.ts';
import { readCsv } from '../files/read-csv.ts';
import { readXlsx } from '../files/read-xlsx.ts';
import type { Table } from '../files/table.ts';
import { sha256Hex } from '../kernel/hash.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { readNamedFile } from './district-folder.ts';

/** A register of a province has a few hundred megabytes; a district's has ten. */
const LIMIT_MEGABYTES = 200;

export interface TableFile {
  readonly table: Table;
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
}

/** Reads a CSV or XLSX that a person named, by what it is and not by what it is called. */
export async function readTableFile(path: string): Promise<Result<TableFile, Problem>> {
  const bytes = readNamedFile(path, LIMIT_MEGABYTES);
  if (!bytes.ok) return bytes;
  const name = basename(path);
  const asText = recognizeFormat(bytes.value) === 'text';
  const table = asText ? readCsv(bytes.value, name) : await readXlsx(bytes.value, name);
  return table.ok ? ok({ table: table.value, digest: sha256Hex(bytes.value) }) : table;
}
