import type { Condition } from '../../domain/condition.ts';
import type { CountedSubject, Meets, SubjectKind } from './counted-subject.ts';

/** What an indicator counts (统计 … 当 …). */
export interface Counted {
  readonly count: SubjectKind;
  readonly when?: Condition;
}

export interface Tally {
  /** Those that meet the condition. */
  readonly met: number;
  /** Those of which the records tell too little (未知); they count neither way. */
  readonly unknown: number;
  /** Every thing of that kind, whatever it says. */
  readonly all: number;
}

/** 计数: how many of a unit's things of one kind meet a condition. */
export function countSubjects(
  subjects: readonly CountedSubject[],
  { count, when }: Counted,
  meets: Meets,
): Tally {
  const of = subjects.filter((subject) => subject.count === count);
  if (when === undefined) return { met: of.length, unknown: 0, all: of.length };
  const verdicts = of.map(({ facts }) => meets(when, facts));
  return {
    met: verdicts.filter((verdict) => verdict === true).length,
    unknown: verdicts.filter((verdict) => verdict === 'unknown').length,
    all: of.length,
  };
}
