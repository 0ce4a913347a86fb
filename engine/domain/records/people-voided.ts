import type { RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { exactly, text } from './draw-schema.ts';

/** 人员承诺作废, before its first source; the people are then committed to again under the next number. */
export const peopleVoided: RecordKind<'people-voided', { readonly reason: string }, RoundState> = {
  kind: 'people-voided',
  version: 1,
  schema: exactly({ reason: { ...text, minLength: 1 } }),
  apply: (state, { at, seq, body: { reason } }) => ({
    ...state,
    staffings: state.staffings.map((one, i) =>
      i === state.staffings.length - 1 ? { ...one, voided: { reason, at, seq } } : one,
    ),
  }),
};
