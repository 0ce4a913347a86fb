import { type IsoDate, isoDate } from './iso-date.ts';

/** `YYYY-MM-DDThh:mm:ss+08:00`, Beijing time, as draw/v1 writes times. Compare with `instantMs`. */
export type Instant = string & { readonly instant: unique symbol };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/u;
const BEIJING_OFFSET_MS = 8 * 3_600_000;

export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) || instantOfMs(ms) !== text ? undefined : (text as Instant);
}

/** For literals in code and tests: throws where `parseInstant` gives undefined. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`not a Beijing time: ${text}`);
  return parsed;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function instantMs(at: Instant): number {
  return Date.parse(at);
}

export function instantOfMs(ms: number): Instant {
  return `${new Date(ms + BEIJING_OFFSET_MS).toISOString().slice(0, 19)}+08:00` as Instant;
}

/** The day in Beijing on which the instant falls. */
export function dayOf(at: Instant): IsoDate {
  return isoDate(at.slice(0, 10));
}
