import { stringify } from 'csv-stringify/sync';
import { visibleText } from '../kernel/visible-text.ts';
import { DELIMITERS } from './csv-delimiter.ts';
import { guardFormula } from './formula-guard.ts';

/** Cells that need quotes although they hold no comma: another separator, an edge space, a line break. */
const NEEDS_QUOTES = new RegExp(
  `^\\s|\\s$|[\\r\\n${DELIMITERS.filter((sign) => sign !== ',').join('')}]`,
  'u',
);

/**
 * Rows as UTF-8 CSV with CRLF, as spreadsheets expect. The BOM is what makes Excel read Chinese rightly.
 * Text that looks like a formula gets an apostrophe, and no cell reads backwards; the same rows always give the same bytes.
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  options: { readonly bom: boolean } = { bom: true },
): Uint8Array {
  const guarded = rows.map((row) => row.map((cell) => guardFormula(visibleText(cell))));
  const text = stringify(guarded, { record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES });
  return new TextEncoder().encode(options.bom ? `\ufeff${text}` : text);
}
