import { SOURCE_FIELDS, type SourceKind } from '../../domain/source-fields.ts';
import type { FilesProblemCode } from '../../files/files-problem.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { type Place, type Problem, problem } from '../../kernel/problem.ts';
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

/** Reads a 列对照表 of `config/mappings`; every problem with its place. */
export function readMapping(text: string | Uint8Array, file: string): Result<TableMapping, MappingProblem> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const [document] = read.value;
  if (document === undefined) return failed(problem('mapping-empty', {}, { file, line: 1 }));
  const shaped = shapeMapping(document.root);
  if (!shaped.ok) return shaped;
  const { plain, places } = shaped.value;
  const mapping = plain as MappingFile;
  const placeOf = (pointer: string) => places.get(pointer) ?? { file };
  const problems = [...checkFields(mapping, placeOf), ...checkColumns(mapping, placeOf)];
  return problems.length > 0 ? failed(...problems) : ok(toMapping(mapping));
}

type PlaceOf = (pointer: string) => Place;

function fieldId(kind: SourceKind, written: string): string | undefined {
  const named: Readonly<Record<string, string>> = SOURCE_FIELDS[kind];
  if (written in named) return written;
  return Object.keys(named).find((id) => named[id] === written);
}

function checkFields({ kind, fields }: MappingFile, placeOf: PlaceOf): readonly MappingProblem[] {
  const names = Object.values<string>(SOURCE_FIELDS[kind]);
  const ids = fields.map(({ field }) => fieldId(kind, field));
  return fields.flatMap(({ field, columns, fixed }, i): readonly MappingProblem[] => {
    const place = placeOf(`/fields/${i}/field`);
    const id = ids[i];
    if (id === undefined) {
      const near = didYouMean(field, names);
      const hint = near === undefined ? `可以写：${names.join('、')}。` : `是不是“${near}”？`;
      return [problem('mapping-field-unknown', { field, hint }, place)];
    }
    if (ids.indexOf(id) !== i) return [problem('mapping-field-twice', { field }, place)];
    const bare = columns.length === 0 && fixed === undefined;
    return bare ? [problem('mapping-field-without-column', { field }, place)] : [];
  });
}

/** One head that leads to two fields. */
function checkColumns({ fields }: MappingFile, placeOf: PlaceOf): readonly MappingProblem[] {
  const seen = new Map<string, string>();
  return fields.flatMap(({ field, columns, untilColumns }, i) => {
    const heads = [
      ...columns.map((column, j) => ({ column, pointer: `/fields/${i}/columns/${j}` })),
      ...untilColumns.map((column, j) => ({ column, pointer: `/fields/${i}/untilColumns/${j}` })),
    ];
    return heads.flatMap(({ column, pointer }) => {
      const other = seen.get(cleanHead(column));
      seen.set(cleanHead(column), field);
      return other === undefined
        ? []
        : [problem('mapping-column-twice', { column, field, other }, placeOf(pointer))];
    });
  });
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
