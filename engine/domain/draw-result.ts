import type { ObjectId } from './object-id.ts';

/** `draw.json` of draw/v1 §4. */
export interface DrawFile {
  readonly version: 'draw/v1';
  /** hex(C). */
  readonly commitment: string;
  readonly seed: string;
  readonly frames: readonly DrawnFrame[];
}

export interface DrawnFrame {
  readonly frame: string;
  /** hex(K) of the frame's group. */
  readonly key: string;
  /** In ticket order with tickets; in a blind frame in id order without. */
  readonly drawn: readonly DrawnEnterprise[];
  readonly strata: readonly DrawnStratum[];
}

export interface DrawnEnterprise {
  readonly id: ObjectId;
  /** Absent in a blind frame. */
  readonly ticket?: string;
}

export interface DrawnStratum {
  readonly stratum: string;
  readonly take: number;
  /** Largest ticket drawn, or null if none is. */
  readonly threshold: string | null;
}
