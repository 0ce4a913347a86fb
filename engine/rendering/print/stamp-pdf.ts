import type { IsoDate } from '../../kernel/iso-date.ts';

/**
 * Makes two prints of the same page the same bytes: the paper's own date instead of the time of printing,
 * and element ids, which a browser counts up through its life, numbered from 1. Lengths stay, so the
 * cross-reference table stays right.
 */
export function stampPdf(pdf: Uint8Array, date: IsoDate): Uint8Array {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const day = `D:${date.replaceAll('-', '')}000000+08'00'`;
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate) \((D:\d{14}[+-]\d{2}'\d{2}')\)/gu)) {
    bytes.write(day, match.index + match[0].length - day.length - 1, 'latin1');
  }
  renumberNodes(bytes, text);
  return new Uint8Array(bytes);
}

function renumberNodes(bytes: Buffer, text: string): void {
  const ids = [...text.matchAll(/\(node(\d{8})\)/gu)];
  // By rank, not by place in the file: the name tree stays sorted.
  const ranks = [...new Set(ids.map((match) => match[1] ?? ''))].sort();
  const numbers = new Map(ranks.map((id, i) => [id, String(i + 1).padStart(8, '0')]));
  for (const match of ids) bytes.write(`(node${numbers.get(match[1] ?? '')})`, match.index, 'latin1');
}
