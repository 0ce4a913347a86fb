import type { CreditListSnapshot, ListEntry } from '../domain/credit-list.ts';
import type { Enterprise, EnterpriseRoster } from '../domain/enterprise.ts';
import type { Complaint, ComplaintsSnapshot, EarlierVisit, VisitsSnapshot } from '../domain/history.ts';
import type { FrozenInputs, StoreProblem } from '../domain/ports.ts';
import type { RostersState, StandingImport } from '../domain/rosters.ts';
import type { ListedSubRoster } from '../domain/sub-roster.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { settleRoster } from '../pipeline/basis/settle-roster.ts';
import { readFrozen } from './read-frozen.ts';

/** Everything that stands in stream `rosters`, its frozen snapshots read. */
export interface ReadRosters {
  /** With what clerks settled put in; nobody where no roster was imported. */
  readonly enterprises: readonly Enterprise[];
  readonly listed: readonly ListedSubRoster[];
  readonly lists: Readonly<Record<'abnormal' | 'serious', readonly ListEntry[]>>;
  readonly complaints: readonly Complaint[];
  readonly visits: readonly EarlierVisit[];
}

/** Reads what the rosters' state names by digest; refused with every snapshot that is missing or changed. */
export async function readRosters(
  frozen: FrozenInputs,
  state: RostersState,
): Promise<Result<ReadRosters, StoreProblem>> {
  const problems: StoreProblem[] = [];
  const read = async <Snapshot>(standing: StandingImport | undefined): Promise<readonly Snapshot[]> => {
    if (standing === undefined) return [];
    const snapshot = await readFrozen<Snapshot>(frozen, standing.snapshot);
    if (snapshot.ok) return [snapshot.value];
    problems.push(...snapshot.problems);
    return [];
  };
  const readAll = async <Snapshot>(standing: readonly StandingImport[]): Promise<readonly Snapshot[]> =>
    (await Promise.all(standing.map((one) => read<Snapshot>(one)))).flat();
  const entriesOf = async (kind: 'abnormal' | 'serious') =>
    (await read<CreditListSnapshot>(state.lists[kind])).flatMap(({ entries }) => entries);

  const rosters = await read<EnterpriseRoster>(state.enterprises);
  const listed = await readAll<ListedSubRoster>(Object.values(state.subRosters));
  const lists = { abnormal: await entriesOf('abnormal'), serious: await entriesOf('serious') };
  const complaints = await readAll<ComplaintsSnapshot>(state.complaints);
  const visits = await readAll<VisitsSnapshot>(state.visits);
  if (problems.length > 0) return failed(...problems);
  return ok({
    enterprises: rosters.flatMap((roster) => settleRoster(roster, state.settled)),
    listed,
    lists,
    complaints: complaints.flatMap((file) => file.complaints),
    visits: visits.flatMap((file) => file.visits),
  });
}
