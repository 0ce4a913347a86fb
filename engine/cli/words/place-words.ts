import type { Cause } from '../../domain/record.ts';
import type { Place } from '../../kernel/problem.ts';

/** `config/items/market-supervision.yaml:18`, to be opened in an editor; `''` where the file says something else by now. */
export function placeWords(place: Place | undefined): string {
  if (place === undefined) return '';
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}

/** `credit 第 12 条`: a line of data/records/credit.jsonl. */
export function recordWords({ stream, seq }: Cause): string {
  return `${stream} 第 ${seq} 条`;
}

/** What stands at the end of a line, with two blanks before it. */
export function atEnd(...words: readonly string[]): string {
  const told = words.filter((word) => word !== '');
  return told.length === 0 ? '' : `  〔${told.join('；')}〕`;
}
