import type { Failure } from './failure.ts';

/** Steps of the check, in the order in which they are done and told. The names are stable. */
export const STEPS = [
  'files',
  'sums',
  'canonical',
  'fields',
  'tables',
  'codes',
  'commitment',
  'policy',
  'chain',
  'recipe',
  'seed',
  'quotas',
  'expectations',
  'rounding',
  'rosters',
  'tickets',
  'selection',
  'changes',
  'match',
  'secret',
  'leaves',
  'strata',
  'drawing',
  'strikes',
  'people',
  'edges',
  'assignment',
  'substitutions',
] as const;

export type StepId = (typeof STEPS)[number];

/** Steps that need the private part (`private/`). */
export const PRIVATE_STEPS: ReadonlySet<StepId> = new Set<StepId>([
  'secret',
  'leaves',
  'strata',
  'drawing',
  'strikes',
  'people',
  'edges',
  'assignment',
  'substitutions',
]);

export interface StepResult {
  readonly step: StepId;
  /** `skipped`: what it needs could not be read; `unchecked`: needs the private part, which is not here. */
  readonly outcome: 'ok' | 'failed' | 'skipped' | 'unchecked';
  readonly failures: readonly Failure[];
}

/** What this bundle cannot show, however honest it is. */
export type Unchecked =
  | 'private-part'
  | 'blind-frames'
  | 'people-of-another-commitment'
  | 'tasks-of-another-commitment'
  | 'evidence'
  | 'sources'
  | 'policy-files'
  | 'earlier-commitments';

/** How far it is shown that the commitment came before the randomness (承诺在先). */
export type Precedence = 'time-stamped' | 'published' | 'witnessed';

/** Something that does not break the proof and that a reader must be told. */
export interface Note {
  readonly code:
    | 'rehearsal'
    | 'voided-when-result-known'
    | 'earlier-void'
    | 'earlier-open'
    | 'voided-people'
    | 'shortfall'
    | 'evidence-late'
    | 'strikes'
    | 'substitutions'
    | 'relaxed'
    | 'open-slots';
  readonly subject: string;
  readonly detail: string;
}

/** The answer of the verifier (核验结论). */
export interface Verdict {
  readonly holds: boolean;
  readonly steps: readonly StepResult[];
  /** Empty: only asserted. */
  readonly precedence: readonly Precedence[];
  readonly unchecked: readonly Unchecked[];
  readonly notes: readonly Note[];
  readonly round: RoundSummary | undefined;
}

/** What was verified, in figures. */
export interface RoundSummary {
  readonly series: string;
  readonly number: number;
  readonly round: string;
  readonly rehearsal: boolean;
  readonly commitment: string;
  /** hex(C) of the number before; zeros for none. */
  readonly previous: string;
  readonly frames: number;
  readonly drawn: number;
  readonly tasks: number;
}
