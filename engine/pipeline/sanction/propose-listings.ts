import type { FactValues } from '../../domain/condition.ts';
import {
  type CreditState,
  type StandingCredit,
  type StandingListing,
  standsOn,
} from '../../domain/credit.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { ListingEffect } from '../../domain/policy-types.ts';
import type { Ruling } from '../../domain/ruling.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { ListingJudge } from './sanction-policy.ts';

/** An enterprise and its facts on the day of the decision. */
export interface ListingSubject {
  readonly id: ObjectId;
  readonly name: string;
  readonly facts: FactValues;
}

/** What one rule says should be decided about one enterprise. */
export interface Proposal {
  readonly id: ObjectId;
  readonly name: string;
  readonly list: CreditListKind;
  readonly ruling: Ruling<ListingEffect>;
  /** Credit records it rests on; none where the rule looks at the enterprise alone. */
  readonly records: readonly number[];
  /** The day from which the term of the decision runs: 查实之日. */
  readonly since: IsoDate;
}

/** What the rules of rules/listing come to on one day, before anybody decides. */
export interface Proposals {
  /** 列入: one for each list and enterprise. */
  readonly listings: readonly Proposal[];
  /** 移出: one for each list and enterprise that stands on it. */
  readonly removals: readonly Proposal[];
  /** A further ground against somebody who stands on that list. */
  readonly listedAlready: readonly Proposal[];
  readonly undecided: readonly { readonly id: ObjectId; readonly name: string; readonly rule: string }[];
}

export interface ProposeListings {
  readonly judge: ListingJudge;
  readonly enterprises: readonly ListingSubject[];
  /** Only these; without it everybody. */
  readonly ids?: readonly ObjectId[];
}

/**
 * Every enterprise by its facts that day, every disclosed finding by the rules in force when it was made. A finding
 * from before a removal is settled by it.
 */
export function proposeListings(state: CreditState, command: ProposeListings, on: IsoDate): Proposals {
  const judged = judgeAll(state, command, on);
  const isStanding = ({ list, id }: Proposal) => standing(state, list, id, on).length > 0;
  const proposed = judged.flatMap(({ subject, ruling, record }) => {
    const list = ruling.effect.list ?? ruling.effect.delist;
    if (ruling.applies !== true || list === undefined) return [];
    const since = record?.inspectedOn ?? on;
    return [{ ...subject, list, ruling, since, records: record === undefined ? [] : [record.seq] }];
  });
  const entries = proposed.filter(({ ruling }) => ruling.effect.list !== undefined);
  return {
    listings: onePerList(entries.filter((one) => !isStanding(one) && !isSettled(state, one))),
    removals: onePerList(proposed.filter((one) => one.ruling.effect.delist !== undefined && isStanding(one))),
    listedAlready: onePerList(entries.filter((one) => isStanding(one) && !isKnown(state, one, on))),
    undecided: judged
      .filter(({ ruling: { applies } }) => applies === 'unknown')
      .map(({ subject, ruling: { name } }) => ({ ...subject, rule: name })),
  };
}

interface Judged {
  readonly subject: { readonly id: ObjectId; readonly name: string };
  readonly ruling: Ruling<ListingEffect>;
  readonly record?: StandingCredit;
}

/** Enterprises first: a rule that speaks of one without its findings is not asked again for each finding. */
function judgeAll(state: CreditState, command: ProposeListings, on: IsoDate): readonly Judged[] {
  const { judge, ids } = command;
  const asked = (id: ObjectId) => ids === undefined || ids.includes(id);
  const enterprises = command.enterprises.filter(({ id }) => asked(id));
  const alone = new Map(enterprises.map(({ id, facts }) => [id, judge(facts, on).filter(isSaid)]));
  const factsOf = new Map(enterprises.map(({ id, facts }) => [id, facts]));
  const ofEnterprises = enterprises.flatMap(({ id, name }): readonly Judged[] =>
    (alone.get(id) ?? []).map((ruling) => ({ subject: { id, name }, ruling })),
  );
  const ofFindings = state.records
    .filter(({ id }) => asked(id))
    .flatMap((record): readonly Judged[] => {
      const { id, name } = record;
      const said = new Set(alone.get(id)?.map(({ ruleId }) => ruleId));
      const rulings = judge({ ...factsOf.get(id), ...findingFacts(record) }, record.inspectedOn);
      return rulings
        .filter((ruling) => isSaid(ruling) && !said.has(ruling.ruleId))
        .map((ruling) => ({ subject: { id, name }, ruling, record }));
    });
  return [...ofFindings, ...ofEnterprises];
}

function isSaid({ applies }: Ruling<ListingEffect>): boolean {
  return applies !== false;
}

/** The facts of `rules/facts.yaml` whose subject is a finding. */
function findingFacts({ item, results, followUp }: StandingCredit): FactValues {
  return { findingItem: item, findingResult: results, findingFollowUp: followUp };
}

/** The first ground names the rule; the others are kept with it. */
function onePerList(proposals: readonly Proposal[]): readonly Proposal[] {
  const groups = Map.groupBy(proposals, ({ list, id }) => `${list} ${id}`);
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const records = [...new Set(group.flatMap((one) => one.records))].toSorted((a, b) => a - b);
      const since = group.map((one) => one.since).reduce((a, b) => (b < a ? b : a));
      return [{ ...first, records, since }];
    });
}

/** The stays on a list that stand on a day. */
export function standing(
  state: CreditState,
  list: CreditListKind,
  id: ObjectId,
  on: IsoDate,
): readonly StandingListing[] {
  return state.listings.filter((stay) => stay.list === list && stay.id === id && standsOn(stay, on));
}

function isSettled({ listings }: CreditState, { list, id, since, records }: Proposal): boolean {
  return listings.some(
    (stay) =>
      records.length > 0 &&
      stay.list === list &&
      stay.id === id &&
      stay.removedOn !== undefined &&
      since < stay.removedOn,
  );
}

/** The stay that stands rests on this very finding, or on this very rule. */
function isKnown(
  state: CreditState,
  { list, id, records, ruling: { ruleId } }: Proposal,
  on: IsoDate,
): boolean {
  return standing(state, list, id, on).some((stay) =>
    records.length === 0 ? stay.rule === ruleId : records.every((seq) => stay.records.includes(seq)),
  );
}
