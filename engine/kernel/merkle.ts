import { sha256 } from './hash.ts';

const LEAF_PREFIX = new Uint8Array([0]);
const NODE_PREFIX = new Uint8Array([1]);

/** RFC 6962 §2.1: H(00 ‖ entry). */
export function merkleLeaf(entry: Uint8Array | string): Uint8Array {
  return sha256(LEAF_PREFIX, entry);
}

/** RFC 6962 §2.1 over leaves that are hashed already; of none: H of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  return leaves.length === 0 ? sha256() : rootOfRange(leaves, 0, leaves.length);
}

/** RFC 6962 §2.1.1: the siblings from the leaf up to the root. Throws for a leaf that is not in the tree. */
export function auditPath(leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leaves[index] === undefined) throw new RangeError(`auditPath: no leaf ${index} of ${leaves.length}`);
  const path: Uint8Array[] = [];
  let [from, to] = [0, leaves.length];
  while (to - from > 1) {
    const middle = from + largestPowerOfTwoBelow(to - from);
    const inLeft = index < middle;
    path.push(inLeft ? rootOfRange(leaves, middle, to) : rootOfRange(leaves, from, middle));
    [from, to] = inLeft ? [from, middle] : [middle, to];
  }
  return path.reverse();
}

/** On which side of the way up each sibling of an audit path stands: hashed after (right) or before (left). */
export function siblingSides(index: number, size: number): readonly ('left' | 'right')[] {
  if (size <= 1) return [];
  const split = largestPowerOfTwoBelow(size);
  return index < split
    ? [...siblingSides(index, split), 'right']
    : [...siblingSides(index - split, size - split), 'left'];
}

/** The root that an audit path proves for a leaf of a tree of `size`; undefined if the path does not fit. */
export function rootOfPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return undefined;
  if (index < 0 || index >= size) return undefined;
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

/** Of the leaves `from` up to but not including `to`; at least one. */
function rootOfRange(leaves: readonly Uint8Array[], from: number, to: number): Uint8Array {
  if (to - from === 1) return leaves[from] as Uint8Array;
  const middle = from + largestPowerOfTwoBelow(to - from);
  return merkleNode(rootOfRange(leaves, from, middle), rootOfRange(leaves, middle, to));
}

function merkleNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE_PREFIX, left, right);
}

/** By doubling: log2 of 2^49 − 1 is already 49 in floating point. */
function largestPowerOfTwoBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
