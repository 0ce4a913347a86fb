import type { Instant } from '../kernel/instant.ts';
import type { Actor } from './actor.ts';

/** The ledger's streams; a round's own stream is `rounds/2017-08`. */
export type StreamName = 'draws' | 'credit' | 'rosters' | 'editions' | 'papers' | 'jobs' | `rounds/${string}`;

/** The record of another stream from which this one follows. */
export interface Cause {
  readonly stream: StreamName;
  readonly seq: number;
}

/** What a decider answers with; the store adds place and chain. */
export interface RecordDraft<Kind extends string = string, Body = unknown> {
  readonly stream: StreamName;
  readonly kind: Kind;
  readonly version: number;
  readonly body: Body;
  readonly cause?: Cause;
}

/** A record as it lies in `data/records/<stream>.jsonl`: one canonical JSON text a line. */
export interface LedgerRecord<Kind extends string = string, Body = unknown> {
  /** From 1, without a gap. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly kind: Kind;
  readonly version: number;
  readonly cause?: Cause;
  /** Records of the same append that follow; absent on the last: an append is in the ledger whole or not at all. */
  readonly more?: number;
  readonly body: Body;
  /** `hash` of the record before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 of the JCS of the record without `hash`. */
  readonly hash: string;
}

/**
 * One kind of record: its name, its version, a JSON Schema (2020-12) for its body, and what it does to a state.
 * One file per kind in `domain/records/`.
 */
export interface RecordKind<Kind extends string, Body, State> {
  readonly kind: Kind;
  readonly version: number;
  readonly schema: object;
  readonly apply: (state: State, record: LedgerRecord<Kind, Body>) => State;
}
