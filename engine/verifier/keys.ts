import { fromHex, hex } from './bytes.ts';
import { digest, hmac, NUL } from './digest.ts';
import { type Fraction, fraction } from './fraction.ts';

/** K of a group (draw.md §4): frames of one group share it, and with it the ticket of an enterprise. */
export function groupKey(seed: string, group: string): Uint8Array {
  return digest('draw/v1/ticket\n', fromHex(seed), group);
}

/** The ticket (签号) of an enterprise: t = H(K ‖ utf8(x)), in hex. */
export function ticketOf(key: Uint8Array, x: string): string {
  return hex(digest(key, x));
}

/** What stands for an id in a blind frame, so that nobody outside can compute its ticket. */
export function blindMark(secret: Uint8Array, group: string, id: string): string {
  return hex(hmac(secret, 'mark', NUL, group, NUL, id));
}

/** U, the number by which the strata of a quota are rounded together. */
export function roundingNumber(seed: string, frame: string, quota: string): Fraction {
  const bytes = digest('draw/v1/round\n', fromHex(seed), frame, NUL, quota);
  return fraction(BigInt(`0x${hex(bytes)}`), 1n << 256n);
}

/** M of an agency (draw.md §5). */
export function matchKey(seed: string, agency: string): Uint8Array {
  return digest('draw/v1/match\n', fromHex(seed), agency);
}

/** Decides in which order the tasks of a match are settled. */
export function taskHash(key: Uint8Array, id: string): string {
  return hex(digest(key, 't:', id));
}

/** Decides who is taken for a slot (from 1) of a task among all who may be. */
export function personHash(key: Uint8Array, slot: number, inspector: string, id: string): string {
  return hex(digest(key, `p:${slot}|${inspector}|${id}`));
}
