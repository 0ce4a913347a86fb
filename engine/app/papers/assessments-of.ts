import { instantMs } from '../../kernel/instant.ts';
import type { Ledger } from '../ledger.ts';
import type { RoundFile } from '../round-file.ts';
import { roundBefore, roundsInOrder } from './round-before.ts';

export type StandingAssessment = Ledger['papers']['assessments'][number];

const MONTH = '2017-08'.length;

/**
 * 考核 that a round's papers show: the last of its month that was made before the next round of that month was
 * opened; the last of the month where it was assessed only after that.
 */
export function assessmentOfRound(ledger: Ledger, { draw }: RoundFile): StandingAssessment | undefined {
  const month = draw.round.slice(0, MONTH);
  const own = ledger.papers.assessments.filter(({ period }) => period === month);
  const openedAt = draw.opened?.at;
  const next = roundsInOrder(ledger).find(
    ({ draw: { round, opened } }) =>
      round.startsWith(month) &&
      openedAt !== undefined &&
      opened !== undefined &&
      instantMs(opened.at) > instantMs(openedAt),
  );
  const until = next?.draw.opened?.at;
  const before = own.filter(({ at }) => until === undefined || instantMs(at) < instantMs(until));
  return before.at(-1) ?? own.at(-1);
}

/** The assessment before it: that of the nearest earlier round that has one of its own; null where there is none. */
export function assessmentBefore(
  ledger: Ledger,
  file: RoundFile,
  current: StandingAssessment,
): StandingAssessment | null {
  const earlier = roundBefore({ ledger, file });
  if (earlier === undefined) return null;
  const found = assessmentOfRound(ledger, earlier);
  return found !== undefined && found.seq !== current.seq
    ? found
    : assessmentBefore(ledger, earlier, current);
}

/** 年度考核: the last of the year, and the last of an earlier year. */
export function assessmentsOfYear(
  { papers: { assessments } }: Pick<Ledger, 'papers'>,
  year: string,
): { readonly assessment: StandingAssessment | undefined; readonly before: StandingAssessment | null } {
  const yearly = assessments.filter(({ period }) => period.length === year.length);
  const earlier = yearly
    .filter(({ period }) => period < year)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const last = earlier.at(-1)?.period;
  return {
    assessment: yearly.findLast(({ period }) => period === year),
    before: earlier.findLast(({ period }) => period === last) ?? null,
  };
}
