import type { AssessmentBlock, Indicator, Scoring } from '../../../domain/policy-types.ts';
import { type Place, problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { activityOf } from './activity-of-indicator.ts';

/** 附件2-8, and 国办发〔2024〕54号: assessment must not reward activity. */
export function checkAssessment(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.assessment.flatMap((block) => [
    ...points(block, places),
    ...block.indicators.flatMap((indicator) => [
      ...partsOrActivity(indicator, draft, places),
      ...floor(indicator, places),
    ]),
  ]);
}

/** What lacks its denominator is no count of activity yet: it lacks its denominator. */
function partsOrActivity(
  indicator: Indicator,
  draft: PolicyDraft,
  places: DraftPlaces,
): readonly PolicyProblem[] {
  if (!places.isRead(indicator, 'name')) return [];
  const isRead = places.isRead(indicator, 'scoring');
  const missing = isRead ? parts(indicator, places) : [];
  const found = activityOf(indicator, draft.facts);
  // Its name says it whatever is wrong with its parts.
  if (found === 'name') return [...missing, activity(indicator, places.placeOf(indicator, 'name'))];
  if (found === undefined || !isRead || missing.length > 0) return missing;
  return [activity(indicator, places.placeOf(found))];
}

function points(block: AssessmentBlock, places: DraftPlaces): readonly PolicyProblem[] {
  const { placeOf, isRead, isComplete } = places;
  // A sum of which a part is missing says nothing.
  const isSummed = (one: Indicator) => isRead(one, 'points', 'scoring/method');
  if (!isRead(block, 'points') || !isComplete(block.indicators) || !block.indicators.every(isSummed))
    return [];
  const counted = block.indicators.filter(
    ({ scoring }) => scoring.method !== 'bonus' && scoring.method !== 'veto',
  );
  const sum = counted.reduce((total, indicator) => total + indicator.points, 0);
  if (Math.abs(sum - block.points) < 1e-9) return [];
  return [problem('assessment-points-differ', { points: block.points, sum }, placeOf(block, 'points'))];
}

function activity({ name }: Indicator, place: Place | undefined): PolicyProblem {
  return problem('assessment-counts-activity', { name }, place);
}

/** 扣至: what is left when everything has been taken off is not more than there was. */
function floor(indicator: Indicator, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const { points: most, scoring } = indicator;
  if (!isRead(indicator, 'points')) return [];
  if (scoring.floor === undefined || scoring.floor <= most) return [];
  const values = { key: `扣至（指标分值 ${most}）`, written: scoring.floor, limit: most };
  return [problem('number-too-large', values, placeOf(scoring, 'floor'))];
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
