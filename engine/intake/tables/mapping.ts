import type { SourceKind } from '../../domain/source-fields.ts';

/** 列对照表 (`config/mappings/*.yaml`): which column of an office's file is which field. */
export interface TableMapping {
  readonly kind: SourceKind;
  /** What happens to columns that nobody asked for: one notice, one warning each, or refusal. */
  readonly otherColumns: 'ignore' | 'tell' | 'refuse';
  readonly fields: readonly MappedField[];
}

export interface MappedField {
  /** Field id of `SOURCE_FIELDS`. */
  readonly id: string;
  /** Its name in the officer's words. */
  readonly name: string;
  /** Heads under which the field is known; where several stand in a file, the first that is filled counts. */
  readonly columns: readonly string[];
  /** Heads of the second half of an interval (止日期); its cell is joined behind 至. */
  readonly untilColumns: readonly string[];
  readonly type: FieldType;
  /** The file must have the column; single cells may still be empty. */
  readonly required: boolean;
  /** The value of every row where the file has no such column. */
  readonly fixed?: string;
  /** What may be filled in; drop-down of a template. */
  readonly choices: readonly string[];
  readonly hint?: string;
}

/**
 * `uscc` keeps its spelling: who reads the code normalises it and flags what was written otherwise.
 * `code`: any other id, half-width, without spaces. `list`: parted by 、. `yes-no`: 是, 否.
 */
export type FieldType = 'text' | 'date' | 'uscc' | 'code' | 'integer' | 'list' | 'yes-no';

/** Where the shipped mapping of each kind of file lies. */
export const MAPPING_FILES: Readonly<Record<SourceKind, string>> = {
  enterprises: 'config/mappings/enterprises.yaml',
  inspectors: 'config/mappings/inspectors.yaml',
  subRoster: 'config/mappings/sub-roster.yaml',
  complaints: 'config/mappings/complaints.yaml',
  lists: 'config/mappings/lists.yaml',
  visits: 'config/mappings/earlier-visits.yaml',
  whereabouts: 'config/mappings/whereabouts.yaml',
  findings: 'config/mappings/findings.yaml',
};
