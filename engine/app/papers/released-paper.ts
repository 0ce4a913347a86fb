import type { PapersState, StandingRelease } from '../../domain/assessment.ts';
import { type Instant, instantMs } from '../../kernel/instant.ts';

/** A paper of a round or period, by the name of its file, and the last record that it is made from. */
export interface MadePaper {
  readonly name: string;
  readonly of: string;
  readonly madeAt: Instant;
}

/**
 * What was released of a paper. `standing` says what the records say; once they have moved on (more results published,
 * more measures announced) nothing stands, and the paper waits for its next number. `earlier`: those it replaces.
 */
export function releasesOf(
  { released }: Pick<PapersState, 'released'>,
  { name, of, madeAt }: MadePaper,
): { readonly standing: StandingRelease | undefined; readonly earlier: readonly StandingRelease[] } {
  const all = released.filter((one) => one.paper === name && one.of === of);
  const last = all.at(-1);
  const standing = last !== undefined && instantMs(last.at) >= instantMs(madeAt) ? last : undefined;
  return { standing, earlier: all.filter((one) => one !== standing) };
}
