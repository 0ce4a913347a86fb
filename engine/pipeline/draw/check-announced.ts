import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import { type SeedEvidence, showsPrecedence } from '../../domain/draw-seed.ts';
import { type Instant, instantMs, instantOfMs } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { PUBLIC_BEFORE_SOURCE_MS } from './check-recipe.ts';
import type { SeedProblemCode } from './problem.ts';

/** What is said of how C became public, beside its evidence. */
export interface Announced {
  /** When the notice of this commitment was first released; undefined while it was not. */
  readonly announcedAt?: Instant;
  readonly onlyAsserted?: boolean;
}

/**
 * draw/v1 §2: C is public ten minutes before the first source. Refused where neither the notice was released by then nor
 * anything else shows that C came first, unless whoever enters the seed says so. A rehearsal announces nothing.
 */
export function checkAnnounced(
  { rehearsal, recipe }: Pick<CommitmentFile, 'rehearsal' | 'recipe'>,
  evidence: readonly SeedEvidence[],
  { announcedAt, onlyAsserted }: Announced,
): readonly Problem<SeedProblemCode>[] {
  if (rehearsal || onlyAsserted === true) return [];
  if (evidence.some((one) => showsPrecedence(recipe, one))) return [];
  const source = Math.min(...recipe.map(({ at }) => instantMs(at)));
  const until = source - PUBLIC_BEFORE_SOURCE_MS;
  if (announcedAt !== undefined && instantMs(announcedAt) <= until) return [];
  const told = { until: instantOfMs(until) };
  return [
    announcedAt === undefined
      ? problem('seed-unannounced', told)
      : problem('seed-announced-late', { ...told, at: announcedAt }),
  ];
}
