import { type Place, type Problem, problem, warning } from '../../../kernel/problem.ts';

export type BoundProblemCode =
  | 'bound-exceeded' // warning: 约束 一般, with its reason
  | 'bound-reason-missing';

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
): Problem<BoundProblemCode> {
  return reason === undefined
    ? problem('bound-reason-missing', { item, bound, where }, place)
    : warning('bound-exceeded', { item, bound, reason }, place);
}
