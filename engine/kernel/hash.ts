import { createHash, createHmac } from 'node:crypto';

/** 32 bytes. Text is hashed as UTF-8. */
export function sha256(...chunks: readonly (Uint8Array | string)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}

/** 64 lower-case hex digits. */
export function sha256Hex(...chunks: readonly (Uint8Array | string)[]): string {
  return toHex(sha256(...chunks));
}

/** HMAC-SHA256 (RFC 2104), 32 bytes. */
export function hmacSha256(key: Uint8Array, ...chunks: readonly (Uint8Array | string)[]): Uint8Array {
  const mac = createHmac('sha256', key);
  for (const chunk of chunks) mac.update(chunk);
  return mac.digest();
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** undefined unless the text is an even number of lower-case hex digits. */
export function fromHex(text: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{2})*$/u.test(text) ? new Uint8Array(Buffer.from(text, 'hex')) : undefined;
}

/** Sorts by bytes, as draw/v1 means "sorted": negative, zero or positive. */
export function compareBytes(a: Uint8Array | string, b: Uint8Array | string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
