import { SOURCE_FIELDS, type SourceKind } from '../../domain/source-fields.ts';
import type { FilesProblemCode } from '../../files/files-problem.ts';
import { readMendedYaml } from '../../files/read-mended-yaml.ts';
import { inReadingOrder, type Place, type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { didYouMean } from '../did-you-mean.ts';
import { cleanHead } from './clean-text.ts';
import type { FieldType, MappedField, TableMapping } from './mapping.ts';
import { shapeMapping } from './shape-mapping.ts';
import type { MappingProblemCode } from './tables-problem.ts';

export type MappingProblem = Problem<MappingProblemCode | FilesProblemCode>;

/** The file once it fits `mapping.schema.json`; a field is named by its id or in the officer's words. */
interface MappingFile {
  readonly kind: SourceKind;
  readonly otherColumns: TableMapping['otherColumns'];
  readonly fields: readonly {
    readonly field: string;
    readonly columns: readonly string[];
    readonly untilColumns: readonly string[];
    readonly type: FieldType;
    readonly required: boolean;
    readonly fixed?: string;
    readonly choices: readonly string[];
    readonly hint?: string;
  }[];
}

/** Reads a 列对照表 of `config/mappings`; every problem at once, each with its place. */
export function readMapping(text: string | Uint8Array, file: string): Result<TableMapping, MappingProblem> {
  const { documents, problems: slips } = readMendedYaml(text, file);
  if (documents === undefined) return failed(...slips);
  const [document] = documents;
  if (document === undefined) return failed(problem('mapping-empty', {}, { file, line: 1 }));
  const { plain, places, problems, unread } = shapeMapping(document.root);
  const read: Read = {
    kind: unread.has('/kind') ? undefined : kindOf(plain),
    fields: fieldsOf(plain, unread),
    placeOf: (pointer) => places.get(pointer) ?? { file },
  };
  const found = inReadingOrder([...slips, ...problems, ...checkFields(read), ...checkColumns(read)]);
  return found.length > 0 ? failed(...found) : ok(toMapping(plain as MappingFile));
}

/** What of the file can be read, each part by itself. */
interface Read {
  readonly kind: SourceKind | undefined;
  readonly fields: readonly FieldRead[];
  readonly placeOf: (pointer: string) => Place;
}

interface FieldRead {
  readonly pointer: string;
  readonly field: string | undefined;
  readonly heads: readonly { readonly column: string; readonly pointer: string }[];
  /** Whether it says where its values come from, or may say so where it cannot be read. */
  readonly hasColumn: boolean;
}

function kindOf(plain: unknown): SourceKind | undefined {
  const { kind } = plain as Partial<MappingFile>;
  return kind !== undefined && kind in SOURCE_FIELDS ? kind : undefined;
}

function fieldsOf(plain: unknown, unread: ReadonlySet<string>): readonly FieldRead[] {
  const { fields } = plain as Partial<MappingFile>;
  if (!Array.isArray(fields)) return [];
  const inUnread = new Set([...unread].map((one) => one.split('/').slice(0, 3).join('/')));
  return fields.flatMap((one: unknown, i): readonly FieldRead[] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const pointer = `/fields/${i}`;
    const { field, fixed, columns, untilColumns } = one as Readonly<Record<string, unknown>>;
    const headsOf = (list: unknown, key: string) =>
      (Array.isArray(list) ? list : []).flatMap((column: unknown, j) =>
        typeof column === 'string' && column !== '' ? [{ column, pointer: `${pointer}/${key}/${j}` }] : [],
      );
    const heads = headsOf(columns, 'columns');
    return [
      {
        pointer,
        field: typeof field === 'string' && !unread.has(`${pointer}/field`) ? field : undefined,
        heads: [...heads, ...headsOf(untilColumns, 'untilColumns')],
        hasColumn: heads.length > 0 || fixed !== undefined || inUnread.has(pointer),
      },
    ];
  });
}

function fieldId(kind: SourceKind, written: string): string | undefined {
  const named: Readonly<Record<string, string>> = SOURCE_FIELDS[kind];
  if (written in named) return written;
  return Object.keys(named).find((id) => named[id] === written);
}

function checkFields({ kind, fields, placeOf }: Read): readonly MappingProblem[] {
  const seen = new Set<string>();
  return fields.flatMap(({ field, pointer, hasColumn }): readonly MappingProblem[] => {
    if (field === undefined) return [];
    const place = placeOf(`${pointer}/field`);
    const bare = hasColumn ? [] : [problem('mapping-field-without-column', { field }, place)];
    if (kind === undefined) return bare;
    const id = fieldId(kind, field);
    if (id === undefined) return [unknownField(field, kind, place), ...bare];
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [problem('mapping-field-twice', { field }, place)] : bare;
  });
}

function unknownField(field: string, kind: SourceKind, place: Place): MappingProblem {
  const names = Object.values<string>(SOURCE_FIELDS[kind]);
  const near = didYouMean(field, names);
  const hint = near === undefined ? `可以写：${names.join('、')}。` : `是不是“${near}”？`;
  return problem('mapping-field-unknown', { field, hint }, place);
}

/** One head that leads to two fields. */
function checkColumns({ fields, placeOf }: Read): readonly MappingProblem[] {
  const seen = new Map<string, string>();
  return fields.flatMap(({ field = '', heads }) =>
    heads.flatMap(({ column, pointer }) => {
      const other = seen.get(cleanHead(column));
      seen.set(cleanHead(column), field);
      return other === undefined || field === ''
        ? []
        : [problem('mapping-column-twice', { column, field, other }, placeOf(pointer))];
    }),
  );
}

function toMapping({ kind, otherColumns, fields }: MappingFile): TableMapping {
  const named: Readonly<Record<string, string>> = SOURCE_FIELDS[kind];
  return {
    kind,
    otherColumns,
    fields: fields.map(({ field, ...rest }): MappedField => {
      const id = fieldId(kind, field) ?? field;
      return { id, name: named[id] ?? field, ...rest };
    }),
  };
}
