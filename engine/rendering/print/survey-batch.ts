import type { BatchOrder } from '../../domain/ports.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { charactersOfHtml } from '../fonts/characters-of-html.ts';
import { bundlesOf } from './assign-volumes.ts';

/** What must be known of all papers before the first is printed. */
export interface BatchSurvey {
  /** Of all papers, so that the faces are cut once. */
  readonly characters: ReadonlySet<string>;
  /** Papers of each bundle. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Goes through all papers, keeps none. A paper that cannot be made refuses the batch before anything is printed. */
export function surveyBatch({ documents }: Pick<BatchOrder, 'documents'>): Result<BatchSurvey, Problem> {
  const characters = new Set<string>();
  const sizes = new Map<string, number>();
  for (const document of documents()) {
    if (!document.ok) return document;
    for (const character of charactersOfHtml(document.value.html)) characters.add(character);
    for (const bundle of bundlesOf(document.value)) sizes.set(bundle, (sizes.get(bundle) ?? 0) + 1);
  }
  return ok({ characters, sizes });
}
