import { dayOf } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { RoundFiles } from '../pipeline/draw/round-files.ts';
import type { Ledger } from './ledger.ts';

/** Unannounced visits (不事先告知) are named when they are over: when a record is later than the window's last day. */
export function visitsAreOver(
  { people }: Pick<RoundFiles, 'people'>,
  { records }: Pick<Ledger, 'records'>,
): boolean {
  const last = lastVisitDay({ people });
  const newest = [...records.values()]
    .flatMap((all) => all.at(-1)?.at ?? [])
    .toSorted()
    .at(-1);
  return last !== undefined && newest !== undefined && dayOf(newest) > last;
}

/** The last day of the windows of all agencies; undefined where nobody was committed to. */
export function lastVisitDay({ people }: Pick<RoundFiles, 'people'>): IsoDate | undefined {
  return [...people.values()]
    .map(({ window }) => window[1])
    .toSorted()
    .at(-1);
}
