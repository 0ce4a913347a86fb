import type { Problem } from '../kernel/problem.ts';

/** What the program itself refuses, before or around any decision. */
export type AppProblemCode =
  | 'actor-unmapped'
  | 'agency-of-another'
  | 'bundle-missing'
  | 'bundle-not-folder'
  | 'bundle-without-commitment'
  | 'clock-not-simulated'
  | 'district-exists'
  | 'district-missing'
  | 'duties-none'
  | 'editor-settings-kept' // warning
  | 'export-file-exists'
  | 'export-kind-unknown'
  | 'export-not-xlsx'
  | 'file-kind-unknown'
  | 'file-missing'
  | 'file-too-large'
  | 'file-unnamed'
  | 'file-unreadable'
  | 'files-too-many'
  | 'folder-unwritable'
  | 'format-not-policy'
  | 'format-unsafe'
  | 'import-kind-unknown'
  | 'inspector-unknown'
  | 'item-unnamed'
  | 'list-columns-missing'
  | 'list-file-exists'
  | 'list-id-taken'
  | 'list-unknown'
  | 'list-unnamed'
  | 'mapping-missing'
  | 'no-such-agency'
  | 'objects-unknown'
  | 'objects-unsaid' // warning
  | 'path-outside-district'
  | 'policy-file-unread' // warning: of no use in config/ and rules/
  | 'policy-table-unread' // warning: a workbook there
  | 'post-unknown'
  | 'record-unfit'
  | 'registered-unreadable'
  | 'report-unknown'
  | 'right-missing'
  | 'rows-of-others'
  | 'template-filled'
  | 'template-kind-unknown'
  | 'template-not-xlsx'
  | 'time-unreadable'
  | 'worksheet-kept'; // warning;

export type AppProblem = Problem<AppProblemCode>;
