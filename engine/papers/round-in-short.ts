import type { RoundSummary } from '../domain/round-summary.ts';
import { formatRound } from './format.ts';
import { lineTotals } from './summary-report-tables.ts';

/** What a leader is to know of a round, in one sentence of two lines; what is late stands below it. */
export function roundInShort({ round, enterprises, agencies }: RoundSummary): string {
  const { drawn, withProblems, unvisited } = enterprises;
  const { lines, recorded, problems } = lineTotals(agencies);
  const silent = unvisited === 0 ? '' : `；${unvisited}户过了检查日没有结果`;
  return (
    `${formatRound(round)}抽查${drawn}户、${lines}项，已录入${recorded}项，` +
    `发现问题${problems}项、${withProblems}户${silent}。`
  );
}
