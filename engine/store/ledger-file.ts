import type { SyncAdapter } from 'lowdb';
import type { GrowingFile } from './growing-file.ts';
import { type LedgerData, missingAfter, readAgain, takeIn } from './ledger-data.ts';
import { linesOf } from './verify-lines.ts';

/**
 * lowdb's adapter for a ledger: `read` verifies the whole file, `write` appends only what is not on disk yet and
 * comes back when it is, or leaves the file as it was. Errors of the system are thrown.
 */
export interface LedgerFile extends SyncAdapter<LedgerData> {
  /** Takes in what others appended since, without looking again at what was read before. */
  readonly readNew: (data: LedgerData) => void;
}

/** `data`: what lowdb starts from, an empty ledger. */
export function ledgerFile(file: GrowingFile, data: LedgerData): LedgerFile {
  let last = data;
  return {
    read: () => {
      last = readAgain(last, file.readFrom(0, last.stored.end));
      return last;
    },
    readNew: (known) => {
      const { end } = known.stored;
      if (file.size() < end) known.changed = missingAfter(known);
      else takeIn(known, file.readFrom(end, end));
    },
    write: (known) => {
      const bytes = linesOf(known.records.slice(known.stored.records));
      file.append(bytes, { end: known.stored.end, torn: known.torn });
      known.stored = { records: known.records.length, end: known.stored.end + bytes.length };
      known.torn = 0;
    },
  };
}
