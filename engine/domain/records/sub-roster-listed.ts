import type { ObjectId } from '../object-id.ts';
import type { RecordKind } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { COUNT_SCHEMA, DIGEST_SCHEMA, importSchema, OBJECT_ID_SCHEMA, TEXT_SCHEMA } from './import-schema.ts';
import { standingImport } from './standing-import.ts';

/** 子库: an agency brought its list for an item; the last one replaces the whole, 二(二). */
export interface SubRosterListed extends ImportReport {
  /** Item id. */
  readonly subRoster: string;
  readonly agency: string;
  /** SHA-256 of the canonical JSON of the `ListedSubRoster`. */
  readonly snapshot: string;
  readonly entries: number;
  /** Against the list before; absent for the first. */
  readonly entered?: readonly ObjectId[];
  readonly left?: readonly ObjectId[];
}

const IDS_SCHEMA = { type: 'array', items: OBJECT_ID_SCHEMA } as const;

export const subRosterListed: RecordKind<'sub-roster-listed', SubRosterListed, RostersState> = {
  kind: 'sub-roster-listed',
  version: 1,
  schema: importSchema(
    {
      subRoster: TEXT_SCHEMA,
      agency: TEXT_SCHEMA,
      snapshot: DIGEST_SCHEMA,
      entries: COUNT_SCHEMA,
      entered: IDS_SCHEMA,
      left: IDS_SCHEMA,
    },
    ['entered', 'left'],
  ),
  apply: (state, record) => ({
    ...state,
    subRosters: { ...state.subRosters, [record.body.subRoster]: standingImport(record) },
  }),
};
