import type { LedgerRecord } from '../domain/record.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { type ChainFault, verifyLines } from './verify-lines.ts';

/** So many records, ending at that byte of the file. */
export interface Extent {
  readonly records: number;
  readonly end: number;
}

/** What lowdb holds of one stream (账本). */
export interface LedgerData {
  /** Grows at its end only; those beyond `stored` are not on disk yet. */
  readonly records: LedgerRecord[];
  stored: Extent;
  /** What the last whole reading verified: bytes of the same digest need no second look. */
  readonly proof: Extent & { readonly digest: string };
  /** Bytes at the end of the file that belong to no whole append. */
  torn: number;
  /** The line on which a byte was changed; then everything else is as it was when it last agreed. */
  changed: { readonly line: number; readonly fault: ChainFault } | undefined;
}

const NOTHING: Extent = { records: 0, end: 0 };

export function emptyLedger(): LedgerData {
  const proof = { ...NOTHING, digest: sha256Hex() };
  return { records: [], stored: NOTHING, proof, torn: 0, changed: undefined };
}

/** A whole file read again: every byte is checked, by the digest of the last reading or by the chain. */
export function readAgain(last: LedgerData, bytes: Uint8Array): LedgerData {
  const { proof } = last;
  const trusted = sha256Hex(bytes.subarray(0, proof.end)) === proof.digest ? proof : NOTHING;
  const data = { ...last, records: last.records.slice(0, trusted.records), stored: trusted };
  takeIn(data, bytes.subarray(trusted.end));
  if (data.changed !== undefined) return { ...last, changed: data.changed };
  if (data.stored.end < last.stored.end) return { ...last, changed: missingAfter(data) };
  const digest = sha256Hex(bytes.subarray(0, data.stored.end));
  return { ...data, proof: { ...data.stored, digest } };
}

/** Takes in what the file holds beyond the records that are stored. */
export function takeIn(data: LedgerData, tail: Uint8Array): void {
  const lines = verifyLines(tail, data.records.at(-1));
  data.changed = lines.changed;
  if (lines.changed !== undefined) return;
  for (const record of lines.records) data.records.push(record);
  data.stored = { records: data.records.length, end: data.stored.end + lines.end };
  data.torn = lines.torn;
}

/** A shorter file may have its chain in order; but records that were on disk are gone. */
export function missingAfter({ records }: LedgerData): LedgerData['changed'] {
  return { line: records.length + 1, fault: 'end' };
}
