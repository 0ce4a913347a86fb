import type { Problem } from '../kernel/problem.ts';

/** What may be wrong with a file before anybody asks what it means. */
export type FilesProblemCode =
  | 'csv-quote-open'
  | 'file-empty'
  | 'formula-value' // warning: a formula's stored value was taken
  | 'full-width-colon'
  | 'full-width-sign'
  | 'full-width-space'
  | 'list-comma' // warning
  | 'merged-cells' // warning: one value was given to every row of the merged area
  | 'mojibake'
  | 'not-a-table'
  | 'not-utf8'
  | 'quotes-unpaired' // warning
  | 'row-ragged'
  | 'rows-above-head' // warning: a title above the head was passed over
  | 'sheet-missing'
  | 'sheets-ignored' // warning: only one worksheet was read
  | 'table-empty'
  | 'text-invisible'
  | 'time-stamp-forged'
  | 'time-stamp-not-granted'
  | 'time-stamp-of-other'
  | 'time-stamp-unreadable'
  | 'xls-old'
  | 'xlsx-bomb'
  | 'xlsx-encrypted'
  | 'xlsx-too-many-parts'
  | 'xlsx-unreadable'
  | 'xlsx-unsafe'
  | 'yaml-alias'
  | 'yaml-colon-space'
  | 'yaml-dash-space'
  | 'yaml-directive'
  | 'yaml-duplicate-key'
  | 'yaml-escape'
  | 'yaml-indent'
  | 'yaml-key-empty'
  | 'yaml-key-not-text'
  | 'yaml-line-too-long'
  | 'yaml-more' // broken in more places than are gone through at a time
  | 'yaml-needs-quotes'
  | 'yaml-percent-first'
  | 'yaml-remark'
  | 'yaml-round-bracket'
  | 'yaml-sign-missing'
  | 'yaml-syntax'
  | 'yaml-tab'
  | 'yaml-tag'
  | 'yaml-text-in-braces'
  | 'yaml-thousands'
  | 'yaml-too-deep'
  | 'yaml-too-large'
  | 'yaml-unclosed';

export type FilesProblem = Problem<FilesProblemCode>;
