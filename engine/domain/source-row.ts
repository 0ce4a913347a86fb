import type { Place, ProblemValues } from '../kernel/problem.ts';

/**
 * One row of a file that an office brought, after its columns were mapped to fields
 * (`config/mappings/*.yaml`); every value is still the text of the file, trimmed.
 */
export interface SourceRow {
  /** Line of the text file or row of the worksheet, from 1, the head counted. */
  readonly line: number;
  readonly place: Place;
  /** Field id of the mapping → text; a field without a column or with an empty cell is absent. */
  readonly values: Readonly<Record<string, string>>;
  /** Why nothing in the row can be trusted (cells in wrong columns, an id that lost digits): it is refused. */
  readonly unreadable?: { readonly code: string; readonly values: ProblemValues };
}

/** A file as read and mapped: what it was, and its rows. */
export interface SourceFile {
  /** Base name, for people. */
  readonly name: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly digest: string;
  readonly rows: readonly SourceRow[];
}
