import { createHash } from 'node:crypto';

/** SHA-256 of the bytes. In verify.html `sha256-in-browser.ts` stands in its place. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
