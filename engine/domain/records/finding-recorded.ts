import { FINDING_RESULTS, type Finding, FOLLOW_UPS, type InspectState } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, count, dateText, exactly, list, objectIdText, text } from './draw-schema.ts';

/** 录入检查结果: the last finding of an enterprise and item stands. 二(九) */
export const findingRecorded: RecordKind<'finding-recorded', Finding, InspectState> = {
  kind: 'finding-recorded',
  version: 1,
  schema: exactly({
    id: objectIdText,
    item: code,
    agency: code,
    form: text,
    inspectedOn: dateText,
    inspectors: list(code),
    results: { type: 'array', items: { enum: FINDING_RESULTS }, minItems: 1, uniqueItems: true },
    followUp: { enum: FOLLOW_UPS },
    note: text,
    dueOn: dateText,
    lateBy: count,
    lateReason: text,
  }),
  apply: (state, { seq, at, body }) => ({
    ...state,
    findings: [
      ...state.findings.filter(({ id, item }) => id !== body.id || item !== body.item),
      { ...body, seq, at },
    ],
  }),
};
