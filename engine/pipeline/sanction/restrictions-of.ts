import { addDuration } from '../../domain/add-duration.ts';
import {
  type CreditState,
  type Restriction,
  type SanctionLevel,
  type StandingListing,
  standsOn,
} from '../../domain/credit.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Term } from '../../domain/phrases.ts';
import type { SanctionRule } from '../../domain/policy-types.ts';
import type { LeafSeen } from '../../domain/ruling.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { WorkingCalendar } from '../../kernel/working-day.ts';
import type { SanctionMeasure, SanctionPolicy, Sanctions } from './sanction-policy.ts';
import { wayOut } from './way-out.ts';

export interface JudgedEnterprise {
  /** In the order of the measures. */
  readonly restrictions: readonly Restriction[];
  /** Names of measures that cannot be judged; they restrict nobody. */
  readonly undecided: readonly string[];
}

export interface AskedEnterprise {
  readonly id: ObjectId;
  /** `''`: as on the list. */
  readonly name: string;
  readonly on: IsoDate;
}

type RestrictionPolicy = Pick<SanctionPolicy, 'calendar' | 'listingRules'>;

/**
 * 联合惩戒措施 that hold for an enterprise on a day, by the register and the rules of that day. A term that has run
 * out, or a stay that has ended, holds no longer.
 */
export function restrictionsOf(
  state: CreditState,
  policy: RestrictionPolicy,
  { measures, factsOn }: Sanctions,
  asked: AskedEnterprise,
): JudgedEnterprise {
  const { id, on } = asked;
  const stays = state.listings.filter((stay) => stay.id === id && standsOn(stay, on));
  const facts = factsOn(id, on);
  const judged = measures
    .filter(({ isInForce }) => isInForce(on))
    .map((measure) => ({ measure, ruling: measure.judge(facts) }));
  return {
    restrictions: judged.flatMap(({ measure: { rule }, ruling }) => {
      if (ruling.applies !== true) return [];
      const grounds = groundsOf(ruling.seen, stays);
      return restrict(rule, policy, { asked, grounds, reason: ruling.reasonText });
    }),
    undecided: judged.flatMap(({ ruling }) => (ruling.applies === 'unknown' ? [ruling.name] : [])),
  };
}

/** Facts of `rules/facts.yaml` by which a measure rests on a list. */
const LIST_FACTS: Readonly<Record<string, CreditListKind>> = {
  abnormalListed: 'abnormal',
  abnormalYears: 'abnormal',
  seriousListed: 'serious',
  seriousYears: 'serious',
};

/** The stays on the lists that the condition saw and found. */
function groundsOf(seen: readonly LeafSeen[], stays: readonly StandingListing[]): readonly StandingListing[] {
  const lists = seen.flatMap(({ fact, verdict }) => (verdict === true ? (LIST_FACTS[fact] ?? []) : []));
  return stays.filter(({ list }) => lists.includes(list));
}

interface Held {
  readonly asked: AskedEnterprise;
  readonly grounds: readonly StandingListing[];
  readonly reason: string;
}

function restrict(
  rule: SanctionMeasure['rule'],
  { calendar, listingRules }: RestrictionPolicy,
  { asked: { id, name, on }, grounds, reason }: Held,
): readonly Restriction[] {
  const ends = grounds.map((stay) => ({ stay, until: endOf(stay.listedOn, rule.then.term, calendar) }));
  const running = ends.filter(({ until }) => until === null || on <= until);
  if (grounds.length > 0 && running.length === 0) return [];
  const stays = running.map(({ stay }) => stay);
  const lists = [...new Set(stays.map(({ list }) => list))];
  return [
    {
      id,
      name: name || (stays[0]?.name ?? ''),
      rule: rule.id,
      ruleName: rule.name,
      scene: rule.then.scene,
      level: levelOf(rule),
      informationSource: rule.informationSource,
      executing: rule.executing,
      reason,
      basis: rule.basis,
      from: stays.map(({ listedOn }) => listedOn).toSorted()[0] ?? on,
      until:
        running
          .flatMap(({ until }) => until ?? [])
          .toSorted()
          .at(-1) ?? null,
      listings: stays.map(({ seq }) => seq).toSorted((a, b) => a - b),
      wayOut: wayOut(lists, listingRules, on),
    },
  ];
}

/** The last day of a measure's term; null while the listing stands. */
function endOf(listedOn: IsoDate, term: Term, calendar: WorkingCalendar): IsoDate | null {
  return term.whileListed ? null : addDuration(listedOn, term.duration, calendar).date;
}

/** A basis that nobody verified carries no restriction (法无授权不可为): it hints. */
function levelOf({ basis, then }: SanctionRule): SanctionLevel {
  const verified = basis.length > 0 && basis.every((citation) => citation.verified);
  return verified ? then.measure : 'hint';
}
