import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { compileFacts } from '../pipeline/basis/compile-facts.ts';
import type { ListingJudge, SanctionPolicy, Sanctions } from '../pipeline/sanction/sanction-policy.ts';
import { compileRule } from '../rulebook/compile-rule.ts';
import { factSources } from './fact-sources.ts';
import type { Ledger } from './ledger.ts';
import type { ReadRosters } from './read-rosters.ts';

/** 联合惩戒措施 with their conditions compiled, and the facts of any enterprise on any day. */
export function sanctionsOf(policy: Policy, rosters: ReadRosters, ledger: Ledger): Sanctions {
  const factsOf = new Map<IsoDate, ReturnType<typeof compileFacts>>();
  const byId = new Map(rosters.enterprises.map((enterprise) => [enterprise.id, enterprise]));
  return {
    measures: policy.sanctionRules.map((rule) => {
      const compiled = compileRule(rule, policy.facts);
      return { rule, isInForce: compiled.isInForce, judge: compiled.rule };
    }),
    factsOn: (id, on) => {
      const compiled = factsOf.get(on) ?? compileFacts(factSources(policy, rosters, ledger, on));
      factsOf.set(on, compiled);
      return compiled(byId.get(id) ?? strangerOf(id));
    },
  };
}

/** Whoever is in no roster can still be on a list. */
function strangerOf(id: ObjectId): Enterprise {
  const whereabouts = { district: 'unknown' } as const;
  return { id, name: '', kind: '其他', address: '', whereabouts, businessScope: '', line: 0 };
}

/** The listing rules in force on a day, asked of one subject. */
export function listingJudge(policy: Policy): ListingJudge {
  const rules = policy.listingRules.map((rule) => compileRule(rule, policy.facts));
  return (facts, on) => rules.filter(({ isInForce }) => isInForce(on)).map(({ rule }) => rule(facts));
}

export function sanctionPolicyOf(policy: Policy): SanctionPolicy {
  return { ...policy, calendar: calendarOfPolicy(policy.calendars) };
}
