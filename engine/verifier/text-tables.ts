import { compareByBytes, textOf } from './bytes.ts';
import { type Failure, failure } from './failure.ts';
import { isCode, isHash, isObjectId } from './formats.ts';

/** One line of frames/<frame>.csv (公开名录): result of an enterprise. */
export interface RosterRow {
  readonly id: string;
  readonly leaf: string;
  readonly ticket: string;
  readonly result: string;
}

/** One line of private/<frame>.csv: what the leaf of an enterprise says. */
export interface LeafRow {
  readonly id: string;
  readonly area: string;
  readonly stratum: string;
  readonly state: string;
  readonly why: readonly string[];
  readonly salt: string;
}

export interface Sum {
  readonly path: string;
  readonly hash: string;
}

/** Rows, or what is wrong with the form of the file. */
export type Read<T> = { readonly rows: readonly T[]; readonly failures: readonly Failure[] };

/** `id,leaf,ticket,result` in id order (draw.md §6). */
export function readRoster(file: string, bytes: Uint8Array): Read<RosterRow> {
  return readCsv(file, bytes, 'id,leaf,ticket,result', ([id = '', leaf = '', ticket = '', result = '']) =>
    isObjectId(id) && isHash(leaf) && isHash(ticket) && /^(?:drawn|not|done|excluded)$/u.test(result)
      ? { id, leaf, ticket, result }
      : undefined,
  );
}

/** `id,area,stratum,state,why,salt` in id order (draw.md §6). */
export function readLeaves(file: string, bytes: Uint8Array): Read<LeafRow> {
  return readCsv(
    file,
    bytes,
    'id,area,stratum,state,why,salt',
    ([id = '', area = '', stratum = '', state = '', reasons = '', salt = '']) => {
      const why = reasons === '' ? [] : reasons.split('+');
      const fits =
        isObjectId(id) &&
        [area, stratum, ...why].every(isCode) &&
        /^(?:in|done|excluded)$/u.test(state) &&
        isHash(salt);
      return fits ? { id, area, stratum, state, why, salt } : undefined;
    },
  );
}

/** `<hex>  <path>` lines, by path: SHA256SUMS and policy.sums. */
export function readSums(file: string, bytes: Uint8Array): Read<Sum> {
  const parse = (line: string): Sum | undefined => {
    const [, hash = '', path = ''] = /^([0-9a-f]{64}) {2}([^\r\\]+)$/u.exec(line) ?? [];
    return path.split('/').some((part) => /^\.{0,2}$/u.test(part)) ? undefined : { path, hash };
  };
  return readLines(file, bytes, { parse, key: (sum) => sum.path, firstLine: 1 });
}

/** 64 hex digits and a line end: private/secret.txt. */
export function readSecret(file: string, bytes: Uint8Array): Read<string> {
  const parse = (line: string): string | undefined => (isHash(line) ? line : undefined);
  const read = readLines(file, bytes, { parse, key: (line) => line, firstLine: 1 });
  const alone = read.failures.length > 0 || read.rows.length === 1;
  return alone ? read : { rows: [], failures: [failure(file, 'text-form')] };
}

function readCsv<T extends { readonly id: string }>(
  file: string,
  bytes: Uint8Array,
  header: string,
  toRow: (cells: readonly string[]) => T | undefined,
): Read<T> {
  const text = textOf(bytes) ?? '';
  if (!text.startsWith(`${header}\n`)) {
    return { rows: [], failures: [failure(file, 'header', { expected: header, found: text.slice(0, 80) })] };
  }
  const columns = header.split(',').length;
  const parse = (line: string): T | undefined => {
    const cells = line.split(',');
    return cells.length === columns ? toRow(cells) : undefined;
  };
  const body = bytes.subarray(header.length + 1);
  return readLines(file, body, { parse, key: (row) => row.id, firstLine: 2 });
}

/** UTF-8 without BOM, LF after every line, ascending by key, each key once. */
function readLines<T>(
  file: string,
  bytes: Uint8Array,
  format: {
    readonly parse: (line: string) => T | undefined;
    readonly key: (row: T) => string;
    readonly firstLine: number;
  },
): Read<T> {
  const text = textOf(bytes);
  if (text === undefined || (text !== '' && !text.endsWith('\n'))) {
    return { rows: [], failures: [failure(file, 'text-form')] };
  }
  const rows: T[] = [];
  const failures: Failure[] = [];
  for (const [i, line] of text.split('\n').slice(0, -1).entries()) {
    const row = format.parse(line);
    const at = `:${i + format.firstLine}`;
    const before = rows.at(-1);
    if (row === undefined) failures.push(failure(file, 'line-form', { at, found: line.slice(0, 200) }));
    else if (before !== undefined && compareByBytes(format.key(before), format.key(row)) >= 0) {
      failures.push(failure(file, 'line-order', { at, found: format.key(row) }));
    }
    if (row !== undefined) rows.push(row);
  }
  return { rows, failures };
}
