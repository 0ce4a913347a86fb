import type { SheetColumn, SheetContent } from '../../files/sheet-content.ts';
import type { MappedField, TableMapping } from './mapping.ts';

/**
 * The worksheet that a mapping reads back: an empty form to be filled in, or rows to be passed on.
 * `choices` by field id fills the drop-downs that depend on policy (agencies, towns, qualifications).
 */
export function sheetOfMapping(
  mapping: TableMapping,
  name: string,
  content: {
    readonly rows?: readonly Readonly<Record<string, string>>[];
    readonly choices?: Readonly<Record<string, readonly string[]>>;
  } = {},
): SheetContent {
  const { rows = [], choices = {} } = content;
  return {
    name,
    columns: mapping.fields.map((field) => columnOf(field, choices[field.id] ?? field.choices)),
    rows: rows.map((values) => mapping.fields.map(({ id }) => values[id] ?? '')),
  };
}

function columnOf(field: MappedField, choices: readonly string[]): SheetColumn {
  const options = choices.length === 0 && field.type === 'yes-no' ? ['是', '否'] : choices;
  return {
    title: field.columns[0] ?? field.name,
    ...(options.length === 0 ? {} : { choices: options, several: field.type === 'list' }),
    ...(field.hint === undefined ? {} : { hint: field.hint }),
  };
}
