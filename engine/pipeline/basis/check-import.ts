import type { BroughtFile } from '../../domain/roster-import.ts';
import type { StandingImport } from '../../domain/rosters.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import type { ImportCode } from './basis-codes.ts';

/** What refuses a file before a row of it is read; `standing` is the import that it would replace. */
export function checkImport(
  { file, cutOff }: BroughtFile,
  standing: StandingImport | undefined,
  at: Instant,
): readonly Problem<ImportCode>[] {
  const place = { file: file.name };
  const problems: Problem<ImportCode>[] = [];
  if (file.rows.length === 0) problems.push(problem('roster-empty', { file: file.name }, place));
  if (cutOff > dayOf(at)) {
    problems.push(problem('cut-off-in-future', { cutOff, today: dayOf(at) }, place));
  }
  if (standing !== undefined && cutOff < standing.cutOff) {
    problems.push(problem('cut-off-goes-back', { cutOff, standing: standing.cutOff }, place));
  }
  return problems;
}
