import type { Instant } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Actor } from './actor.ts';
import type { LedgerRecord, RecordDraft, StreamName } from './record.ts';

export type StoreProblem = Problem<
  | 'stream-moved-on' // another writer appended first: expected seq no longer the last
  | 'ledger-changed' // a byte was changed: hash chain broken, with the line
  | 'ledger-locked' // another process holds the lock
  | 'disk-full'
  | 'ledger-unwritable'
  | 'ledger-torn-tail' // warning: an unacknowledged last line was dropped
  | 'frozen-missing'
  | 'frozen-changed'
>;

export interface StreamContents {
  readonly records: readonly LedgerRecord[];
  readonly warnings: readonly StoreProblem[];
}

/** Appended is on disk; of two writers one wins and the other is told. Records are never rewritten. */
export interface Store {
  read(stream: StreamName): Promise<Result<StreamContents, StoreProblem>>;
  /**
   * `expectedSeq` = seq of the last record the caller has seen (0: none). Drafts of another stream throw.
   * A draft with a cause that the stream holds already (same kind, same cause) is left out, not appended twice.
   */
  append(
    stream: StreamName,
    expectedSeq: number,
    drafts: readonly RecordDraft[],
    by: { readonly at: Instant; readonly actor: Actor },
  ): Promise<Result<readonly LedgerRecord[], StoreProblem>>;
}

/** Content-addressed, immutable: `data/frozen/<sha256>`. */
export interface FrozenInputs {
  /** Digest in hex, after the bytes are on disk. The same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<Result<string, StoreProblem>>;
  get(digest: string): Promise<Result<Uint8Array, StoreProblem>>;
}
