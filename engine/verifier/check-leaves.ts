import { fromHex, hex } from './bytes.ts';
import { toJcs } from './canonical-json.ts';
import { rosterFile } from './check-rosters.ts';
import { digest, hmac, NUL } from './digest.ts';
import type { Commitment, Frame } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { merkleRoot } from './merkle-tree.ts';
import type { Documents } from './read-bundle.ts';
import type { LeafRow, RosterRow } from './text-tables.ts';

/** The secret of the round (轮次密钥) is the one that was committed to. */
export function checkSecret(secret: Uint8Array, commitment: Commitment): readonly Failure[] {
  const found = hex(digest('draw/v1/secret\n', secret));
  const expected = commitment.secret;
  return found === expected ? [] : [failure('private/secret.txt', 'secret-differs', { expected, found })];
}

/** Every leaf says what the private part says, and together they make the committed root: nobody missing, nobody added. */
export function checkLeaves({
  commitment,
  secret,
  leaves,
  rosters,
}: Pick<Documents, 'commitment' | 'secret' | 'leaves' | 'rosters'>): readonly Failure[] {
  const perFrame = commitment.frames.flatMap((frame) => {
    const rows = leaves.get(frame.frame) ?? [];
    const published = rosters.get(frame.frame);
    return [
      ...rows.flatMap((row) => checkRow(row, frame, secret)),
      ...(published ? compareWithPublished(frame, rows, published) : []),
      ...checkRoot(frame, rows),
    ];
  });
  return [...perFrame, ...checkAreas(leaves)];
}

export function leavesFile(frame: string): string {
  return `private/${frame}.csv`;
}

function checkRow({ id, salt, why }: LeafRow, frame: Frame, secret: Uint8Array): readonly Failure[] {
  const file = leavesFile(frame.frame);
  const expected = hex(hmac(secret, frame.frame, NUL, id));
  const sorted = why.every((rule, i) => i === 0 || (why[i - 1] ?? '') < rule);
  return [
    ...(salt === expected ? [] : [failure(file, 'salt-differs', { at: id, expected, found: salt })]),
    ...(sorted ? [] : [failure(file, 'why-order', { at: id, found: why.join('+') })]),
  ];
}

function leafHash(frame: string, { id, area, stratum, state, why, salt }: LeafRow): string {
  return hex(digest(NUL, toJcs({ area, frame, id, salt, state, stratum, why }) ?? ''));
}

function compareWithPublished(
  frame: Frame,
  rows: readonly LeafRow[],
  published: readonly RosterRow[],
): readonly Failure[] {
  const leaves = new Map(published.map((row) => [row.id, row.leaf]));
  const ids = new Set(rows.map((row) => row.id));
  const file = leavesFile(frame.frame);
  return [
    ...rows.flatMap((row) => {
      const expected = leaves.get(row.id);
      if (expected === undefined) return [failure(file, 'ids-differ', { at: row.id })];
      const found = leafHash(frame.frame, row);
      return found === expected ? [] : [failure(file, 'leaf-differs', { at: row.id, expected, found })];
    }),
    ...published
      .filter((row) => !ids.has(row.id))
      .map((row) => failure(rosterFile(frame.frame), 'ids-differ', { at: row.id })),
  ];
}

function checkRoot(frame: Frame, rows: readonly LeafRow[]): readonly Failure[] {
  const found = hex(merkleRoot(rows.map((row) => fromHex(leafHash(frame.frame, row)))));
  const place = { expected: frame.root, found };
  return found === frame.root ? [] : [failure(leavesFile(frame.frame), 'root-differs', place)];
}

/** "The enterprise's area" decides who may visit it: it has one in the whole round. */
function checkAreas(leaves: Documents['leaves']): readonly Failure[] {
  const areas = new Map<string, string>();
  return [...leaves].flatMap(([frame, rows]) =>
    rows.flatMap(({ id, area }) => {
      const expected = areas.get(id) ?? area;
      areas.set(id, expected);
      return area === expected
        ? []
        : [failure(leavesFile(frame), 'area-differs', { at: id, expected, found: area })];
    }),
  );
}
