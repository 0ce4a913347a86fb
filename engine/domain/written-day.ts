import { type IsoDate, parseIsoDate } from '../kernel/iso-date.ts';

const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;

/** A day as offices write it: 2017-08-15, 2017/8/15, 2017.8.15, 2017年8月15日, 20170815; a time behind it is left out. */
export function parseWrittenDay(text: string): IsoDate | undefined {
  const trimmed = text.normalize('NFKC').trim();
  const match = SEPARATED.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
