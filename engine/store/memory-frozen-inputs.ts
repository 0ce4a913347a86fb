import type { FrozenInputs } from '../domain/ports.ts';
import { sha256Hex } from '../kernel/hash.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok } from '../kernel/result.ts';

/** Frozen inputs (封存件) that are gone with the process, for trials and tests. */
export function memoryFrozenInputs(): FrozenInputs {
  const byDigest = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const digest = sha256Hex(bytes);
      byDigest.set(digest, Uint8Array.from(bytes));
      return ok(digest);
    },
    get: async (digest) => {
      const bytes = byDigest.get(digest);
      return bytes === undefined ? failed(problem('frozen-missing', { digest })) : ok(Uint8Array.from(bytes));
    },
    remove: async (digest) => {
      byDigest.delete(digest);
      return ok(undefined);
    },
  };
}
