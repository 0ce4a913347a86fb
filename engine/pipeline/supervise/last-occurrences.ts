import type { OccurrencesOf } from '../../domain/jobs.ts';
import { type Instant, instantMs, instantOfMs } from '../../kernel/instant.ts';
import type { ShiftedJob } from './plan-job.ts';

/** How far back is looked, in days: a month, a year, ten years; beyond, only 29 February needs more. */
const REACHES = [40, 400, 4_000, 20_000] as const;
const MS_PER_DAY = 86_400_000;

interface Looking {
  /** How many periods; fewer are given where there are fewer. */
  readonly wanted: number;
  readonly now: Instant;
  readonly occurrencesOf: OccurrencesOf;
  /** Leaves out those that are put off beyond now. */
  readonly hasCome: (planned: readonly Instant[]) => readonly ShiftedJob[];
}

/** The last periods of a time that have come by now, oldest first. */
export function lastOccurrences(
  time: string,
  { wanted, now, occurrencesOf, hasCome }: Looking,
): readonly ShiftedJob[] {
  let jobs: readonly ShiftedJob[] = [];
  for (const days of REACHES) {
    if (jobs.length >= wanted) break;
    const after = instantOfMs(instantMs(now) - days * MS_PER_DAY);
    jobs = hasCome(occurrencesOf(time, { after, until: now }));
  }
  return jobs.slice(-wanted);
}
