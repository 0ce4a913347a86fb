import type { Instant } from '../kernel/instant.ts';
import type { Rational } from '../kernel/rational.ts';
import type { FrameRow } from './draw-frame.ts';
import type { Precedence } from './draw-seed.ts';
import type { ObjectId } from './object-id.ts';

/**
 * 抽取回执 of one enterprise: its own lines of the committed frames, opened, with the way from each to the published
 * root. It shows stratum and reasons, so it is for that enterprise alone (draw/v1 §6).
 */
export interface DrawSlip {
  readonly round: string;
  /** 演练: decides nothing. */
  readonly rehearsal: boolean;
  readonly id: ObjectId;
  readonly name: string;
  /** 承诺值 C, hex, and its number in the register of all draws. */
  readonly commitment: string;
  readonly number: number;
  readonly committedAt: Instant;
  /** Hex; absent before the seed. */
  readonly seed?: string;
  /** What shows that C came first; absent before the seed, and of a rehearsal. */
  readonly precedence?: Precedence;
  /** Those it was drawn for first. */
  readonly lines: readonly SlipLine[];
  /** Items whose visits are not announced and still ahead: nothing is told of them. */
  readonly withheld: number;
}

/** One item (事项): why, and what proves it. */
export interface SlipLine {
  readonly item: string;
  readonly itemName: string;
  readonly agencyName: string;
  /** What was drawn: the enterprise itself, or a school or site that it answers for. */
  readonly object: { readonly id: ObjectId; readonly name: string };
  readonly state: FrameRow['state'];
  readonly verdict?: SlipVerdict;
  /** In sentences: each rule that moved the ratio. */
  readonly reasons: readonly string[];
  /** After uplifts. */
  readonly ratio: Rational;
  /** Of being drawn. */
  readonly probability: Rational;
  readonly stratum: string;
  readonly proof: SlipProof;
  /** Absent before the draw. */
  readonly draw?: SlipDraw;
}

export type SlipVerdict = 'drawn' | 'not' | 'done' | 'excluded' | 'struck' | 'added';

/** From the enterprise's own line up to the root that was committed; hashes in hex. */
export interface SlipProof {
  /** The line as it was hashed (JCS). */
  readonly data: string;
  readonly salt: string;
  /** H(00 ‖ data). */
  readonly leaf: string;
  /** From 0, in id order. */
  readonly index: number;
  readonly size: number;
  /** From the leaf up: right: H(01 ‖ so far ‖ hash), left: H(01 ‖ hash ‖ so far). */
  readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: string }[];
  readonly root: string;
}

/** Hashes in hex. */
export interface SlipDraw {
  /** K of the group. */
  readonly key: string;
  /** What is hashed with it: the code, or in a blind frame its mark. */
  readonly of: string;
  /** H(K ‖ of). */
  readonly ticket: string;
  /** Largest ticket drawn of the stratum; null where none was. */
  readonly threshold: string | null;
}
