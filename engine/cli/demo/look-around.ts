import { type Ledger, readLedger } from '../../app/ledger.ts';
import type { Session } from '../../app/perform.ts';
import { postHasRight, type Right } from '../../domain/actor.ts';
import type { IssuedForm } from '../../domain/inspection.ts';
import { enter } from '../enter-district.ts';
import type { RunContext } from '../verb.ts';
import { ROUND } from './timetable.ts';

/** What is to be seen between two acts of the demo. */
export interface Surroundings extends Pick<Session, 'workplace' | 'policy'> {
  readonly ledger: Ledger;
  /** 一企一表 as they stand. */
  readonly forms: readonly IssuedForm[];
  /** Agencies that send inspectors in the round. */
  readonly agencies: readonly string[];
  /** The agency's first post that has the right. */
  readonly postOf: (agency: string, right: Right) => string;
  readonly nameOf: (agency: string) => string;
}

/** No verb, only reading. */
export async function lookAround(run: RunContext): Promise<Surroundings> {
  const options = { ...run.options, at: '2017-08-15T12:00:00+08:00', as: 'amr-clerk' };
  const session = enter({ ...run, options });
  if (!session.ok) throw new Error('the example district has a policy');
  const { workplace, policy } = session.value;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) throw new Error('the ledger could be read a moment ago');
  const file = ledger.value.rounds.get(ROUND);
  return {
    workplace,
    policy,
    ledger: ledger.value,
    forms: Object.values(file?.inspect.forms ?? {}),
    agencies: file?.draw.opened?.commitment.match.map(({ agency }) => agency) ?? [],
    postOf: (agency, right) => {
      const post = policy.posts.posts.find((one) => one.agency === agency && postHasRight(one, right));
      if (post === undefined) throw new Error(`no post of ${agency} may ${right}`);
      return post.id;
    },
    nameOf: (agency) => policy.agencies.find(({ id }) => id === agency)?.name ?? agency,
  };
}
