import type { FrameRow } from '../../domain/draw-frame.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { hmacSha256, toHex } from '../../kernel/hash.ts';
import { merkleLeaf } from '../../kernel/merkle.ts';

const NUL = new Uint8Array([0]);

/** An enterprise's line of the committed frame, as hashed: its stratum and reasons, hidden by the salt. */
export interface LeafText {
  readonly data: string;
  /** Hex. */
  readonly salt: string;
  /** Hex. */
  readonly leaf: string;
}

/** draw/v1 §2 "leaf". `why` must be sorted already. */
export function writeLeaf(secret: Uint8Array, frame: string, row: Omit<FrameRow, 'leaf'>): LeafText {
  const salt = toHex(hmacSha256(secret, frame, NUL, row.id));
  const { area, id, state, stratum, why } = row;
  const data = canonicalJson({ area, frame, id, salt, state, stratum, why });
  return { data, salt, leaf: toHex(merkleLeaf(data)) };
}
