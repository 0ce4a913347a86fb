import type { RowNote } from '../../domain/roster-import.ts';
import type { SourceFile, SourceRow } from '../../domain/source-row.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProblemValues } from '../../kernel/problem.ts';
import type { FlagCode, RefusalCode, RowCode } from './basis-codes.ts';

export interface Mark<Code extends RowCode> {
  readonly code: Code;
  readonly values: ProblemValues;
}

/** What a row says: an entry with its marks, or the reason why there is none. */
export type RowReading<Entry> =
  | { readonly entry: Entry; readonly flags: readonly Mark<FlagCode>[] }
  | { readonly refusal: Mark<RefusalCode> };

export interface CollectedRows<Entry> {
  readonly entries: readonly Entry[];
  readonly flagged: readonly RowNote[];
  readonly refused: readonly RowNote[];
}

/** What every entry of a snapshot has. */
export interface Placed {
  readonly line: number;
}

/** What makes two rows the same object, what it is called when they disagree, and the fields' names in words. */
export interface Repeats<Entry> {
  readonly keyOf: (entry: Entry) => string;
  readonly refusal: RefusalCode;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Reads every row. A row whose key came before is merged and flagged where it says the same,
 * and refused, naming both lines, where it says something else: nobody guesses which is right.
 */
export function collectRows<Entry extends Placed>(
  file: SourceFile,
  readRow: (row: SourceRow) => RowReading<Entry>,
  repeats: Repeats<Entry>,
): CollectedRows<Entry> {
  const byKey = new Map<string, Entry>();
  const [flagged, refused]: [RowNote[], RowNote[]] = [[], unreadableRows(file)];
  for (const row of file.rows.filter(({ unreadable }) => unreadable === undefined)) {
    const reading = judgeAgainst(byKey, readRow(row), repeats);
    if ('refusal' in reading) refused.push(note(row, reading.refusal));
    else flagged.push(...reading.flags.map((flag) => note(row, flag)));
  }
  return { entries: [...byKey.values()], flagged, refused: refused.toSorted((a, b) => a.line - b.line) };
}

/** Rows of which the mapping says that nothing in them can be trusted. */
function unreadableRows(file: SourceFile): RowNote[] {
  return file.rows.flatMap(({ line, unreadable }) =>
    unreadable === undefined ? [] : [{ line, ...unreadable }],
  );
}

/** Keeps the first entry of a key; a later one is a repetition or a contradiction. */
function judgeAgainst<Entry extends Placed>(
  byKey: Map<string, Entry>,
  reading: RowReading<Entry>,
  repeats: Repeats<Entry>,
): RowReading<Entry> {
  if ('refusal' in reading) return reading;
  const key = repeats.keyOf(reading.entry);
  const first = byKey.get(key);
  if (first === undefined) {
    byKey.set(key, reading.entry);
    return reading;
  }
  const repeat = judgeRepeat(first, reading.entry, repeats);
  return repeat.refused
    ? { refusal: repeat.mark }
    : { entry: reading.entry, flags: [repeat.mark, ...reading.flags] };
}

export function note(row: Placed, mark: Mark<RowCode>): RowNote {
  return { line: row.line, code: mark.code, values: mark.values };
}

export function mark<Code extends RowCode>(code: Code, values: ProblemValues = {}): Mark<Code> {
  return { code, values };
}

type Repeat =
  | { readonly refused: true; readonly mark: Mark<RefusalCode> }
  | { readonly refused: false; readonly mark: Mark<FlagCode> };

function judgeRepeat(
  first: Placed,
  second: Placed,
  { refusal, labels }: Pick<Repeats<never>, 'refusal' | 'labels'>,
): Repeat {
  const fields = differingFields(first, second, (text) => text);
  if (fields.length === 0) return { refused: false, mark: mark('row-repeated', { first: first.line }) };
  const values = { first: first.line, fields: nameFields(fields, labels) };
  return differingFields(first, second, respell).length === 0
    ? { refused: false, mark: mark('row-repeated-respelled', values) }
    : { refused: true, mark: mark(refusal, values) };
}

/** What follows from another field (the town from the address) has no name of its own. */
function nameFields(fields: readonly string[], labels: Readonly<Record<string, string>>): string {
  const named = fields.flatMap((field) => labels[field] ?? []);
  return named.length === 0 ? '内容' : named.join('、');
}

function differingFields(a: Placed, b: Placed, spell: (text: string) => string): readonly string[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].filter((field) => {
    if (field === 'line') return false;
    return spell(asText(left.get(field))) !== spell(asText(right.get(field)));
  });
}

function asText(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}

/** Two spellings of one text become the same: full-width brackets, spaces. */
export function respell(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
