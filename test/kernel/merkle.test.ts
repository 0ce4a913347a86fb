import { describe, expect, test } from 'vitest';
import { sha256, toHex } from '../../engine/kernel/hash.ts';
import { auditPath, merkleLeaf, merkleRoot, rootOfPath, siblingSides } from '../../engine/kernel/merkle.ts';
import { fc } from '../support/properties.ts';
import { RFC_6962_TREES } from '../support/rfc6962-vectors.ts';

const leavesOf = (size: number) => Array.from({ length: size }, (_, i) => merkleLeaf(`leaf ${i}`));

const tree = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

describe('RFC 6962 Merkle tree', () => {
  test.each(RFC_6962_TREES)('the root over $entries', ({ entries, root }) => {
    const leaves = entries.map((entry) => merkleLeaf(Buffer.from(entry, 'hex')));
    expect(toHex(merkleRoot(leaves))).toBe(root);
  });

  test('a full left half, the rest right: five leaves written out', () => {
    const node = (left: Uint8Array, right: Uint8Array) => sha256(new Uint8Array([1]), left, right);
    const [a, b, c, d, e] = leavesOf(5) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    expect(toHex(merkleRoot([a, b, c, d, e]))).toBe(toHex(node(node(node(a, b), node(c, d)), e)));
  });

  test('the path of every leaf proves the root', () => {
    for (let size = 1; size <= 33; size += 1) {
      const leaves = leavesOf(size);
      const root = toHex(merkleRoot(leaves));
      const proven = leaves.map((leaf, i) => rootOfPath(leaf, i, size, auditPath(leaves, i)));
      expect(proven.map((bytes) => bytes && toHex(bytes))).toEqual(leaves.map(() => root));
    }
  });

  test('the sides alone tell a person how to walk up', () => {
    for (let size = 1; size <= 33; size += 1) {
      const leaves = leavesOf(size);
      const walked = leaves.map((leaf, i) => {
        const sides = siblingSides(i, size);
        const path = auditPath(leaves, i);
        expect(sides).toHaveLength(path.length);
        return path.reduce(
          (so, one, step) =>
            sha256(new Uint8Array([1]), ...(sides[step] === 'right' ? [so, one] : [one, so])),
          leaf,
        );
      });
      expect(walked.map(toHex)).toEqual(leaves.map(() => toHex(merkleRoot(leaves))));
    }
  });

  test('a changed leaf, a changed path or another place proves another root or none', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat({ max: 31 }), ([size, index], where, byte) => {
        const leaves = leavesOf(size);
        const leaf = leaves[index] as Uint8Array;
        const [root, path] = [toHex(merkleRoot(leaves)), auditPath(leaves, index)];
        const proves = (l: Uint8Array, i: number, n: number, p: readonly Uint8Array[]) => {
          const bytes = rootOfPath(l, i, n, p);
          return bytes !== undefined && toHex(bytes) === root;
        };
        expect(proves(leaf, index, size, path)).toBe(true);
        expect(proves(flip(leaf, byte), index, size, path)).toBe(false);
        expect(proves(leaf, index, size, [...path, leaf])).toBe(false);
        if (path.length > 0) {
          const at = where % path.length;
          expect(proves(leaf, index, size, path.with(at, flip(path[at] as Uint8Array, byte)))).toBe(false);
          expect(proves(leaf, index, size, path.toSpliced(at, 1))).toBe(false);
          expect(proves(leaf, (index + 1 + (where % (size - 1))) % size, size, path)).toBe(false);
        }
      }),
    );
  });

  test('a size or place that cannot be is refused', () => {
    const leaves = leavesOf(5);
    const [leaf, path] = [leaves[4] as Uint8Array, auditPath(leaves, 4)];
    for (const [index, size] of [
      [5, 5],
      [-1, 5],
      [0.5, 5],
      [4, Number.NaN],
      [4, Number.POSITIVE_INFINITY],
      [4, 4],
      [4, 9],
      [0, 0],
    ] as const) {
      expect(rootOfPath(leaf, index, size, path), `${index} of ${size}`).toBeUndefined();
    }
    expect(() => auditPath(leaves, 5)).toThrow(RangeError);
    expect(() => auditPath([], 0)).toThrow(RangeError);
  });

  test('the longest tree there can be still has a path that fits', () => {
    // Of 2^49 − 1 leaves the last is 48 deep; by a floating logarithm the halves would be cut wrong.
    const leaf = merkleLeaf('last');
    const size = 2 ** 49 - 1;
    expect(rootOfPath(leaf, size - 1, size, Array(48).fill(leaf))).toBeDefined();
  });

  test('a district of 50,000 leaves: root and path agree', () => {
    const leaves = leavesOf(50_000);
    const root = merkleRoot(leaves);
    for (const index of [0, 32_767, 32_768, 49_999]) {
      const proven = rootOfPath(leaves[index] as Uint8Array, index, leaves.length, auditPath(leaves, index));
      expect(proven && toHex(proven)).toBe(toHex(root));
    }
  });
});

function flip(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
}
