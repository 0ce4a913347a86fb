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

/**
 * Reads every row. A row whose key came before is merged and flagged where it says the same,
 * and refused, naming both lines, where it says something else: nobody guesses which is right.
 */
export function collectRows<Entry extends Placed>(
  file: SourceFile,
  readRow: (row: SourceRow) => RowReading<Entry>,
  repeats: { readonly keyOf: (entry: Entry) => string; readonly refusal: RefusalCode },
): CollectedRows<Entry> {
  const byKey = new Map<string, Entry>();
  const [flagged, refused]: [RowNote[], RowNote[]] = [[], []];
  for (const row of file.rows) {
    const reading = readRow(row);
    if ('refusal' in reading) {
      refused.push(note(row, reading.refusal));
      continue;
    }
    const key = repeats.keyOf(reading.entry);
    const first = byKey.get(key);
    const repeat = first === undefined ? undefined : judgeRepeat(first, reading.entry, repeats.refusal);
    if (repeat?.refused === true) {
      refused.push(note(row, repeat.mark));
      continue;
    }
    if (first === undefined) byKey.set(key, reading.entry);
    const marks = repeat === undefined ? reading.flags : [repeat.mark, ...reading.flags];
    flagged.push(...marks.map((mark) => note(row, mark)));
  }
  return { entries: [...byKey.values()], flagged, refused };
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

function judgeRepeat(first: Placed, second: Placed, refusal: RefusalCode): Repeat {
  const fields = differingFields(first, second, (text) => text);
  if (fields.length === 0) return { refused: false, mark: mark('row-repeated', { first: first.line }) };
  if (differingFields(first, second, respell).length === 0) {
    const values = { first: first.line, fields: fields.join('、') };
    return { refused: false, mark: mark('row-repeated-respelled', values) };
  }
  return { refused: true, mark: mark(refusal, { first: first.line, fields: fields.join('、') }) };
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
