/** Separators in use; the full-width comma only where none of the others stands. */
export const DELIMITERS = [',', '\t', ';', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The sign that stands most often outside quotes in the first line that has one. */
export function detectDelimiter(text: string): Delimiter {
  for (const line of text.slice(0, 65_536).split(/\r?\n/u).slice(0, 10)) {
    const bare = line.replace(/"[^"]*"/gu, '');
    const [best] = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => rank(a.sign) - rank(b.sign) || b.count - a.count);
    if (best !== undefined) return best.sign;
  }
  return ',';
}

function rank(sign: Delimiter): number {
  return sign === '，' ? 1 : 0;
}

/** Offsets of the start and end of a cell in its record (which may run over several lines). */
export function findCell(
  record: string,
  column: number,
  delimiter: Delimiter,
): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let left = column; ; left -= 1) {
    const end = cellEnd(record, start, delimiter);
    if (left <= 0 || record[end] !== delimiter) return { start, end };
    start = end + 1;
  }
}

function cellEnd(record: string, start: number, delimiter: Delimiter): number {
  const quote = /^ *"/u.exec(record.slice(start, start + 20));
  if (quote === null) return endOfBare(record, start, delimiter);
  let at = start + quote[0].length;
  for (;;) {
    const closing = record.indexOf('"', at);
    if (closing < 0) return record.length;
    if (record[closing + 1] !== '"') return endOfBare(record, closing, delimiter);
    at = closing + 2;
  }
}

function endOfBare(record: string, start: number, delimiter: Delimiter): number {
  for (let at = start; at < record.length; at += 1) {
    if (record[at] === delimiter || record[at] === '\n') return at;
  }
  return record.length;
}
