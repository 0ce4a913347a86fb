import type { SourceRow } from '../../domain/source-row.ts';
import { parseWrittenDay } from '../../domain/written-day.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { FlagCode } from './basis-codes.ts';
import { type Mark, mark } from './collect-rows.ts';

const NOTHING: ReadonlySet<string> = new Set(['', '-', '--', '—', '——', '/', '无', '空', 'null', 'NULL']);

/** A field's text in NFC; absent where the cell is empty or holds one of the signs that clerks write for “none”. */
export function textOf(row: SourceRow, field: string): string | undefined {
  const text = row.values[field]?.normalize('NFC').trim();
  return text === undefined || NOTHING.has(text) ? undefined : text;
}

/** The parts of a cell that lists several things: 、 ； ; , ， or a new line between them. */
export function listOf(row: SourceRow, field: string): readonly string[] {
  return (textOf(row, field) ?? '')
    .split(/[、；;，,\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export interface CellReading<Value> {
  readonly value: Value | undefined;
  readonly flags: readonly Mark<FlagCode>[];
}

/** A cell that may be empty; what is in it and cannot be read is flagged with its text. */
export function readCell<Value>(
  text: string | undefined,
  parse: (text: string) => Value | undefined,
  unreadable: FlagCode,
): CellReading<Value> {
  const value = text === undefined ? undefined : parse(text);
  const flags = text !== undefined && value === undefined ? [mark(unreadable, { written: text })] : [];
  return { value, flags };
}

/** A day that may be left out; `field` is its name in the officer's words, for who has to look for it. */
export function readDay(text: string | undefined, field: string): CellReading<IsoDate> {
  const value = text === undefined ? undefined : parseWrittenDay(text);
  const flags =
    text !== undefined && value === undefined
      ? [mark('row-date-unreadable' as const, { written: text, field })]
      : [];
  return { value, flags };
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The fields without those that are undefined: a snapshot says nothing about what it does not know. */
export function presentFields<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
}
