import type { SettledWhereabouts } from '../area.ts';
import type { ObjectId } from '../object-id.ts';
import type { RecordKind } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { importSchema, OBJECT_ID_SCHEMA, TEXT_SCHEMA } from './import-schema.ts';

/** 属地不明 decided by a clerk: the worksheet came back filled in. */
export interface WhereaboutsSettled extends ImportReport {
  readonly settled: readonly ({ readonly id: ObjectId } & SettledWhereabouts)[];
}

const WHEREABOUTS_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['district'],
  properties: { district: { enum: ['inside', 'outside', 'unknown'] }, town: TEXT_SCHEMA, named: TEXT_SCHEMA },
} as const;

export const whereaboutsSettled: RecordKind<'whereabouts-settled', WhereaboutsSettled, RostersState> = {
  kind: 'whereabouts-settled',
  version: 1,
  schema: importSchema({
    settled: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'address', 'whereabouts'],
        properties: { id: OBJECT_ID_SCHEMA, address: { type: 'string' }, whereabouts: WHEREABOUTS_SCHEMA },
      },
    },
  }),
  apply: (state, { body }) => ({
    ...state,
    settled: {
      ...state.settled,
      ...Object.fromEntries(
        body.settled.map(({ id, address, whereabouts }) => [id, { address, whereabouts }]),
      ),
    },
  }),
};
