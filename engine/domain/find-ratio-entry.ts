import type { IsoDate } from '../kernel/iso-date.ts';
import type { RatioEntry } from './policy-types.ts';

/** The entry of a history (抽查比例) in force on a day; undefined before the first, and after a repeal without successor. */
export function findRatioEntry<Entry extends Pick<RatioEntry, 'effective' | 'repealed'>>(
  history: readonly Entry[],
  on: IsoDate,
): Entry | undefined {
  const begun = history.filter(({ effective }) => effective <= on);
  const latest = begun.reduce<Entry | undefined>(
    (last, entry) => (last === undefined || entry.effective > last.effective ? entry : last),
    undefined,
  );
  return latest?.repealed !== undefined && latest.repealed < on ? undefined : latest;
}
