import type { Instant } from '../kernel/instant.ts';
import type { RecipeStep } from './draw-seed.ts';

/** What kind of number the law gives: 不低于 / 为 / 不超过. */
export type Bound = 'atLeast' | 'exactly' | 'atMost';

/** `open`: anyone can compute a ticket from the id; `blind`: only the office can, until the visits are over. */
export type TicketKind = 'open' | 'blind';

/** `commitment.json` of draw/v1 §2, field by field: its bytes are its JCS. Ratios are written `n/d`. */
export interface CommitmentFile {
  readonly version: 'draw/v1';
  /** District code, with `-agency` where an agency draws by itself. */
  readonly series: string;
  /** From 1 without a gap in its series; 0 for a rehearsal. */
  readonly number: number;
  /** hex(C) of number − 1; 64 zeros for the first and for a rehearsal. */
  readonly previous: string;
  /** 演练: decides nothing. */
  readonly rehearsal: boolean;
  readonly round: string;
  /** When the rosters were cut off (截止时间). */
  readonly cutAt: Instant;
  readonly committedAt: Instant;
  /** Name and version of the program, for information. */
  readonly engine: string;
  /** H of policy.sums. */
  readonly policy: string;
  /** H("draw/v1/secret\n" ‖ round secret). */
  readonly secret: string;
  readonly recipe: readonly RecipeStep[];
  readonly match: readonly { readonly agency: string; readonly input: string }[];
  readonly frames: readonly CommittedFrame[];
}

/** An item and an agency: everyone on the item's sub-roster at `cutAt`, by strata. */
export interface CommittedFrame {
  readonly frame: string;
  readonly agency: string;
  /** Frames of one group share their tickets, so that visits fall together. */
  readonly group: string;
  /** Code of the qualification that one inspector of the visit must hold, or `''`. */
  readonly qualification: string;
  readonly tickets: TicketKind;
  /** Leaves: everyone, in whatever state. */
  readonly size: number;
  readonly root: string;
  readonly quotas: readonly CommittedQuota[];
  readonly strata: readonly CommittedStratum[];
}

/** What one legal bound governs. */
export interface CommittedQuota {
  readonly quota: string;
  readonly bound: Bound;
  readonly minimum: number;
  /** The legal upper ratio, or null. */
  readonly cap: string | null;
  /** The part of a yearly ratio that is due by this round; `1/1` otherwise. */
  readonly share: string;
  readonly take: number;
}

export interface CommittedStratum {
  readonly stratum: string;
  readonly quota: string;
  readonly ratio: string;
  readonly rho: string;
  /** Members in state `in`. */
  readonly size: number;
  readonly done: number;
  readonly excluded: number;
  /** How many of it are drawn on average; expect/size is each member's probability. */
  readonly expect: string;
}
