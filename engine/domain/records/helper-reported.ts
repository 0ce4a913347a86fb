import type { HelperReport, InspectState } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, exactly, hashHex, objectIdText } from './draw-schema.ts';

const some = { type: 'string', minLength: 1 } as const;

/** 协助检查的报告, attached to a form: never a finding. 二(八) */
export const helperReported: RecordKind<'helper-reported', HelperReport, InspectState> = {
  kind: 'helper-reported',
  version: 1,
  schema: exactly({
    id: objectIdText,
    item: code,
    agency: code,
    helper: some,
    form: some,
    file: some,
    sha256: hashHex,
  }),
  apply: (state, { seq, at, body }) => ({
    ...state,
    helperReports: [...state.helperReports, { ...body, seq, at }],
  }),
};
