import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LowSync } from 'lowdb';
import type { Store, StoreProblem, StreamContents } from '../domain/ports.ts';
import type { LedgerRecord, RecordDraft, StreamName } from '../domain/record.ts';
import { problem, warning } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { diskAccess, type FileAccess } from './file-access.ts';
import { type FilePlace, growingFile } from './growing-file.ts';
import { emptyLedger, type LedgerData } from './ledger-data.ts';
import { type LedgerFile, ledgerFile } from './ledger-file.ts';
import { type Appending, type KnownStream, rememberCauses, sealDrafts } from './seal-drafts.ts';
import { attempt } from './store-fault.ts';
import { streamPath } from './stream-path.ts';
import { withLock } from './with-lock.ts';

export interface StoreOptions {
  /** The district folder (区目录); records lie in its `data/records/`. */
  readonly folder: string;
  /** How long an append waits for another process. */
  readonly waitMs?: number;
  readonly disk?: FileAccess;
}

/** One stream as this process knows it. */
interface Stream {
  readonly name: StreamName;
  readonly file: string;
  readonly ledger: LedgerFile;
  readonly db: LowSync<LedgerData>;
  readonly knows: KnownStream['knows'];
}

/**
 * The ledger (账本) on disk: one file per stream, one canonical JSON text a line, hash-chained. Needs no closing.
 * Reading verifies every byte of a stream; appending looks only at what was appended since.
 */
export function openStore({ folder, waitMs, disk = diskAccess }: StoreOptions): Store {
  const streams = new Map<StreamName, Stream>();
  const streamOf = (name: StreamName): Stream => {
    const stream = streams.get(name) ?? openStream({ folder, disk }, name);
    streams.set(name, stream);
    return stream;
  };
  const lock = { folder, name: 'append', ...(waitMs === undefined ? {} : { waitMs }) } as const;
  return {
    rounds: async () => attempt('data/records/rounds', () => roundsIn(folder)),
    read: async (name) => {
      const stream = streamOf(name);
      const contents = readStream(stream);
      if (contents.ok && contents.value.warnings.length === 0) return contents;
      // Perhaps somebody was writing just then: looked at again when nobody can be.
      const again = await withLock(lock, () => readStream(stream));
      if (again.ok) return again.value;
      return again.problems.some(({ code }) => code === 'ledger-locked') ? again : contents;
    },
    append: async (name, expectedSeq, drafts, by) => {
      const stream = streamOf(name);
      const outcome = await withLock(lock, () => appendTo(stream, expectedSeq, drafts, by));
      return outcome.ok ? outcome.value : outcome;
    },
  };
}

function roundsIn(folder: string): readonly string[] {
  const rounds = join(folder, 'data', 'records', 'rounds');
  if (!existsSync(rounds)) return [];
  const ids = readdirSync(rounds).flatMap(
    (name) => /^([0-9A-Za-z][0-9A-Za-z-]{0,63})\.jsonl$/u.exec(name)?.[1] ?? [],
  );
  return ids.sort();
}

function openStream({ folder, disk }: Pick<FilePlace, 'folder' | 'disk'>, name: StreamName): Stream {
  const file = streamPath(name);
  const empty = emptyLedger();
  const ledger = ledgerFile(growingFile({ folder, file, disk }), empty);
  return { name, file, ledger, db: new LowSync(ledger, empty), knows: rememberCauses() };
}

function readStream({ name, file, db }: Stream): Result<StreamContents, StoreProblem> {
  const read = attempt(file, () => db.read());
  if (!read.ok) return read;
  const { records, torn, changed } = db.data;
  if (changed !== undefined) return failed(changedAt(name, file, changed));
  const place = { file, line: records.length + 1 };
  const warnings =
    torn === 0 ? [] : [warning('ledger-torn-tail' as const, { stream: name, bytes: torn }, place)];
  return ok({ records: records.slice(), warnings });
}

/** Under the lock. Does not wait for anything, so that two appends of one process never mix. */
function appendTo(
  { name, file, ledger, db, knows }: Stream,
  expectedSeq: number,
  drafts: readonly RecordDraft[],
  by: Appending,
): Result<readonly LedgerRecord[], StoreProblem> {
  const read = attempt(file, () => (db.data.changed === undefined ? ledger.readNew(db.data) : db.read()));
  if (!read.ok) return read;
  const { records, changed } = db.data;
  if (changed !== undefined) return failed(changedAt(name, file, changed));
  const sealed = sealDrafts({ stream: name, records, knows }, expectedSeq, drafts, by);
  if (!sealed.ok || sealed.value.length === 0) return sealed;
  try {
    for (const record of sealed.value) records.push(record);
    const written = attempt(file, () => db.write());
    return written.ok ? sealed : written;
  } finally {
    // Whatever happened, what is not on disk is not known.
    records.length = db.data.stored.records;
  }
}

function changedAt(
  stream: StreamName,
  file: string,
  { line, fault }: NonNullable<LedgerData['changed']>,
): StoreProblem {
  return problem('ledger-changed', { stream, line, fault }, { file, line });
}
