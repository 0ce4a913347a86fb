import { groupKey, ticketOf } from '../../../engine/verifier/keys.ts';
import { GOLDEN_PLAN } from './golden-plan.ts';
import type { RoundPlan } from './round-plan.ts';

export type Falsify = NonNullable<RoundPlan['falsify']>;
/** What is told, what a verifier finds (`step code`), and the round. */
export type Lie = readonly [what: string, finding: string, plan: RoundPlan];

/** A round that is falsified at one place. */
export function lie(what: string, finding: string, falsify: Falsify): Lie {
  return [what, finding, { ...GOLDEN_PLAN, falsify }];
}

/** Draws `b` in the place of `a`, in all public files. */
export function exchangeDrawn(frame: string, a: string, b: string): Falsify {
  return {
    draw: ({ frames }) => {
      const drawn = frames.find((one) => one.frame === frame);
      const ticket = ticketOf(groupKey(SEED, 'joint'), b);
      const old = drawn?.drawn.find((one) => one.id === a);
      const before = old && 'ticket' in old ? old.ticket : '';
      if (!drawn) return;
      drawn.drawn = [...drawn.drawn.filter((one) => one.id !== a), { id: b, ticket }].sort((x, y) =>
        'ticket' in x && 'ticket' in y && x.ticket < y.ticket ? -1 : 1,
      );
      for (const stratum of drawn.strata) if (stratum.threshold === before) stratum.threshold = ticket;
    },
    rosters: (rosters) => {
      exchangeResults(rosters.get(frame) ?? [], a, b);
    },
    match: ({ agencies }) => {
      const agency = agencies[0];
      if (!agency) return;
      agency.tasks = agency.tasks
        .map((task) => (task.id === a ? { ...task, id: b } : task))
        .sort((x, y) => (x.id < y.id ? -1 : 1));
    },
  };
}

export function exchangeResults(rows: { id: string; result: string }[], a: string, b: string): void {
  const [first, second] = [rows.find((entry) => entry.id === a), rows.find((entry) => entry.id === b)];
  if (first && second) [first.result, second.result] = [second.result, first.result];
}

const SEED = '52c5367db857fcc23aeaf9b7d39cba827af20a6fdca684467d6fc3af45c1a65f';
