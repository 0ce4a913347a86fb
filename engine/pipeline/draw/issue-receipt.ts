import { fromHex, toHex } from '../../kernel/hash.ts';
import { auditPath, siblingSides } from '../../kernel/merkle.ts';
import { type DrawGround, rowsOf } from './draw-frames.ts';
import { blindMark } from './issue-tickets.ts';
import { writeLeaf } from './write-leaf.ts';

/** What lets an enterprise check its own stratum and reasons against the published root (抽取回执). */
export interface Receipt {
  readonly frame: string;
  /** JCS of the leaf. */
  readonly data: string;
  /** Hex; what hides stratum and reasons from whoever has only the leaf. */
  readonly salt: string;
  /** Hex: H(00 ‖ data), as in the published roster. */
  readonly leaf: string;
  /** From 0, in id order. */
  readonly index: number;
  readonly size: number;
  readonly root: string;
  /** RFC 6962 audit path, hex, from the leaf up. */
  readonly path: readonly string[];
  /** Of each hash of the path. */
  readonly sides: readonly ('left' | 'right')[];
  /** In a blind frame: what its ticket is made of. */
  readonly mark?: string;
}

/** One receipt for each frame that the enterprise is in. Throws without the round secret. */
export function issueReceipts(ground: DrawGround, id: string): readonly Receipt[] {
  const { secret } = ground;
  if (secret === undefined) throw new Error('issueReceipts: needs the round secret');
  return ground.commitment.frames.flatMap(({ frame, group, tickets, size, root }) => {
    const rows = rowsOf(ground, frame);
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index];
    if (row === undefined) return [];
    const leaves = rows.map(({ leaf }) => fromHex(leaf) ?? new Uint8Array());
    return [
      {
        frame,
        ...writeLeaf(secret, frame, row),
        ...{ index, size, root },
        path: auditPath(leaves, index).map(toHex),
        sides: siblingSides(index, rows.length),
        ...(tickets === 'blind' ? { mark: blindMark(secret, group, id) } : {}),
      },
    ];
  });
}
