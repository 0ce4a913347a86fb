import { type Place, problem, warning } from '../../../kernel/problem.ts';
import type { PolicyProblem } from '../policy-problem.ts';

export interface BrokenBound {
  readonly item: string;
  /** Which bound, in words. */
  readonly bound: string;
  /** Where the reason is written, in words. */
  readonly where: string;
}

/** 约束: 一般 may be exceeded with a written 理由, which goes into the edition; without one it is refused. */
export function broken(
  { item, bound, where }: BrokenBound,
  { reason }: { readonly reason?: string },
  place: Place | undefined,
): PolicyProblem {
  return reason === undefined
    ? problem('bound-reason-missing', { item, bound, where }, place)
    : warning('bound-exceeded', { item, bound, reason }, place);
}
