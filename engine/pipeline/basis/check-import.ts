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
  return [...problems, ...checkAge({ file, cutOff }, standing)];
}

type Dated = Pick<BroughtFile, 'file' | 'cutOff'>;

/** A file older than what stands is refused. The same file with an earlier day is not older: its day was wrong. */
export function checkAge(
  { file, cutOff }: Dated,
  standing: StandingImport | undefined,
): readonly Problem<'cut-off-goes-back'>[] {
  if (standing === undefined || cutOff >= standing.cutOff || file.digest === standing.file.digest) return [];
  return [problem('cut-off-goes-back', { cutOff, standing: standing.cutOff }, { file: file.name })];
}

/**
 * The same file with the same result, of the same day: there is nothing to record. That an old file still holds on a
 * later day must be said; a day that was only assumed makes no roster younger.
 */
export function standsAlready(
  { file, cutOff, cutOffAssumed = false }: Dated & Pick<BroughtFile, 'cutOffAssumed'>,
  snapshot: string,
  standing: StandingImport | undefined,
): boolean {
  if (standing?.snapshot !== snapshot || standing.file.digest !== file.digest) return false;
  return cutOff === standing.cutOff || (cutOffAssumed && cutOff > standing.cutOff);
}
