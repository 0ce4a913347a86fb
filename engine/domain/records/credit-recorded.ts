import type { CreditRecord, CreditState } from '../credit.ts';
import { FINDING_RESULTS, FOLLOW_UPS } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { position } from './credit-schema.ts';
import { code, dateText, exactly, list, objectIdText, text } from './draw-schema.ts';

/** 记入信用记录; its cause is the finding, so that no finding is recorded twice. 二(十一) */
export const creditRecorded: RecordKind<'credit-recorded', CreditRecord, CreditState> = {
  kind: 'credit-recorded',
  version: 1,
  schema: exactly({
    id: objectIdText,
    name: text,
    on: dateText,
    round: text,
    finding: position,
    agency: code,
    item: code,
    inspectedOn: dateText,
    results: { ...list({ enum: FINDING_RESULTS }), minItems: 1, uniqueItems: true },
    followUp: { enum: FOLLOW_UPS },
    violation: { type: 'boolean' },
  }),
  apply: (state, { seq, at, body }) => {
    const { round, id, item } = body;
    const others = state.records.filter(
      (one) => !(one.id === id && one.item === item && one.round === round),
    );
    return { ...state, records: [...others, { ...body, seq, at }] };
  },
};
