import type { IsoDate } from '../kernel/iso-date.ts';
import type { RatioEntry } from './policy-types.ts';

/** The entry of a history (抽查比例) in force on a day; undefined before the first, and after a repeal without successor. */
export function findRatioEntry(history: readonly RatioEntry[], on: IsoDate): RatioEntry | undefined {
  const begun = history.filter(({ effective }) => effective <= on);
  const latest = begun.reduce<RatioEntry | undefined>(
    (last, entry) => (last === undefined || entry.effective > last.effective ? entry : last),
    undefined,
  );
  return latest?.repealed !== undefined && latest.repealed < on ? undefined : latest;
}
