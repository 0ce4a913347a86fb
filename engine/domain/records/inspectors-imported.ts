import type { RecordKind } from '../record.ts';
import type { ImportReport } from '../roster-import.ts';
import type { RostersState } from '../rosters.ts';
import { COUNT_SCHEMA, DIGEST_SCHEMA, importSchema, TEXT_SCHEMA } from './import-schema.ts';

/** 执法检查人员名录库: the inspectors of the agencies named were replaced, those of no other, 二(三). */
export interface InspectorsImported extends ImportReport {
  /** Ascending by agency id. */
  readonly agencies: readonly AgencyInspectors[];
  /** Why more than half of an agency's inspectors left, as whoever brought the file said; only where they did. */
  readonly fewer?: string;
}

export interface AgencyInspectors {
  readonly agency: string;
  /** SHA-256 of the canonical JSON of the `InspectorRoster`. */
  readonly snapshot: string;
  readonly entries: number;
}

export const inspectorsImported: RecordKind<'inspectors-imported', InspectorsImported, RostersState> = {
  kind: 'inspectors-imported',
  version: 1,
  schema: importSchema(
    {
      agencies: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['agency', 'snapshot', 'entries'],
          properties: { agency: TEXT_SCHEMA, snapshot: DIGEST_SCHEMA, entries: COUNT_SCHEMA },
        },
      },
      fewer: TEXT_SCHEMA,
    },
    ['fewer'],
  ),
  apply: (state, { seq, at, body: { source, cutOff, file, agencies } }) => ({
    ...state,
    inspectors: {
      ...state.inspectors,
      ...Object.fromEntries(
        agencies.map(({ agency, snapshot, entries }) => [
          agency,
          { seq, at, source, cutOff, file, snapshot, entries },
        ]),
      ),
    },
  }),
};
