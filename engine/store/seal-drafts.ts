import type { Actor } from '../domain/actor.ts';
import type { StoreProblem } from '../domain/ports.ts';
import type { LedgerRecord, RecordDraft, StreamName } from '../domain/record.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/hash.ts';
import type { Instant } from '../kernel/instant.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';

/** `prev` of a stream's first record. */
export const NO_HASH = '0'.repeat(64);

/** Who appends, and when. */
export interface Appending {
  readonly at: Instant;
  readonly actor: Actor;
}

/** A stream as far as it is known, and which causes (缘由) it holds: `knows` is `rememberCauses()` of that stream. */
export interface KnownStream {
  readonly stream: StreamName;
  readonly records: readonly LedgerRecord[];
  readonly knows: (records: readonly LedgerRecord[], draft: RecordDraft) => boolean;
}

/**
 * The records that an append adds, with place and chain: none where the stream moved on since `expectedSeq`
 * was seen; without those whose cause the stream holds already. Drafts of another stream are a bug.
 */
export function sealDrafts(
  { stream, records, knows }: KnownStream,
  expectedSeq: number,
  drafts: readonly RecordDraft[],
  by: Appending,
): Result<readonly LedgerRecord[], StoreProblem> {
  for (const draft of drafts) {
    if (draft.stream !== stream) throw new RangeError(`a draft of ${draft.stream} appended to ${stream}`);
  }
  const lastSeq = records.length;
  if (lastSeq !== expectedSeq) return failed(problem('stream-moved-on', { stream, expectedSeq, lastSeq }));
  const fresh = drafts.filter((draft) => !knows(records, draft));
  const sealed: LedgerRecord[] = [];
  for (const [i, draft] of fresh.entries()) {
    const prev = sealed.at(-1)?.hash ?? records.at(-1)?.hash ?? NO_HASH;
    sealed.push(sealRecord({ seq: lastSeq + i + 1, prev, more: fresh.length - i - 1 }, draft, by));
  }
  return ok(sealed);
}

/** SHA-256 of the JCS of a record without its `hash`. */
export function hashOfRecord(record: Omit<LedgerRecord, 'hash'>): string {
  return sha256Hex(canonicalJson(record));
}

/**
 * Tells whether a stream holds a record of the draft's kind and cause. Remembers what it has seen: handed the
 * same growing stream again, it looks at the new records only.
 */
export function rememberCauses(): KnownStream['knows'] {
  const seen = new Set<string>();
  let looked = 0;
  return (records, draft) => {
    for (; looked < records.length; looked += 1) {
      const { kind, cause } = records[looked] as LedgerRecord;
      if (cause !== undefined) seen.add(`${kind} ${cause.stream} ${cause.seq}`);
    }
    return draft.cause !== undefined && seen.has(`${draft.kind} ${draft.cause.stream} ${draft.cause.seq}`);
  };
}

function sealRecord(
  place: { readonly seq: number; readonly prev: string; readonly more: number },
  draft: RecordDraft,
  { at, actor }: Appending,
): LedgerRecord {
  const record = {
    seq: place.seq,
    at,
    actor,
    kind: draft.kind,
    version: draft.version,
    ...(draft.cause === undefined ? {} : { cause: draft.cause }),
    ...(place.more === 0 ? {} : { more: place.more }),
    body: draft.body,
    prev: place.prev,
  };
  // Through text, so that what is handed back is what will be read, and shares nothing with the draft.
  return JSON.parse(canonicalJson({ ...record, hash: hashOfRecord(record) })) as LedgerRecord;
}
