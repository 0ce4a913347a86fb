import type { ObjectId } from './object-id.ts';

/** A task of an agency: one enterprise drawn in one or more of its frames. */
export interface MatchTask {
  readonly id: ObjectId;
  readonly area: string;
  /** The agency's frames in which it is drawn, sorted. */
  readonly frames: readonly string[];
  /** Qualification that each slot needs, `''` for none; as many as there are slots. */
  readonly slots: readonly string[];
}

/** `match.json` of draw/v1 §5. */
export interface MatchFile {
  readonly version: 'draw/v1';
  /** hex(C). */
  readonly commitment: string;
  readonly seed: string;
  readonly agencies: readonly MatchedAgency[];
}

export interface MatchedAgency {
  readonly agency: string;
  /** hex(M). */
  readonly key: string;
  /** Ascending by id. */
  readonly tasks: readonly MatchedTask[];
}

export interface MatchedTask {
  readonly id: ObjectId;
  /** In slot order; null where a slot was left open because nobody can come. */
  readonly people: readonly (string | null)[];
}

/** Why an agency's tasks cannot all be given two people, in numbers: short = slots − places − onceEach in all. */
export interface MatchShortage {
  readonly agency: string;
  /** Slots that compete for too few people, by enterprise and slot number from 1. */
  readonly slots: readonly { readonly id: ObjectId; readonly slot: number }[];
  /** Inspectors whose caps are used up, and their places in all. */
  readonly exhausted: readonly string[];
  readonly places: number;
  /** Inspectors with room, who however can come only once to a task, and how often in all. */
  readonly onceEach: readonly string[];
  readonly once: number;
  readonly short: number;
  /** The smallest increase of every cap that makes it feasible; null if none does. */
  readonly relaxBy: number | null;
}
