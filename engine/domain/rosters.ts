import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { SettledWhereabouts } from './area.ts';
import type { CreditListKind } from './credit-list.ts';
import type { EnterpriseKind } from './enterprise.ts';
import type { LedgerRecord } from './record.ts';
import { complaintsImported } from './records/complaints-imported.ts';
import { enterprisesImported } from './records/enterprises-imported.ts';
import { inspectorsImported } from './records/inspectors-imported.ts';
import { listsImported } from './records/lists-imported.ts';
import { subRosterListed } from './records/sub-roster-listed.ts';
import { visitsImported } from './records/visits-imported.ts';
import { whereaboutsSettled } from './records/whereabouts-settled.ts';
import type { ImportedFile } from './roster-import.ts';

/** One import that stands: where it is recorded, and the frozen snapshot of what it brought. */
export interface StandingImport {
  readonly seq: number;
  readonly at: Instant;
  readonly source: string;
  readonly cutOff: IsoDate;
  readonly file: ImportedFile;
  /** SHA-256 of the snapshot's canonical JSON; its bytes lie in the frozen inputs. */
  readonly snapshot: string;
  /** Entries of the snapshot. */
  readonly entries: number;
}

export interface StandingEnterprises extends StandingImport {
  readonly read: number;
  readonly refused: number;
  readonly registered?: Readonly<Partial<Record<EnterpriseKind, number>>>;
  /** Mark → rows that bear it. */
  readonly flagged: Readonly<Record<string, number>>;
}

/** What stands in stream `rosters`: 检查对象名录库、子库、执法检查人员名录库 and what is known of enterprises. */
export interface RostersState {
  /** The last import replaces the whole. */
  readonly enterprises?: StandingEnterprises;
  /** Agency id → its inspectors; an agency's import replaces only its own. */
  readonly inspectors: Readonly<Record<string, StandingImport>>;
  /** Item id → the list its agency brought. */
  readonly subRosters: Readonly<Record<string, StandingImport>>;
  /** The last import of a list replaces it. */
  readonly lists: Readonly<Partial<Record<CreditListKind, StandingImport>>>;
  /** Files of complaints add up; the same file once more replaces itself. */
  readonly complaints: readonly StandingImport[];
  /** Files of earlier visits add up; the same file once more replaces itself. */
  readonly visits: readonly StandingImport[];
  /** Object id → what a clerk settled. */
  readonly settled: Readonly<Record<string, SettledWhereabouts>>;
}

export const NO_ROSTERS: RostersState = {
  inspectors: {},
  subRosters: {},
  lists: {},
  complaints: [],
  visits: [],
  settled: {},
};

export const ROSTER_RECORDS = [
  enterprisesImported,
  inspectorsImported,
  subRosterListed,
  listsImported,
  complaintsImported,
  visitsImported,
  whereaboutsSettled,
] as const;

type AnyRosterKind = {
  readonly kind: string;
  readonly apply: (state: RostersState, record: LedgerRecord) => RostersState;
};

const BY_KIND: ReadonlyMap<string, AnyRosterKind> = new Map(
  ROSTER_RECORDS.map((kind) => [kind.kind, kind as AnyRosterKind]),
);

/** Folds one record of stream `rosters`; a kind that is not in `ROSTER_RECORDS` leaves the state as it is. */
export function applyRosters(state: RostersState, record: LedgerRecord): RostersState {
  return BY_KIND.get(record.kind)?.apply(state, record) ?? state;
}
