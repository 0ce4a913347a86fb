import type { FactValues } from '../domain/condition.ts';
import type { Joining } from '../domain/draw-round.ts';
import type { EarlierVisit } from '../domain/history.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy, PolicyItem } from '../domain/policy.ts';
import type { PlanLine, RiskEffect } from '../domain/policy-types.ts';
import { levelOf } from '../domain/ratio-in-force.ts';
import { periodStart } from '../domain/ratio-period.ts';
import type { Ruling } from '../domain/ruling.ts';
import { membersOf } from '../domain/sub-roster.ts';
import { addMonths, type IsoDate } from '../kernel/iso-date.ts';
import { ONE, type Rational } from '../kernel/rational.ts';
import { buildSubRoster } from '../pipeline/basis/build-sub-roster.ts';
import { compileFacts } from '../pipeline/basis/compile-facts.ts';
import { itemsInForce } from '../pipeline/basis/items-in-force.ts';
import { findRatioEntry } from '../pipeline/draw/find-ratio-entry.ts';
import type { ItemGround } from '../pipeline/draw/frame-of-item.ts';
import { standingIn } from '../pipeline/draw/standing-tasks.ts';
import { compilePredicate } from '../rulebook/compile-condition.ts';
import { compileRule } from '../rulebook/compile-rule.ts';
import { capReached } from './cap-reached.ts';
import { factSources, knownVisits } from './fact-sources.ts';
import type { Ledger } from './ledger.ts';
import { pendingVisits } from './pending-visits.ts';
import type { ReadRosters } from './read-rosters.ts';

/** One item that a round draws: a line of the plan, its item, the part of the year's ratio due by this round. */
export interface PlannedItem {
  readonly line: PlanLine;
  readonly item: PolicyItem;
  readonly agency: string;
  readonly share: Rational;
}

const REHEARSAL = '-rehearsal';

/** A rehearsal has an id of its own, so that it takes nothing from the round that it rehearses. */
export function rehearsalOf(round: string): string {
  return `${round}${REHEARSAL}`;
}

function plannedRound(round: string): string {
  return round.endsWith(REHEARSAL) ? round.slice(0, -REHEARSAL.length) : round;
}

/** What the published annual plan has a round draw; items that are not in force on the day are left out. */
export function plannedItems(policy: Policy, round: string, on: IsoDate): readonly PlannedItem[] {
  return policy.plans.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const planned = line.rounds.find((one) => one.round === plannedRound(round));
      if (planned === undefined) return [];
      return itemsInForce(policy.items, on)
        .filter(({ id }) => line.items.includes(id))
        .map((item) => ({ line, item, agency: inspectingAgency(line, item), share: planned.share }));
    }),
  );
}

/** 直接检查: an item that the city inspects itself is drawn and matched as its own. */
function inspectingAgency(line: PlanLine, { agency, cityLevel }: PolicyItem): string {
  return cityLevel?.mode === 'direct' ? cityLevel.agency : (line.agency ?? agency);
}

/** 派员参加: the items to which the city adds its people. */
export function joinedItems(planned: readonly PlannedItem[]): readonly Joining[] {
  return planned.flatMap(({ item: { id, cityLevel } }) =>
    cityLevel?.mode === 'joins' ? [{ frame: id, agency: cityLevel.agency, count: cityLevel.count ?? 1 }] : [],
  );
}

/** The ground of every planned item's frame, from rosters, credit register, and earlier rounds, as of a day. */
export function itemGrounds(
  planned: readonly PlannedItem[],
  policy: Policy,
  rosters: ReadRosters,
  ledger: Ledger,
  on: IsoDate,
): readonly ItemGround[] {
  const visits = knownVisits(rosters.visits, ledger);
  const factsOf = compileFacts(factSources(policy, rosters, ledger, on));
  const subjects = rosters.enterprises.map((enterprise) => ({ enterprise, facts: factsOf(enterprise) }));
  const judge = judgeRisks(policy, on);
  const rules = policy.district.draw;
  return planned.map(({ line, item, agency, share }) => {
    const group = rules?.groups.find(({ id }) => id === item.group);
    const meets = compilePredicate(item.objects, policy.facts);
    const listed = rosters.listed.find(({ subRoster }) => subRoster === item.id);
    const subRoster = buildSubRoster({ item: item.id, roster: item.roster, meets }, subjects, listed);
    const entry = findRatioEntry(item.ratio, on);
    return {
      item,
      agency,
      on,
      share,
      group,
      combine: rules?.combine ?? 'largest',
      level: levelOf(policy.agencies.find(({ id }) => id === agency) ?? { level: 'district' }),
      ...(line.ratio === undefined ? {} : { planned: line.ratio }),
      members: membersOf(subRoster),
      district: policy.district.code,
      judge: (facts) => judge(facts, item.id),
      isFocus: entry?.focus === undefined ? () => false : compilePredicate(entry.focus.objects, policy.facts),
      drawnBefore: drawnSince(ledger, item.id, entry === undefined ? on : periodStart(entry.per, on)),
      capReached: capReached(
        policy,
        { visits, pending: pendingVisits(ledger, agency, on) },
        { item, agency, on, members: membersOf(subRoster) },
      ),
      cooling: coolingDown(policy, visits, group?.id, on),
      cooldown: rules?.cooldown?.factor ?? ONE,
    };
  });
}

/** Rulings of the risk rules in force; each enterprise is judged once, however many items it is in. */
function judgeRisks(policy: Policy, on: IsoDate) {
  const compiled = policy.riskRules
    .map((rule) => ({ items: rule.items, rule: compileRule(rule, policy.facts) }))
    .filter(({ rule }) => rule.isInForce(on));
  const known = new WeakMap<FactValues, readonly (readonly [readonly string[], Ruling<RiskEffect>])[]>();
  return (facts: FactValues, item: string): readonly Ruling<RiskEffect>[] => {
    const rulings = known.get(facts) ?? compiled.map(({ items, rule }) => [items, rule.rule(facts)] as const);
    known.set(facts, rulings);
    return rulings.flatMap(([items, ruling]) => (items.length === 0 || items.includes(item) ? [ruling] : []));
  };
}

/** Drawn for an item in a round since a day, and standing (struck ones are not). */
function drawnSince(ledger: Ledger, item: string, since: IsoDate): ReadonlySet<ObjectId> {
  const rounds = [...ledger.rounds.values()].filter(
    ({ draw }) =>
      draw.draw !== undefined &&
      draw.voided === undefined &&
      draw.opened?.commitment.rehearsal === false &&
      draw.draw.at.slice(0, 10) >= since,
  );
  return new Set(rounds.flatMap(({ draw }) => standingIn(draw).get(item) ?? []));
}

/** Visited at random and on site, by an agency that draws in the group, within the policy's months. */
function coolingDown(
  policy: Policy,
  visits: readonly EarlierVisit[],
  group: string | undefined,
  on: IsoDate,
): ReadonlySet<ObjectId> {
  const months = policy.district.draw?.cooldown?.months;
  if (months === undefined || group === undefined) return new Set();
  const agencies = new Set(policy.items.filter((item) => item.group === group).map(({ agency }) => agency));
  const since = addMonths(on, -months);
  return new Set(
    visits
      .filter(({ random, onsite, agency }) => random && onsite && agencies.has(agency))
      .filter(({ visitedOn }) => visitedOn > since && visitedOn <= on)
      .map(({ id }) => id),
  );
}
