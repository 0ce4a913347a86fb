import { compareBytes, sha256Hex } from '../../kernel/hash.ts';

/** `<hex>  <path>\n` for every file, ascending by path, as `sha256sum` writes and checks it. */
export function writeSums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .toSorted(([a], [b]) => compareBytes(a, b))
    .map(([path, bytes]) => `${sha256Hex(bytes)}  ${path}\n`)
    .join('');
}

/** `policy.sums`: every file of config/ and rules/ of the published policy; its hash is the commitment's `policy`. */
export function writePolicySums(files: ReadonlyMap<string, Uint8Array>): string {
  return writeSums(new Map([...files].filter(([path]) => /^(?:config|rules)\//u.test(path))));
}

/** `SHA256SUMS` of a bundle: all its public files but itself, verifiers included. */
export function writeBundleSums(files: ReadonlyMap<string, Uint8Array>): string {
  return writeSums(
    new Map([...files].filter(([path]) => path !== 'SHA256SUMS' && !path.startsWith('private/'))),
  );
}
