import { joinBytes, utf8 } from './bytes.ts';
import { sha256 } from './sha256.ts';

/** A part of what is hashed: a text stands for its UTF-8 bytes. */
export type HashPart = string | Uint8Array;

/** `H(a ‖ b ‖ …)` of draw.md §0. */
export function digest(...parts: readonly HashPart[]): Uint8Array {
  return sha256(joinParts(parts));
}

/** `HMAC-SHA256(key, a ‖ b ‖ …)` (RFC 2104); every key of draw/v1 is 32 bytes. */
export function hmac(key: Uint8Array, ...parts: readonly HashPart[]): Uint8Array {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(joinBytes([block.map((byte) => byte ^ 0x36), joinParts(parts)]));
  return sha256(joinBytes([block.map((byte) => byte ^ 0x5c), inner]));
}

/** The single byte 00 that parts the fields of a hashed message. */
export const NUL = Uint8Array.of(0);

function joinParts(parts: readonly HashPart[]): Uint8Array {
  return joinBytes(parts.map((part) => (typeof part === 'string' ? utf8(part) : part)));
}
