/**
 * Signs with which a spreadsheet begins a formula (OWASP, CSV injection), full-width ones too: some input methods
 * and spreadsheets take `＝` for `=`.
 */
const FORMULA_LIKE = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/u;

/** Text as it may stand in a CSV cell: `=cmd|…` gets an apostrophe in front, a plain number stays one. */
export function guardFormula(text: string): string {
  return text.length > 1 && FORMULA_LIKE.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Takes back one apostrophe that `guardFormula`, or a spreadsheet, put before such a text. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) && text.length > 2 ? text.slice(1) : text;
}
