import type { RecordKind } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { COUNT_SCHEMA, DIGEST_SCHEMA, importSchema } from './import-schema.ts';
import { addImport, standingImport } from './standing-import.ts';

/** A file of earlier visits (以往检查) was added to those before. */
export interface VisitsImported extends ImportReport {
  /** SHA-256 of the canonical JSON of the `VisitsSnapshot`. */
  readonly snapshot: string;
  readonly entries: number;
}

export const visitsImported: RecordKind<'visits-imported', VisitsImported, RostersState> = {
  kind: 'visits-imported',
  version: 1,
  schema: importSchema({ snapshot: DIGEST_SCHEMA, entries: COUNT_SCHEMA }),
  apply: (state, record) => ({ ...state, visits: addImport(state.visits, standingImport(record)) }),
};
