import type { JsonFault } from './canonical-json.ts';
import type { FieldFault } from './shape.ts';

/** One thing that does not agree. */
export interface Failure {
  readonly file: string;
  readonly code: FailureCode;
  /** Place in the file: a field (`frames[0].take`), an id, a line. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

export type FailureCode =
  | JsonFault
  | FieldFault
  | 'file-missing'
  | 'file-unexpected'
  | 'sum-missing'
  | 'sum-differs'
  | 'sum-of-nothing'
  | 'text-form'
  | 'line-form'
  | 'line-order'
  | 'header'
  | 'codes-differ-in-case'
  | 'rehearsal-number'
  | 'previous-not-zero'
  | 'previous-zero'
  | 'cut-after-commitment'
  | 'group-named-like-frame'
  | 'group-tickets-differ'
  | 'bound-minimum'
  | 'bound-without-cap'
  | 'quota-unknown'
  | 'quota-empty'
  | 'stratum-empty'
  | 'stratum-twice'
  | 'all-is-its-own-quota'
  | 'frame-size'
  | 'policy-differs'
  | 'chain-gap'
  | 'chain-end'
  | 'chain-previous'
  | 'chain-repeats'
  | 'chain-differs'
  | 'chain-reason'
  | 'chain-undrawn'
  | 'chain-void-before-source'
  | 'chain-time'
  | 'people-of-other-round'
  | 'people-of-other-draw'
  | 'people-not-voided'
  | 'recipe-empty'
  | 'recipe-bits'
  | 'recipe-too-soon'
  | 'recipe-order'
  | 'recipe-lottery-twice'
  | 'recipe-drand-last'
  | 'recipe-drand-time'
  | 'recipe-csprng'
  | 'other-commitment'
  | 'other-seed'
  | 'source-not-of-recipe'
  | 'source-form'
  | 'drand-randomness'
  | 'drand-signature'
  | 'seed-differs'
  | 'take-differs'
  | 'expect-differs'
  | 'frames-differ'
  | 'strata-differ'
  | 'key-differs'
  | 'rounded-take-differs'
  | 'roster-size'
  | 'root-differs'
  | 'total-differs'
  | 'ticket-differs'
  | 'drawn-order'
  | 'drawn-count'
  | 'result-differs'
  | 'threshold-form'
  | 'threshold-not-drawn'
  | 'threshold-repeats'
  | 'not-below-threshold'
  | 'drawn-above-threshold'
  | 'same-approver'
  | 'change-too-soon'
  | 'frame-unknown'
  | 'struck-not-drawn'
  | 'struck-still-drawn'
  | 'replacement-not-free'
  | 'agency-unknown'
  | 'task-unknown'
  | 'slot-unknown'
  | 'slot-holder'
  | 'substitute-in-task'
  | 'relax-twice'
  | 'agencies-differ'
  | 'tasks-differ'
  | 'task-slots'
  | 'task-person-twice'
  | 'secret-differs'
  | 'salt-differs'
  | 'leaf-differs'
  | 'why-order'
  | 'ids-differ'
  | 'area-differs'
  | 'stratum-unknown'
  | 'stratum-count'
  | 'drawn-differs'
  | 'threshold-differs'
  | 'state-differs'
  | 'replacement-differs'
  | 'people-differ'
  | 'people-salt'
  | 'person-unknown'
  | 'no-edge'
  | 'above-cap'
  | 'relax-differs'
  | 'assignment-differs'
  | 'history-too-large'
  | 'substitute-differs'
  | 'check-broke';

/** A failure; `expected` and `found` are shown beside the words. */
export function failure(
  file: string,
  code: FailureCode,
  detail: {
    readonly at?: string;
    readonly expected?: string | number | bigint;
    readonly found?: string | number | bigint;
  } = {},
): Failure {
  return {
    file,
    code,
    at: detail.at ?? '',
    expected: String(detail.expected ?? ''),
    found: String(detail.found ?? ''),
  };
}
