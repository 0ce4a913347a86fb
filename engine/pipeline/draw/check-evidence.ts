import { isHashHex, isProofText } from '../../domain/draw-code.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import { type SeedEvidence, showsPrecedence } from '../../domain/draw-seed.ts';
import { type Instant, instantMs, instantOfMs, parseInstant } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import type { SeedProblemCode } from './problem.ts';

type EvidenceProblem = Problem<SeedProblemCode>;

/** Evidence (留证) that contradicts itself or what is on record; an empty list: it is taken. `position` from 1. */
export function checkEvidence(
  { kind, at, sha256, what }: SeedEvidence,
  position: number,
  shown: readonly SeedEvidence[],
  { committedAt }: Pick<CommitmentFile, 'committedAt'>,
  now: Instant,
): readonly EvidenceProblem[] {
  if (parseInstant(at) === undefined || !isHashHex(sha256) || !isProofText(what)) {
    return [problem('evidence-malformed', { position })];
  }
  return [
    ...(shown.some((one) => one.sha256 === sha256) ? [problem('evidence-twice', { what })] : []),
    ...(instantMs(at) > instantMs(now) ? [problem('evidence-in-future', { what, at, now })] : []),
    // The clock of a time-stamp is not this office's; a stamp of C cannot be older than C.
    ...(kind !== 'tsa' && instantMs(at) < instantMs(committedAt)
      ? [problem('evidence-before-commitment', { what, at, committedAt })]
      : []),
  ];
}

/** Told, and taken: a stamp made after the first source proves nothing, and one before C shows that a clock is wrong. */
export function warnOfEvidence(
  { recipe, committedAt }: Pick<CommitmentFile, 'recipe' | 'committedAt'>,
  evidence: readonly SeedEvidence[],
): readonly EvidenceProblem[] {
  const source = instantOfMs(Math.min(...recipe.map(({ at }) => instantMs(at))));
  return [
    ...evidence
      .filter((one) => !showsPrecedence(recipe, one))
      .map(({ kind, at }) => warning('evidence-after-source', { kind, at, source })),
    ...evidence
      .filter(({ kind, at }) => kind === 'tsa' && instantMs(at) < instantMs(committedAt))
      .map(({ at }) => warning('evidence-clock', { at, committedAt })),
  ];
}
