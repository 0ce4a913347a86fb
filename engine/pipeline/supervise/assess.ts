import type { AgencyScore, Assessment } from '../../domain/assessment.ts';
import {
  add,
  divide,
  formatFraction,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../kernel/rational.ts';
import { type Assessed, compileSubjects } from './compile-subjects.ts';
import type { CountedSubject, Meets } from './counted-subject.ts';
import type { SupervisePolicy } from './round-records.ts';
import { type ScoredBlock, scoreBlock } from './score-block.ts';
import { exact, smaller } from './score-indicator.ts';
import { unitsToAssess } from './units-to-assess.ts';

const FULL_MARKS = rational(100);

/** 考核, 三(五)、附件2-8: a row for every unit with a task, from what the records of the period let count. */
export function assess(assessed: Assessed, policy: SupervisePolicy, meets: Meets): Assessment {
  const subjects = Map.groupBy(compileSubjects(assessed, policy), ({ agency }) => agency);
  return {
    period: assessed.period,
    cutOff: assessed.cutOff,
    scores: unitsToAssess(policy).map((agency) =>
      scoreAgency(agency, subjects.get(agency) ?? [], policy, meets),
    ),
  };
}

/** One row: the four blocks on what was counted for the unit. */
export function scoreAgency(
  agency: string,
  subjects: readonly CountedSubject[],
  { assessment }: Pick<SupervisePolicy, 'assessment'>,
  meets: Meets,
): AgencyScore {
  const scored = assessment.map((block) => scoreBlock(block, subjects, meets));
  const total = totalOf(scored);
  return {
    agency,
    blocks: scored.map(({ block }) => block),
    total: total === null ? null : formatFraction(total),
  };
}

/** Over the blocks that have a score, out of 100; a bonus lifts no total above 100, a veto in any block makes it 0. */
function totalOf(scored: readonly ScoredBlock[]): Rational | null {
  if (scored.some(({ vetoed }) => vetoed)) return ZERO;
  const counted = scored.filter(({ score }) => score !== null);
  const of = counted.map(({ block }) => exact(block.points)).reduce(add, ZERO);
  if (of.n === 0n) return null;
  const reached = counted.map(({ score, bonus }) => add(score ?? ZERO, bonus)).reduce(add, ZERO);
  return smaller(divide(multiply(FULL_MARKS, reached), of), FULL_MARKS);
}
