import { coverageReach, frequencyPerYear, type ItemReach } from '../domain/coverage-reach.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy } from '../domain/policy.ts';
import type { CoverageFloor, PlanFile } from '../domain/policy-types.ts';
import { periodInYears } from '../domain/ratio-period.ts';
import { membersOf } from '../domain/sub-roster.ts';
import { missedFloor } from '../intake/policy/checks/check-coverage.ts';
import type { LoadedPolicy } from '../intake/policy/load-policy.ts';
import { type IsoDate, isoDate } from '../kernel/iso-date.ts';
import type { Problem } from '../kernel/problem.ts';
import { add, compare, divide, formatPercent, multiply, ONE, rational, ZERO } from '../kernel/rational.ts';
import { ok, type Result } from '../kernel/result.ts';
import { buildSubRoster, type Subject } from '../pipeline/basis/build-sub-roster.ts';
import { compileFacts } from '../pipeline/basis/compile-facts.ts';
import { entryOf, type ItemGround, rateMember } from '../pipeline/draw/frame-of-item.ts';
import { compilePredicate } from '../rulebook/compile-condition.ts';
import { itemGrounds, type PlannedItem } from './draw-ground.ts';
import { factSources } from './fact-sources.ts';
import type { Ledger } from './ledger.ts';
import { type ReadRosters, readRosters } from './read-rosters.ts';
import type { Workplace } from './workplace.ts';

/** 覆盖下限 that the plan cannot reach with the roster that stands, uplifts included; none where no roster does. */
export async function missedInRoster(
  { frozen }: Pick<Workplace, 'frozen'>,
  policy: Policy,
  ledger: Ledger,
  placeOf: LoadedPolicy['placeOf'],
): Promise<Result<readonly Problem[], Problem>> {
  const declaring = policy.plans.filter(({ coverage = [] }) => coverage.length > 0);
  if (declaring.length === 0 || ledger.rosters.enterprises === undefined) return ok([]);
  const rosters = await readRosters(frozen, ledger.rosters);
  if (!rosters.ok) return rosters;
  return ok(
    declaring.flatMap((plan) => {
      const items = reachOf(plan, policy, rosters.value, ledger);
      const factsOf = compileFacts(factSources(policy, rosters.value, ledger, endOf(plan)));
      const subjects = rosters.value.enterprises.map((enterprise) => ({
        enterprise,
        facts: factsOf(enterprise),
      }));
      return (plan.coverage ?? []).flatMap((floor) => {
        const reach = coverageReach(askedBy(floor, policy, subjects), items, floor.years);
        const needed = multiply(floor.value.ratio, rational(reach.of));
        if (compare(rational(reach.reached), needed) >= 0) return [];
        return [missedFloor(floor, wordsOf(reach), placeOf(floor, 'value'))];
      });
    }),
  );
}

function wordsOf({ of, reached, outside }: ReturnType<typeof coverageReach>): string {
  const share = formatPercent(divide(rational(reached), rational(of)));
  const apart = outside === 0 ? '' : `，${outside} 户不在计划的任何事项里`;
  return `${share}（${of} 户里 ${reached} 户${apart}）`;
}

/** The day by which the year's draws are done: facts, rules and ratios are those of that day. */
function endOf({ year }: PlanFile): IsoDate {
  return isoDate(`${year}-12-31`);
}

function reachOf(plan: PlanFile, policy: Policy, rosters: ReadRosters, ledger: Ledger): readonly ItemReach[] {
  const planned = plan.lines.flatMap((line) =>
    line.items.flatMap((id): readonly PlannedItem[] => {
      const item = policy.items.find((one) => one.id === id);
      const share = line.rounds.at(-1)?.share ?? ONE;
      return item === undefined ? [] : [{ line, item, agency: line.agency ?? item.agency, share }];
    }),
  );
  return itemGrounds(planned, policy, rosters, ledger, endOf(plan)).map(reachOfItem);
}

/** An item whose ratio nobody has said yet may see its whole sub-roster. */
function reachOfItem(ground: ItemGround): ItemReach {
  const everybody = { members: idsOf(ground), drawnPerYear: rational(ground.members.length) };
  const entry = entryOf(ground);
  const period = entry.ok ? periodInYears(entry.value.per) : undefined;
  if (!entry.ok || period === undefined) return everybody;
  const rated = ground.members.flatMap((member) => {
    const one = rateMember(ground, entry.value, member);
    if (!one.ok || one.value.combined.excluded) return [];
    return [{ ratio: one.value.member.ratio, enterprise: member.enterprise }];
  });
  const sum = rated.reduce((total, { ratio }) => add(total, ratio), ZERO);
  const least = rational(entry.value.minimum ?? 0);
  const perPeriod = multiply(compare(sum, least) < 0 ? least : sum, ground.share);
  const drawn = divide(perPeriod, period);
  const allowed = frequencyPerYear(ground.item.frequency);
  const most = allowed === undefined ? drawn : multiply(allowed, rational(rated.length));
  return {
    members: new Set(rated.map(({ enterprise }) => enterprise)),
    drawnPerYear: compare(drawn, most) < 0 ? drawn : most,
  };
}

/** An enterprise is seen where the school or site is that it answers for. */
function idsOf({ members }: ItemGround): ReadonlySet<ObjectId> {
  return new Set(members.map(({ enterprise }) => enterprise));
}

/** Of the district, as for a sub-roster. */
function askedBy(
  { objects }: CoverageFloor,
  policy: Policy,
  subjects: readonly Subject[],
): ReadonlySet<ObjectId> {
  const meets = objects === undefined ? () => true : compilePredicate(objects, policy.facts);
  const asked = buildSubRoster({ item: '', roster: 'condition', meets }, subjects, undefined);
  return new Set(membersOf(asked).map(({ enterprise }) => enterprise));
}
