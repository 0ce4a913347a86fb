/** A worksheet to be filled in or passed on. Every cell is text: no id loses a digit, no text becomes a formula. */
export interface SheetContent {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The sheet is protected, without a password: what may not change is locked, the rest is not. */
  readonly protection?: SheetProtection;
  /** Columns that stay in sight to the left; none where absent. */
  readonly frozenColumns?: number;
  /** Not for people: remembers where the workbook comes from. */
  readonly hidden?: boolean;
}

export interface SheetProtection {
  /** Rows may be filled in below the last. */
  readonly grows: boolean;
}

export interface SheetColumn {
  readonly title: string;
  /** In half-width characters; by the longest content where absent. */
  readonly width?: number;
  /** What may be filled in, as a drop-down. */
  readonly choices?: readonly string[];
  /** A cell may hold several of the choices, parted by 、. */
  readonly several?: boolean;
  /** What is not among the choices is asked about, and not refused. */
  readonly open?: boolean;
  /** A hint shown when the cell is chosen. */
  readonly hint?: string;
  /** The rows that are there may not change in this column. Only in a protected sheet. */
  readonly locked?: boolean;
}
