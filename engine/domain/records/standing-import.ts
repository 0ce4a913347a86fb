import type { LedgerRecord } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { StandingImport } from '../rosters.ts';

/** What the state keeps of the record of an import; the rest lies in the ledger. */
export function standingImport(
  record: LedgerRecord<string, ImportReport & { readonly snapshot: string; readonly entries: number }>,
): StandingImport {
  const { source, cutOff, file, snapshot, entries } = record.body;
  return { seq: record.seq, at: record.at, source, cutOff, file, snapshot, entries };
}

/** The imports with one more; the same file read again takes its own place. */
export function addImport(
  standing: readonly StandingImport[],
  added: StandingImport,
): readonly StandingImport[] {
  return [...standing.filter(({ file }) => file.digest !== added.file.digest), added];
}
