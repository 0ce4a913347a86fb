import { digest } from './digest.ts';

/** Root of the RFC 6962 tree over leaf hashes (H(00 ‖ data)); over none of them it is H of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const only = leaves[0];
  if (only === undefined) return digest();
  if (leaves.length === 1) return only;
  const left = largestPowerOfTwoBelow(leaves.length);
  return digest(NODE, merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

const NODE = Uint8Array.of(1);

function largestPowerOfTwoBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
