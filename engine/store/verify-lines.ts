import type { LedgerRecord } from '../domain/record.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { hashOfRecord, NO_HASH } from './seal-drafts.ts';

/** What a record was found to disagree with: its own form, its place, the record before, its hash, its batch. */
export type ChainFault = 'form' | 'seq' | 'prev' | 'hash' | 'more' | 'end';

/** Lines of a ledger, as far as they are whole and true. */
export interface VerifiedLines {
  /** Of whole appends only. */
  readonly records: readonly LedgerRecord[];
  /** Where the last whole append ends, in bytes. */
  readonly end: number;
  /** Bytes after `end`: an append that was cut short, and never acknowledged. */
  readonly torn: number;
  /** The first line, from 1, on which a byte was changed. */
  readonly changed?: { readonly line: number; readonly fault: ChainFault };
}

const NEWLINE = 0x0a;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const UTF8_BYTES = new TextEncoder();

/** Reads the lines that follow a verified record (哈希链核对), or a stream's first ones. */
export function verifyLines(bytes: Uint8Array, after?: LedgerRecord): VerifiedLines {
  const records: LedgerRecord[] = [];
  let whole = { records: 0, end: 0 };
  let [start, before] = [0, after];
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    const record = readLine(bytes.subarray(start, end), before);
    if (typeof record === 'string') return changedAt(records, whole, after, record);
    records.push(record);
    [start, before] = [end + 1, record];
    if (record.more === undefined) whole = { records: records.length, end: start };
  }
  // A whole record with another byte in the place of its newline was not cut short.
  const rest = bytes.subarray(start);
  if (rest.length > 1 && typeof readLine(rest.subarray(0, -1), before) !== 'string') {
    return changedAt(records, whole, after, 'end');
  }
  return {
    records: records.slice(0, whole.records),
    end: whole.end,
    torn: bytes.length - whole.end,
  };
}

/** The bytes of records as they lie in the ledger. */
export function linesOf(records: readonly LedgerRecord[]): Uint8Array {
  return UTF8_BYTES.encode(records.map((record) => `${canonicalJson(record)}\n`).join(''));
}

function changedAt(
  records: readonly LedgerRecord[],
  whole: { readonly records: number; readonly end: number },
  after: LedgerRecord | undefined,
  fault: ChainFault,
): VerifiedLines {
  const line = (after?.seq ?? 0) + records.length + 1;
  return { records: records.slice(0, whole.records), end: whole.end, torn: 0, changed: { line, fault } };
}

function readLine(bytes: Uint8Array, before: LedgerRecord | undefined): LedgerRecord | ChainFault {
  const record = parseRecord(bytes);
  if (record === undefined) return 'form';
  if (record.seq !== (before?.seq ?? 0) + 1) return 'seq';
  if (record.prev !== (before?.hash ?? NO_HASH)) return 'prev';
  const { hash, ...rest } = record;
  if (hashOfRecord(rest) !== hash) return 'hash';
  const more = record.more ?? 0;
  return before?.more !== undefined && more !== before.more - 1 ? 'more' : record;
}

/** undefined unless the bytes are the canonical form of a record. */
function parseRecord(bytes: Uint8Array): LedgerRecord | undefined {
  try {
    const text = UTF8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return looksLikeRecord(value) && canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fields that the chain stands on; the hash vouches for the others. */
function looksLikeRecord(value: unknown): value is LedgerRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, prev, hash, more } = value as Partial<LedgerRecord>;
  return (
    Number.isSafeInteger(seq) &&
    typeof prev === 'string' &&
    typeof hash === 'string' &&
    (more === undefined || (Number.isSafeInteger(more) && more > 0))
  );
}
