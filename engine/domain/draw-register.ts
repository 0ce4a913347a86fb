import type { Instant } from '../kernel/instant.ts';
import { NO_HASH } from './draw-code.ts';

/** One commitment of the numbered register of all draws (抽取登记簿), stream `draws`. */
export interface RegisterEntry {
  /** Its place in the stream `draws`. */
  readonly seq: number;
  readonly series: string;
  readonly number: number;
  /** hex(C). */
  readonly commitment: string;
  readonly round: string;
  /** Digest of the frozen body of the round's `round-opened`. */
  readonly opening: string;
  readonly state: 'open' | 'drawn' | 'void';
  /** When it came into this state. */
  readonly at: Instant;
  /** Why it is void; `''` otherwise. */
  readonly reason: string;
}

export interface RegisterState {
  /** Last seq of the stream `draws`; 0 if it is empty. */
  readonly seq: number;
  readonly entries: readonly RegisterEntry[];
}

export const EMPTY_REGISTER: RegisterState = { seq: 0, entries: [] };

/** `chain.json` of draw/v1 §6: one entry per commitment of the series, by number. */
export interface ChainEntry {
  readonly number: number;
  readonly commitment: string;
  readonly state: 'open' | 'drawn' | 'void';
  readonly at: Instant;
  readonly reason: string;
}

/** The number that the next commitment of a series bears, and what it links to. */
export function nextInSeries(
  register: RegisterState,
  series: string,
): { readonly number: number; readonly previous: string } {
  const last = register.entries.filter((entry) => entry.series === series).at(-1);
  return { number: (last?.number ?? 0) + 1, previous: last?.commitment ?? NO_HASH };
}

/** The series up to this number, as it stands in the register now. */
export function chainOf(register: RegisterState, series: string, upTo: number): readonly ChainEntry[] {
  return register.entries
    .filter((entry) => entry.series === series && entry.number <= upTo)
    .map(({ number, commitment, state, at, reason }) => ({ number, commitment, state, at, reason }));
}
