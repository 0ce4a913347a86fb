import type { Problem } from '../../kernel/problem.ts';
import type { PolicyProblem } from '../policy/policy-problem.ts';

/** What may be wrong with a workbook that was exported, worked on, and brought back. */
export type WorkbookProblemCode =
  | 'workbook-cell-error'
  | 'workbook-cell-needed'
  | 'workbook-cell-unreadable'
  | 'workbook-choice-unknown'
  | 'workbook-columns-missing'
  | 'workbook-foreign'
  | 'workbook-formula'
  | 'workbook-id-missing'
  | 'workbook-id-twice'
  | 'workbook-id-unknown'
  | 'workbook-line-missing'
  | 'workbook-locked'
  | 'workbook-merged'
  | 'workbook-new-id-malformed'
  | 'workbook-new-id-taken'
  | 'workbook-new-line-lacks'
  | 'workbook-new-line-malformed'
  | 'workbook-new-without-list'
  | 'workbook-new-without-plan'
  | 'workbook-number'
  | 'workbook-past-rewritten' // warning: an entry of a history was changed and not followed by another
  | 'workbook-row-unknown'
  | 'workbook-sheet-missing'
  | 'workbook-stale'
  | 'workbook-yaml-lost';

export type WorkbookProblem = Problem<WorkbookProblemCode | PolicyProblem['code']>;
