import type { Condition } from '../../../domain/condition.ts';
import type { AssessmentBlock, CountedEach, Indicator, Scoring } from '../../../domain/policy-types.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 附件2-8, and 国办发〔2024〕54号: assessment must not reward activity. */
export function checkAssessment({ assessment }: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return assessment.flatMap((block) => [
    ...points(block, places),
    ...block.indicators.flatMap((indicator) => [...activity(indicator, places), ...parts(indicator, places)]),
  ]);
}

function points(block: AssessmentBlock, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const counted = block.indicators.filter(
    ({ scoring }) => scoring.method !== 'bonus' && scoring.method !== 'veto',
  );
  const sum = counted.reduce((total, indicator) => total + indicator.points, 0);
  if (Math.abs(sum - block.points) < 1e-9) return [];
  return [problem('assessment-points-differ', { points: block.points, sum }, placeOf(block, 'points'))];
}

const ACTIVITY_NAMES =
  /检查(?:户|家|企业)?(?:次|户|家)?数|(?:发现|查出)问题(?:数|率|件)|立案|办案|案件(?:数|量)|罚(?:没|款)|处罚(?:数|量|金额)/u;

/** Facts of a finding that say what was found. */
const OUTCOME_FACTS: ReadonlySet<string> = new Set(['findingResult', 'findingFollowUp', 'violations24m']);

/** Counts of inspections, problems found, cases or fines: named as such, or made of outcomes, or of bare numbers. */
function activity(indicator: Indicator, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const { name, scoring } = indicator;
  if (ACTIVITY_NAMES.test(name))
    return [problem('assessment-counts-activity', { name }, placeOf(indicator, 'name'))];
  const counts = [scoring.numerator, scoring.denominator, scoring.each].filter(
    (count) => count !== undefined,
  );
  const outcome = counts.find(
    ({ when }) => when !== undefined && factsOf(when).some((id) => OUTCOME_FACTS.has(id)),
  );
  const bare = rewardsNumber(scoring);
  const found = outcome ?? bare;
  return found === undefined ? [] : [problem('assessment-counts-activity', { name }, placeOf(found))];
}

const ACTIVITY_SUBJECTS: ReadonlySet<CountedEach['count']> = new Set(['visit', 'finding', 'sanction']);

/** Points for each inspection, finding or sanction as such, however it is written. */
function rewardsNumber({ method, each, numerator, denominator }: Scoring): CountedEach | undefined {
  const counted =
    method === 'per-document' || method === 'bonus'
      ? each
      : denominator === undefined
        ? numerator
        : undefined;
  return counted !== undefined && ACTIVITY_SUBJECTS.has(counted.count) ? counted : undefined;
}

function factsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  return 'not' in condition ? factsOf(condition.not) : [condition.fact];
}

const NEEDED: Readonly<Record<Scoring['method'], readonly (keyof Scoring)[]>> = {
  ratio: ['numerator', 'denominator'],
  steps: ['numerator', 'denominator', 'steps'],
  deduction: ['each', 'deduct'],
  'yes-no': ['numerator'],
  'per-document': ['each', 'points'],
  bonus: ['each', 'points'],
  veto: ['each'],
};

const PART_NAMES: Readonly<Record<string, string>> = {
  numerator: '分子',
  denominator: '分母',
  steps: '分档',
  each: '每',
  deduct: '扣',
  points: '得',
};

function parts({ name, scoring }: Indicator, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const missing = NEEDED[scoring.method].filter((part) => scoring[part] === undefined);
  if (missing.length === 0) return [];
  const values = { name, missing: missing.map((part) => PART_NAMES[part] ?? part).join('、') };
  return [problem('assessment-scoring-incomplete', values, placeOf(scoring))];
}
