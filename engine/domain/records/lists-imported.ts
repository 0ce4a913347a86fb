import { CREDIT_LISTS, type CreditListKind } from '../credit-list.ts';
import type { RecordKind } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { COUNT_SCHEMA, DIGEST_SCHEMA, importSchema } from './import-schema.ts';
import { standingImport } from './standing-import.ts';

/** 经营异常名录 or 严重违法失信名单 came from the office that keeps it; the last one replaces the whole. */
export interface ListsImported extends ImportReport {
  readonly list: CreditListKind;
  /** SHA-256 of the canonical JSON of the `CreditListSnapshot`. */
  readonly snapshot: string;
  readonly entries: number;
}

export const listsImported: RecordKind<'lists-imported', ListsImported, RostersState> = {
  kind: 'lists-imported',
  version: 1,
  schema: importSchema({ list: { enum: CREDIT_LISTS }, snapshot: DIGEST_SCHEMA, entries: COUNT_SCHEMA }),
  apply: (state, record) => ({
    ...state,
    lists: { ...state.lists, [record.body.list]: standingImport(record) },
  }),
};
