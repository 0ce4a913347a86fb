import { hmacSha256, sha256, sha256Hex, toHex } from '../../kernel/hash.ts';

const NUL = new Uint8Array([0]);

/** K: the key of a group's tickets; draw/v1 §4. */
export function ticketKey(seed: Uint8Array, group: string): Uint8Array {
  return sha256('draw/v1/ticket\n', seed, group);
}

/** t, 64 hex digits, whose order is the order of the bytes. `mark` is the id, in a blind frame the blind mark. */
export function ticketOf(key: Uint8Array, mark: string): string {
  return sha256Hex(key, mark);
}

/** What stands for the id in a blind frame: without the round secret nobody can compute it. */
export function blindMark(secret: Uint8Array, group: string, id: string): string {
  return toHex(hmacSha256(secret, 'mark', NUL, group, NUL, id));
}

/** The hash that rounds the strata of one quota. */
export function roundingHash(seed: Uint8Array, frame: string, quota: string): Uint8Array {
  return sha256('draw/v1/round\n', seed, frame, NUL, quota);
}
