import type { Problem } from '../kernel/problem.ts';

/** What the program itself refuses, before or around any decision. */
export type AppProblemCode =
  | 'actor-unmapped'
  | 'clock-not-simulated'
  | 'district-exists'
  | 'district-missing'
  | 'file-kind-unknown'
  | 'file-missing'
  | 'file-too-large'
  | 'file-unreadable'
  | 'folder-unwritable'
  | 'import-kind-unknown'
  | 'mapping-missing'
  | 'path-outside-district'
  | 'post-unknown'
  | 'record-unfit'
  | 'report-unknown'
  | 'right-missing'
  | 'time-unreadable';

export type AppProblem = Problem<AppProblemCode>;
