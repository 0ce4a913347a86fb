import type { Table } from '../../files/table.ts';
import { problem, warning } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { cleanHead } from './clean-text.ts';
import type { MappedField, TableMapping } from './mapping.ts';
import type { TablesProblem } from './tables-problem.ts';

/** Columns of one field, best first; both empty where the file has none. */
export interface FieldColumns {
  readonly field: MappedField;
  readonly columns: readonly number[];
  readonly until: readonly number[];
}

export interface MatchedColumns {
  readonly fields: readonly FieldColumns[];
  /** Errors refuse the file. */
  readonly problems: readonly TablesProblem[];
}

/** Which columns of the table are which fields, and what is to be said about the others. */
export function matchColumns(table: Table, mapping: TableMapping): MatchedColumns {
  const heads = table.columns.map(cleanHead);
  const find = (names: readonly string[]) =>
    names.map((name) => heads.indexOf(cleanHead(name))).filter((column) => column >= 0);
  const fields = mapping.fields.map((field) => ({
    field,
    columns: [...new Set(find([...field.columns, field.name, field.id]))],
    until: [...new Set(find(field.untilColumns))],
  }));
  const used = new Set(fields.flatMap(({ columns, until }) => [...columns, ...until]));
  return {
    fields,
    problems: [
      ...missingColumns(table, fields, used),
      ...repeatedColumns(table, heads, used),
      ...otherColumns(table, mapping, fields, used),
    ],
  };
}

function missingColumns(
  table: Table,
  fields: readonly FieldColumns[],
  used: ReadonlySet<number>,
): readonly TablesProblem[] {
  const free = table.columns.filter((head, i) => head !== '' && !used.has(i));
  return fields
    .filter(({ field, columns }) => field.required && field.fixed === undefined && columns.length === 0)
    .map(({ field }) => {
      const [near] = field.columns.flatMap((name) => didYouMean(name, free) ?? []);
      const values = {
        field: field.name,
        names: field.columns.join('、'),
        found: table.columns.filter((head) => head !== '').join('、'),
        hint: near === undefined ? '' : `是不是“${near}”？`,
      };
      return problem('column-missing', values, table.placeOf(table.headLine));
    });
}

/** The same head twice: nobody can say which column is meant. Of columns that are ignored it does not matter. */
function repeatedColumns(
  table: Table,
  heads: readonly string[],
  used: ReadonlySet<number>,
): readonly TablesProblem[] {
  return heads.flatMap((head, i) => {
    const first = heads.indexOf(head);
    if (first === i || !used.has(first)) return [];
    const place = table.placeOf(table.headLine, i);
    return [
      problem('column-twice', { column: table.columns[i] ?? '', first: first + 1, second: i + 1 }, place),
    ];
  });
}

function otherColumns(
  table: Table,
  mapping: TableMapping,
  fields: readonly FieldColumns[],
  used: ReadonlySet<number>,
): readonly TablesProblem[] {
  const heads = table.columns.map(cleanHead);
  const known = new Set([...used].map((column) => heads[column]));
  const others = table.columns
    .map((head, column) => ({ head, column }))
    .filter(({ head, column }) => head !== '' && !used.has(column) && !known.has(heads[column]));
  const wanted = fields.filter(({ columns }) => columns.length === 0).flatMap(({ field }) => field.columns);
  const told = others.flatMap(({ head, column }) => {
    const near = didYouMean(head, wanted);
    if (near === undefined && mapping.otherColumns === 'ignore') return [];
    const say = mapping.otherColumns === 'refuse' ? problem : warning;
    const values = { column: head, hint: near === undefined ? '' : `是不是“${near}”？` };
    return [
      {
        column,
        found: say<'column-unknown'>('column-unknown', values, table.placeOf(table.headLine, column)),
      },
    ];
  });
  const silent = others.filter(({ column }) => !told.some((one) => one.column === column));
  const notice = warning<'columns-ignored'>(
    'columns-ignored',
    { columns: silent.map(({ head }) => head).join('、'), count: silent.length },
    table.placeOf(table.headLine),
  );
  return [...told.map(({ found }) => found), ...(silent.length === 0 ? [] : [notice])];
}
