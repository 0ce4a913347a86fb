import type { Inspector, InspectorRoster } from '../domain/inspector.ts';
import type { Policy } from '../domain/policy.ts';
import type { FrozenInputs, Store } from '../domain/ports.ts';
import { applyRosters, NO_ROSTERS, type RostersState } from '../domain/rosters.ts';
import type { LoadedPolicy } from '../intake/policy/load-policy.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { unheldQualifications } from '../pipeline/basis/unheld-qualifications.ts';
import { missedInRoster } from './coverage-in-roster.ts';
import { readLedger } from './ledger.ts';
import { readFrozen } from './read-frozen.ts';

/** What the ledger is read from. */
export interface Rosters {
  readonly store: Store;
  readonly frozen: FrozenInputs;
}

/** What only shows beside the rosters that stand: a qualification that nobody holds, a 覆盖下限 out of reach. */
export async function checkAgainstRosters(
  { store, frozen }: Rosters,
  policy: Policy,
  placeOf: LoadedPolicy['placeOf'],
): Promise<Result<readonly Problem[], Problem>> {
  const read = await store.read('rosters');
  if (!read.ok) return read;
  const inspectors = await readInspectors(frozen, read.value.records.reduce(applyRosters, NO_ROSTERS));
  if (!inspectors.ok) return inspectors;
  const missed = await missedFloors({ store, frozen }, policy, placeOf);
  if (!missed.ok) return missed;
  return ok([
    ...missed.value,
    ...unheldQualifications({
      ...policy,
      skillsOf: (agency) => inspectors.value.get(agency)?.filter(isCertified),
      placeOf: (id) => {
        const item = policy.items.find((one) => one.id === id);
        return item && placeOf(item.inspectors, 'qualification');
      },
    }),
  ]);
}

/** The whole ledger is read only where the plan declares a floor. */
async function missedFloors(
  { store, frozen }: Rosters,
  policy: Policy,
  placeOf: LoadedPolicy['placeOf'],
): Promise<Result<readonly Problem[], Problem>> {
  if (policy.plans.every(({ coverage = [] }) => coverage.length === 0)) return ok([]);
  const ledger = await readLedger(store);
  return ledger.ok ? missedInRoster({ frozen }, policy, ledger.value, placeOf) : ledger;
}

/** Without 行政执法证 nobody inspects; whether it is valid on the day is asked when a round is opened. */
function isCertified({ certificate }: Inspector): boolean {
  return certificate.number !== undefined;
}

async function readInspectors(
  frozen: FrozenInputs,
  { inspectors }: RostersState,
): Promise<Result<ReadonlyMap<string, readonly Inspector[]>, Problem>> {
  const found = new Map<string, readonly Inspector[]>();
  for (const [agency, standing] of Object.entries(inspectors)) {
    const roster = await readFrozen<InspectorRoster>(frozen, standing.snapshot);
    if (!roster.ok) return roster;
    found.set(agency, roster.value.inspectors);
  }
  return ok(found);
}
