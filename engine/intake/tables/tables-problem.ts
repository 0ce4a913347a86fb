import type { FilesProblemCode } from '../../files/files-problem.ts';
import type { Problem } from '../../kernel/problem.ts';

/** What may be wrong between a table and its mapping (列对照表). */
export type TablesProblemCode =
  | 'cell-error' // warning: `#N/A` and the like is taken for an empty cell
  | 'column-missing'
  | 'column-twice'
  | 'column-unknown' // warning, or error where the mapping refuses other columns
  | 'columns-ignored' // warning: one notice for all
  | 'formula-like' // warning: one notice for all
  | 'head-repeated' // warning
  | 'id-lost-digits' // the row is unreadable
  | 'total-row'; // warning

export type TablesProblem = Problem<TablesProblemCode | FilesProblemCode>;

/** What may be wrong with a mapping itself. */
export type MappingProblemCode =
  | 'mapping-column-twice'
  | 'mapping-empty'
  | 'mapping-field-twice'
  | 'mapping-field-unknown'
  | 'mapping-field-without-column'
  | 'mapping-key-missing'
  | 'mapping-key-twice'
  | 'mapping-key-unknown'
  | 'mapping-value-wrong';
