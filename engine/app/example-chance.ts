import { createHash } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../kernel/instant.ts';

/**
 * Bytes that look like chance and are none: the same for the same moment and post, so that an example can be played
 * again to the byte. Only where the clock is simulated, hence only in a 示例 district.
 */
export function exampleChance(at: Instant, { post }: Actor): (bytes: number) => Uint8Array {
  return (bytes) => {
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, i) =>
      createHash('sha256').update(`示例 ${at} ${post} ${i}`).digest(),
    );
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  };
}
