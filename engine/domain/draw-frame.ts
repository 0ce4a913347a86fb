import type { Rational } from '../kernel/rational.ts';
import type { Bound, TicketKind } from './draw-commitment.ts';
import type { ObjectId } from './object-id.ts';

/**
 * `in`: can be drawn. `done`: drawn earlier this year for this item's yearly ratio, and not struck.
 * `excluded`: yearly cap reached (达到年度检查上限), or another ground of the policy.
 */
export const MEMBER_STATES = ['in', 'done', 'excluded'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** One enterprise of an item's sub-roster, with everything that decides its chance. */
export interface FrameMember {
  readonly id: ObjectId;
  /** Area code (乡镇街道); the same in every frame of a round. */
  readonly area: string;
  readonly state: MemberState;
  /** The quota whose legal bound governs it. */
  readonly quota: string;
  /** After uplifts; `1/1` is all. */
  readonly ratio: Rational;
  /** Cool-down: `1/1`, or less after a recent random visit on site. */
  readonly rho: Rational;
  /** Codes of the rules that raised it or took it out; any order. Never public. */
  readonly why: readonly string[];
}

/** A quota as the policy gives it. */
export interface QuotaInput {
  readonly quota: string;
  readonly bound: Bound;
  /** At least 1 for `exactly`, 0 for `atMost`. */
  readonly minimum: number;
  /** Always there for `atMost`. */
  readonly cap: Rational | null;
  readonly share: Rational;
}

/** What a frame is built from: the sub-roster of an item, any order (二(五)). */
export interface FrameInput {
  readonly frame: string;
  readonly agency: string;
  /** Of the policy, else the frame's own code. */
  readonly group: string;
  readonly qualification: string;
  readonly tickets: TicketKind;
  readonly quotas: readonly QuotaInput[];
  readonly members: readonly FrameMember[];
}

/** A member as committed: in one stratum, with the leaf that the root covers. Salts are not kept here. */
export interface FrameRow {
  readonly id: ObjectId;
  readonly area: string;
  readonly stratum: string;
  readonly state: MemberState;
  /** Sorted, each once. */
  readonly why: readonly string[];
  /** Leaf hash, hex; so the public list can be made again after the round secret is destroyed. */
  readonly leaf: string;
}

/** Everyone of one frame, ascending by id: frozen, and private. */
export interface FrameSnapshot {
  readonly version: 1;
  readonly frame: string;
  readonly rows: readonly FrameRow[];
}
