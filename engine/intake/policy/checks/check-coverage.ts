import { plannedShare, sumOfShares } from '../../../domain/coverage-reach.ts';
import { findRatioEntry } from '../../../domain/find-ratio-entry.ts';
import { leavesOfCondition } from '../../../domain/leaves-of-condition.ts';
import { formatRatioPhrase } from '../../../domain/policy-ratio-phrase.ts';
import type { CoverageFloor, PlanFile, PlanLine } from '../../../domain/policy-types.ts';
import { levelOf, ratioInForce } from '../../../domain/ratio-in-force.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { type Place, type Problem, problem, warning } from '../../../kernel/problem.ts';
import { compare, formatPercent, ONE, type Rational } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import { type BoundProblemCode, broken } from './broken-bound.ts';

/** What may be wrong with a floor, beside a bound that holds 一般. */
export type CoverageProblemCode =
  | 'coverage-doubtful' // warning: only uplifts can reach it
  | 'coverage-missed'
  | 'coverage-not-least'; // 不超过 is no floor

type CoverageProblem = Problem<CoverageProblemCode | BoundProblemCode>;

/**
 * 覆盖下限 of the whole district, from list and plan alone. A floor of some objects, and what uplifts add, only shows
 * beside the roster.
 */
export function checkCoverage(draft: PolicyDraft, places: DraftPlaces): readonly CoverageProblem[] {
  return draft.plans.flatMap((plan) =>
    (plan.coverage ?? []).flatMap((floor): readonly CoverageProblem[] => {
      if (!places.isRead(floor)) return [];
      const place = places.placeOf(floor, 'value');
      if (floor.value.bound !== 'atMost')
        return isOfAll(floor) && isKnown(plan, draft, places) ? ofDistrict(floor, plan, draft, place) : [];
      return [problem('coverage-not-least', { name: floor.name }, place)];
    }),
  );
}

/** A reach of which a part is missing says nothing: what cannot be read may be what reaches the floor. */
function isKnown(plan: PlanFile, { items }: PolicyDraft, { isRead, isWhole, broken }: DraftPlaces): boolean {
  const planned = plan.lines.flatMap((line) => line.items.map((id) => items.find((item) => item.id === id)));
  return (
    isRead(plan, 'year', 'lines') &&
    planned.every((item) => item === undefined || isRead(item, 'ratio', 'frequency')) &&
    !broken.has('items') &&
    isWhole('agencies') &&
    isWhole('risk-rule')
  );
}

function isOfAll({ objects }: CoverageFloor): boolean {
  return objects === undefined || leavesOfCondition(objects).length === 0;
}

function ofDistrict(
  floor: CoverageFloor,
  plan: PlanFile,
  draft: PolicyDraft,
  place: Place | undefined,
): readonly CoverageProblem[] {
  const reach = sumOfShares(plan.lines.flatMap((line) => sharesOf(line, plan, floor.years, draft)));
  if (compare(reach, floor.value.ratio) >= 0) return [];
  const uplifts = draft.riskRules.some(({ then: { ratio } }) => ratio !== undefined && ratio.kind !== 'cap');
  return floor.hardness === 'must' && uplifts
    ? [warning('coverage-doubtful', valuesOf(floor, formatPercent(reach)), place)]
    : [missedFloor(floor, formatPercent(reach), place)];
}

/** A floor that cannot be reached: refused where it holds 严格, and without a reason where it holds 一般. */
export function missedFloor(floor: CoverageFloor, reach: string, place: Place | undefined): CoverageProblem {
  if (floor.hardness === 'must') return problem('coverage-missed', valuesOf(floor, reach), place);
  const bound = `覆盖下限（${formatRatioPhrase(floor.value)}，最多查到 ${reach}）`;
  return broken({ item: floor.name, bound, where: '下限' }, floor, place);
}

function valuesOf({ name, years, value }: CoverageFloor, reach: string) {
  return { name, years, value: formatRatioPhrase(value), reach };
}

/** A sub-roster is never more than the district, so the shares of all items bound what is seen of it. */
function sharesOf(
  line: PlanLine,
  { year }: PlanFile,
  years: number,
  { items, agencies }: PolicyDraft,
): readonly Rational[] {
  const on = isoDate(`${year}-12-31`);
  return line.items.flatMap((id) => {
    const item = items.find((one) => one.id === id);
    const entry = item && findRatioEntry(item.ratio, on);
    if (item === undefined || entry?.attachedTo !== undefined) return [];
    const agency = agencies.find((one) => one.id === (line.agency ?? item.agency));
    const circumstances = { level: levelOf(agency ?? { level: 'district' }), size: 0, planned: line.ratio };
    const settled =
      entry?.tiers === undefined && entry !== undefined ? ratioInForce(entry, circumstances) : undefined;
    const share = line.rounds.at(-1)?.share ?? ONE;
    return [plannedShare({ entry: settled, share, frequency: item.frequency }, years)];
  });
}
