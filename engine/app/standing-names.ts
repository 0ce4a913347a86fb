import type { Inspector } from '../domain/inspector.ts';
import { readLedger } from './ledger.ts';
import { objectsOnForms } from './objects-on-forms.ts';
import type { Session } from './perform.ts';
import { readRosters } from './read-rosters.ts';
import { inspectorsOf } from './round-tasks.ts';

/** 名录库里的名称: whoever stands in the rosters now, by id and code. */
export interface StandingNames {
  readonly objectOf: (id: string) => string | undefined;
  readonly inspectors: readonly Inspector[];
}

/** Names for a sentence. A roster that cannot be read leaves codes: whoever needs its rows is refused elsewhere. */
export async function standingNames({ workplace }: Pick<Session, 'workplace'>): Promise<StandingNames> {
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return { objectOf: () => undefined, inspectors: [] };
  const rosters = await readRosters(workplace.frozen, ledger.value.rosters);
  const inspectors = await inspectorsOf(workplace, ledger.value);
  const objects = rosters.ok ? objectsOnForms(rosters.value) : new Map<string, never>();
  return {
    objectOf: (id) => objects.get(id)?.name,
    inspectors: inspectors.ok ? inspectors.value : [],
  };
}
