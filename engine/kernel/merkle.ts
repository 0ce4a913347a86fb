import { sha256 } from './hash.ts';

const LEAF_PREFIX = new Uint8Array([0]);
const NODE_PREFIX = new Uint8Array([1]);

/** RFC 6962 §2.1: H(00 ‖ entry). */
export function merkleLeaf(entry: Uint8Array | string): Uint8Array {
  return sha256(LEAF_PREFIX, entry);
}

/** RFC 6962 §2.1 over leaves that are hashed already; of none: H of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first;
  const split = largestPowerOfTwoBelow(leaves.length);
  return merkleNode(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** RFC 6962 §2.1.1: the siblings from the leaf up to the root. */
export function auditPath(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const split = largestPowerOfTwoBelow(leaves.length);
  return index < split
    ? [...auditPath(leaves.slice(0, split), index), merkleRoot(leaves.slice(split))]
    : [...auditPath(leaves.slice(split), index - split), merkleRoot(leaves.slice(0, split))];
}

/** The root that an audit path proves for a leaf of a tree of `size`; undefined if the path does not fit. */
export function rootOfPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  const sibling = path.at(-1);
  if (size === 1 || sibling === undefined) return size === 1 && sibling === undefined ? leaf : undefined;
  const split = largestPowerOfTwoBelow(size);
  const [inLeft, below] = [index < split, path.slice(0, -1)];
  const subtree = inLeft
    ? rootOfPath(leaf, index, split, below)
    : rootOfPath(leaf, index - split, size - split, below);
  if (subtree === undefined) return undefined;
  return inLeft ? merkleNode(subtree, sibling) : merkleNode(sibling, subtree);
}

function merkleNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE_PREFIX, left, right);
}

function largestPowerOfTwoBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
