import type { RoundState, VoidedDraw } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { exactly, postOfAgency, text } from './draw-schema.ts';

/** 抽取作废: a published commitment is never deleted; it ends drawn or void. */
export const drawVoided: RecordKind<'draw-voided', Omit<VoidedDraw, 'at'>, RoundState> = {
  kind: 'draw-voided',
  version: 1,
  schema: exactly({
    reason: { ...text, minLength: 1 },
    approvedBy: { anyOf: [postOfAgency, { const: '' }] },
    when: { enum: ['before-source', 'after-result'] },
  }),
  apply: (state, { seq, at, body }) => ({ ...state, voided: { ...body, at, seq } }),
};
