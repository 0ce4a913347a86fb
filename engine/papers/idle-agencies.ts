import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { agencyOrder } from './paper-names.ts';

/** The agencies of the round, and of all others that may inspect a row of zeros: a nothing that is told is no gap. */
export function withIdleAgencies({ agencies }: RoundSummary, policy: Policy): readonly AgencySummary[] {
  const counted = new Map(agencies.map((one) => [one.agency, one]));
  return agencyOrder(policy, counted.keys()).map((agency) => counted.get(agency) ?? { agency, ...NOTHING });
}

const NOTHING: Omit<AgencySummary, 'agency'> = {
  ...{
    items: 0,
    drawn: 0,
    visits: 0,
    lines: 0,
    recorded: 0,
    uninspected: 0,
    blank: 0,
    problems: 0,
    late: 0,
    overdue: 0,
    disclosed: 0,
  },
  ...{ undisclosed: 0, pending: 0, understaffed: 0, report: 'not-due', reportDueOn: null },
};
