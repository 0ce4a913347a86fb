import type { Condition } from '../domain/condition.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { RosterCoverage } from '../domain/roster-coverage.ts';
import type { RostersState } from '../domain/rosters.ts';
import type { SubRoster } from '../domain/sub-roster.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { buildSubRoster } from '../pipeline/basis/build-sub-roster.ts';
import { compareSubRosters, type MembershipChange } from '../pipeline/basis/compare-sub-rosters.ts';
import { compileFacts } from '../pipeline/basis/compile-facts.ts';
import { countCoverage } from '../pipeline/basis/count-coverage.ts';
import { itemsInForce } from '../pipeline/basis/items-in-force.ts';
import { compilePredicate } from '../rulebook/compile-condition.ts';
import type { Session } from './perform.ts';
import { readRosters } from './read-rosters.ts';
import type { Workplace } from './workplace.ts';

/** The roster with what clerks settled put in, its sub-rosters, and what that covers. */
export interface RosterSurvey {
  readonly enterprises: readonly Enterprise[];
  readonly subRosters: readonly SubRoster[];
  readonly coverage: RosterCoverage;
}

/**
 * 二(二): every item in force on the cut-off day has a sub-roster, judged by the facts of that day. undefined where
 * no roster stands.
 */
export async function surveyRosters(
  {
    workplace,
    policy,
  }: { readonly workplace: Pick<Workplace, 'frozen'>; readonly policy: Session['policy'] },
  rosters: RostersState,
): Promise<Result<RosterSurvey | undefined, Problem>> {
  const standing = rosters.enterprises;
  if (standing === undefined) return ok(undefined);
  const read = await readRosters(workplace.frozen, rosters);
  if (!read.ok) return read;
  const { enterprises, listed } = read.value;
  const factsOf = compileFacts({ ...read.value, day: standing.cutOff, areas: policy.areas });
  const subjects = enterprises.map((enterprise) => ({ enterprise, facts: factsOf(enterprise) }));
  const subRosters = itemsInForce(policy.items, standing.cutOff).map(({ id, roster, objects }) =>
    buildSubRoster(
      { item: id, roster, meets: compilePredicate(objects, policy.facts) },
      subjects,
      listed.find(({ subRoster }) => subRoster === id),
    ),
  );
  const coverage = countCoverage({ standing, enterprises, subRosters }, policy);
  return ok({ enterprises, subRosters, coverage });
}

/** Who entered and left one sub-roster, where anybody did. */
export interface SubRosterMoves {
  readonly item: string;
  readonly name: string;
  readonly entered: readonly MembershipChange[];
  readonly left: readonly MembershipChange[];
}

/** 二(二): what an import did to the sub-rosters; of the facts that changed, those that the item asks for. */
export function compareSurveys(
  before: RosterSurvey,
  after: RosterSurvey,
  { items, facts }: Session['policy'],
): readonly SubRosterMoves[] {
  const names = new Map(facts.map(({ id, name }) => [id, name]));
  const old = new Map(before.subRosters.map((subRoster) => [subRoster.item, subRoster]));
  return after.subRosters.flatMap((now): readonly SubRosterMoves[] => {
    const item = items.find(({ id }) => id === now.item);
    const { entered, left } = compareSubRosters(
      old.get(now.item) ?? { item: now.item, candidates: [], unmatched: [] },
      now,
    );
    if (item === undefined || entered.length + left.length === 0) return [];
    const asked = new Set(factsAskedBy(item.objects));
    const explain = (change: MembershipChange): MembershipChange => ({
      ...change,
      facts: change.facts
        .filter(({ fact }) => asked.has(fact))
        .map((fact) => ({ ...fact, fact: names.get(fact.fact) ?? fact.fact })),
    });
    return [{ item: item.id, name: item.name, entered: entered.map(explain), left: left.map(explain) }];
  });
}

function factsAskedBy(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsAskedBy);
  if ('any' in condition) return condition.any.flatMap(factsAskedBy);
  return 'not' in condition ? factsAskedBy(condition.not) : [condition.fact];
}
