import type { IsoDate } from '../kernel/iso-date.ts';
import { parseDate } from './policy-time-phrase.ts';

/** A day in a cell of a brought file, as policy writes days; a time of day behind it is left out. */
export function parseWrittenDay(text: string): IsoDate | undefined {
  const date = parseDate(text.trim().replace(/[T\s]\d{1,2}[:：]\d{2}.*$/u, ''));
  return date.ok ? date.value : undefined;
}
