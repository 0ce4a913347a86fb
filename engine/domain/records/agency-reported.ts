import type { AgencyReport, InspectState } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, count, dateText, exactly } from './draw-schema.ts';

/** 书面报告: what an agency sends to the lead bureau on its part of the round. 二(九) */
export const agencyReported: RecordKind<'agency-reported', AgencyReport, InspectState> = {
  kind: 'agency-reported',
  version: 1,
  schema: exactly({
    agency: code,
    text: { type: 'string', minLength: 1 },
    dueOn: dateText,
    lateBy: count,
  }),
  apply: (state, { seq, at, body }) => ({ ...state, reports: [...state.reports, { ...body, seq, at }] }),
};
