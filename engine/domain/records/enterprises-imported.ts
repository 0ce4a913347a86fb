import type { EnterpriseKind } from '../enterprise.ts';
import type { ObjectId } from '../object-id.ts';
import type { RecordKind } from '../record.ts';
import type { ImportReport, RowNote } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { COUNT_SCHEMA, DIGEST_SCHEMA, importSchema, OBJECT_ID_SCHEMA, TEXT_SCHEMA } from './import-schema.ts';
import { standingImport } from './standing-import.ts';

/** 检查对象名录库 was replaced by a new file, 二(二). */
export interface EnterprisesImported extends ImportReport {
  /** SHA-256 of the canonical JSON of the `EnterpriseRoster`. */
  readonly snapshot: string;
  /** Enterprises in the snapshot: kept rows without those that repeat another. */
  readonly entries: number;
  /** 法人库登记数 by kind, as far as the office gave it. */
  readonly registered?: Readonly<Partial<Record<EnterpriseKind, number>>>;
  /** Against the roster before; absent for the first. */
  readonly changes?: RosterChanges;
  /** Why more than half of the roster before left, as whoever brought the file said; only where they did. */
  readonly fewer?: string;
}

/** Who came, who went, and how many rows say something else than before. */
export interface RosterChanges {
  readonly entered: readonly ObjectId[];
  readonly left: readonly ObjectId[];
  readonly changed: number;
}

const IDS_SCHEMA = { type: 'array', items: OBJECT_ID_SCHEMA } as const;

export const enterprisesImported: RecordKind<'enterprises-imported', EnterprisesImported, RostersState> = {
  kind: 'enterprises-imported',
  version: 1,
  schema: importSchema(
    {
      snapshot: DIGEST_SCHEMA,
      entries: COUNT_SCHEMA,
      registered: { type: 'object', additionalProperties: COUNT_SCHEMA },
      changes: {
        type: 'object',
        additionalProperties: false,
        required: ['entered', 'left', 'changed'],
        properties: { entered: IDS_SCHEMA, left: IDS_SCHEMA, changed: COUNT_SCHEMA },
      },
      fewer: TEXT_SCHEMA,
    },
    ['registered', 'changes', 'fewer'],
  ),
  apply: (state, record) => ({
    ...state,
    enterprises: {
      ...standingImport(record),
      read: record.body.read,
      refused: record.body.refused.length,
      flagged: countByCode(record.body.flagged),
      ...(record.body.registered === undefined ? {} : { registered: record.body.registered }),
    },
  }),
};

function countByCode(notes: readonly RowNote[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of notes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
