import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import type { CreditState } from '../../domain/credit.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Assessing, CountedSubject } from './counted-subject.ts';
import { belongsTo, counts, type RoundRecords, type SupervisePolicy } from './round-records.ts';
import { subjectsOfClaims } from './subjects-of-claims.ts';
import { subjectsOfExchange, subjectsOfSanctions } from './subjects-of-credit.ts';
import { subjectsOfFindings, subjectsOfSubstitutions } from './subjects-of-findings.ts';
import { subjectsOfReports, subjectsOfVisits } from './subjects-of-visits.ts';

/** What an assessment looks at. Fold it from the records up to the cut-off: a later correction hides the first. */
export interface Assessed {
  /** `2017-08` for a month, `2017` for a year: the rounds that bear it are looked at. */
  readonly period: string;
  /** 数据截至. */
  readonly cutOff: IsoDate;
  readonly rounds: readonly RoundRecords[];
  readonly credit: CreditState;
}

/**
 * Every thing that the records of a period let count (计数), by agency. 双告知, 公示异议, 惩戒解除 and 惩戒反馈 have
 * no records of their own yet: nothing is made up for them, and their indicators say 数据缺失.
 */
export function compileSubjects(
  { period, cutOff, rounds, credit }: Assessed,
  policy: Pick<SupervisePolicy, 'calendars' | 'deadlines'>,
): readonly CountedSubject[] {
  const calendar = calendarOfPolicy(policy.calendars);
  const assessing: Assessing = { deadlines: policy.deadlines, calendar, cutOff };
  return rounds
    .filter((round) => belongsTo(period, round.draw.round) && counts(round))
    .flatMap((round) => [
      ...subjectsOfClaims(round, assessing),
      ...subjectsOfVisits(round, assessing),
      ...subjectsOfFindings(round, assessing),
      ...subjectsOfSubstitutions(round, assessing),
      ...subjectsOfReports(round, assessing),
      ...subjectsOfExchange(round, credit, assessing),
      ...subjectsOfSanctions(credit, round, assessing),
    ]);
}
