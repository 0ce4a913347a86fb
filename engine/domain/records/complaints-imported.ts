import type { RecordKind } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { COUNT_SCHEMA, DIGEST_SCHEMA, importSchema } from './import-schema.ts';
import { addImport, standingImport } from './standing-import.ts';

/** A file of complaints (投诉举报) was added to those before. */
export interface ComplaintsImported extends ImportReport {
  /** SHA-256 of the canonical JSON of the `ComplaintsSnapshot`. */
  readonly snapshot: string;
  readonly entries: number;
}

export const complaintsImported: RecordKind<'complaints-imported', ComplaintsImported, RostersState> = {
  kind: 'complaints-imported',
  version: 1,
  schema: importSchema({ snapshot: DIGEST_SCHEMA, entries: COUNT_SCHEMA }),
  apply: (state, record) => ({ ...state, complaints: addImport(state.complaints, standingImport(record)) }),
};
