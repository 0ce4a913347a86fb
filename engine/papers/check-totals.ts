import { problem } from '../kernel/problem.ts';
import type { PaperProblem } from './paper-view.ts';

export interface Sum {
  /** What is added up, in the officer's words. */
  readonly what: string;
  readonly whole: number;
  readonly parts: readonly number[];
}

/** 合计数应等于各分项之和: one problem for each sum that does not add up. */
export function checkTotals(paper: string, sums: readonly Sum[]): readonly PaperProblem[] {
  return sums.flatMap(({ what, whole, parts }) => {
    const sum = parts.reduce((a, b) => a + b, 0);
    return sum === whole ? [] : [problem('totals-differ', { paper, what, whole, sum })];
  });
}
