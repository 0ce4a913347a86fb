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

type Timed = Pick<CommitmentFile, 'recipe'>;

/** The last moment at which C can be published: ten minutes before the first source (draw/v1 §2). */
export function publicUntil({ recipe }: Timed): Instant {
  return instantOfMs(Math.min(...recipe.map(({ at }) => instantMs(at))) - PUBLIC_BEFORE_SOURCE_MS);
}

/** Published in time: by the released notice, or by one elsewhere. A time-stamp or a sheet shows it to nobody beforehand. */
export function wasPublic(
  commitment: Timed,
  evidence: readonly SeedEvidence[],
  announcedAt: Instant | undefined,
): boolean {
  const until = instantMs(publicUntil(commitment));
  const shown = evidence.flatMap(({ kind, at }) => (kind === 'notice' ? [at] : []));
  return [...shown, ...(announcedAt === undefined ? [] : [announcedAt])].some((at) => instantMs(at) <= until);
}

/**
 * draw/v1 §2: C is public ten minutes before the first source. Refused where neither the notice was released by then nor
 * anything else shows that C came first, unless whoever enters the seed says so. A rehearsal announces nothing.
 */
export function checkAnnounced(
  commitment: Pick<CommitmentFile, 'rehearsal' | 'recipe'>,
  evidence: readonly SeedEvidence[],
  { announcedAt, onlyAsserted }: Announced,
): readonly Problem<SeedProblemCode>[] {
  if (commitment.rehearsal || onlyAsserted === true) return [];
  if (evidence.some((one) => showsPrecedence(commitment.recipe, one))) return [];
  if (wasPublic(commitment, evidence, announcedAt)) return [];
  const told = { until: publicUntil(commitment) };
  return [
    announcedAt === undefined
      ? problem('seed-unannounced', told)
      : problem('seed-announced-late', { ...told, at: announcedAt }),
  ];
}
