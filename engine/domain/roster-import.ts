import type { IsoDate } from '../kernel/iso-date.ts';
import type { ProblemValues } from '../kernel/problem.ts';
import type { SourceFile } from './source-row.ts';

/** Something said about one row of a brought file; `engine/cli/messages` has the words of the code. */
export interface RowNote {
  /** As in `SourceRow`. */
  readonly line: number;
  readonly code: string;
  readonly values: ProblemValues;
}

/** What every import of a file records: read = kept + refused rows, and flagged rows are kept rows. */
export interface ImportReport {
  /** 数据来源, in words: 全区法人库. */
  readonly source: string;
  /** 数据截止日期: the day whose state the file shows. */
  readonly cutOff: IsoDate;
  readonly file: ImportedFile;
  readonly read: number;
  readonly kept: number;
  /** One row may have several notes. */
  readonly flagged: readonly RowNote[];
  /** One note a row. */
  readonly refused: readonly RowNote[];
}

export interface ImportedFile {
  readonly name: string;
  /** SHA-256 of its bytes, hex. */
  readonly digest: string;
}

/** A file that was brought, and what whoever brought it says about it. */
export interface BroughtFile {
  readonly file: SourceFile;
  readonly source: string;
  readonly cutOff: IsoDate;
  /** Nobody said a day: `cutOff` is the day of the import. */
  readonly cutOffAssumed?: boolean;
}
