import type { Store, StoreProblem } from '../domain/ports.ts';
import type { StreamName } from '../domain/record.ts';
import { applyRosters, NO_ROSTERS, type RostersState } from '../domain/rosters.ts';
import { ok, type Result } from '../kernel/result.ts';

/** The states that the ledger's streams fold to, and how far each was read. */
export interface Ledger {
  readonly rosters: RostersState;
  /** Seq of the last record read; the store refuses an append on anything newer. */
  readonly lastSeq: Readonly<Partial<Record<StreamName, number>>>;
  readonly warnings: readonly StoreProblem[];
}

/** Reads and folds the streams; refuses a ledger whose chain is broken. */
export async function readLedger(store: Store): Promise<Result<Ledger, StoreProblem>> {
  const rosters = await store.read('rosters');
  if (!rosters.ok) return rosters;
  const { records, warnings } = rosters.value;
  return ok({
    rosters: records.reduce(applyRosters, NO_ROSTERS),
    lastSeq: { rosters: records.length },
    warnings,
  });
}
