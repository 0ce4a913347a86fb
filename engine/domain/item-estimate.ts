import type { ProportionInterval } from '../kernel/proportion-interval.ts';

/**
 * 问题发生率推算: what the visits of one item let us say about everybody who could have been drawn for it
 * (draw/v1 §4 "Estimates"). Rates are told per item and never from the merged list.
 */
export interface ItemEstimate {
  readonly agency: string;
  readonly item: string;
  /** Who could be drawn at the cut-off of the rosters (state `in`). */
  readonly population: number;
  /** Drawn, with those whom a strike brought in, without those struck. */
  readonly drawn: number;
  readonly struck: number;
  /** Of the drawn: with a finding. */
  readonly visited: number;
  /** Of the drawn: without one. Stated, and never counted as “no problem”. */
  readonly missing: number;
  /** Of the visited: with a violation. */
  readonly problems: number;
  /** Undefined without a visit. */
  readonly rate?: EstimatedRate;
}

export interface EstimatedRate {
  /** Σ weight·y / Σ weight over the visits made; 0 to 1. */
  readonly share: number;
  /** At 95 %; undefined where everybody was to be drawn and was visited: nothing is estimated. */
  readonly interval?: ProportionInterval;
}
