import { canonicalJson } from '../../kernel/canonical-json.ts';
import { compareBytes, sha256Hex } from '../../kernel/hash.ts';

export interface FrozenSnapshot {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex: the name under which they are frozen. */
  readonly digest: string;
}

/** A snapshot as it is frozen: its canonical JSON. */
export function freezeSnapshot(snapshot: object): FrozenSnapshot {
  const bytes = new TextEncoder().encode(canonicalJson(snapshot));
  return { bytes, digest: sha256Hex(bytes) };
}

/** Ascending by bytes of the key, so that the order of the file's rows changes nothing. */
export function sortByKey<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ entry }) => entry);
}
