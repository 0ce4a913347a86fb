import type { RoundState, Staffing } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { exactly, postOfAgency, text } from './draw-schema.ts';

export interface PeopleVoidedBody {
  readonly reason: string;
  /** `agency/post` of another body; absent where it was voided before its first source. */
  readonly approvedBy?: string;
}

/**
 * 人员承诺作废; the people are then committed to again under the next number. Voided late, the match that was made from them
 * stays with them, published, and the round has none; the strikes are the draw's and stay.
 */
export const peopleVoided: RecordKind<'people-voided', PeopleVoidedBody, RoundState> = {
  kind: 'people-voided',
  version: 1,
  schema: exactly({ reason: { ...text, minLength: 1 }, approvedBy: postOfAgency }, ['approvedBy']),
  apply: (state, { at, seq, body }) => {
    const last = state.staffings.at(-1);
    if (last === undefined) return state;
    const voided: Staffing = { ...last, voided: { ...body, at, seq } };
    const { match, joined, changes, ...rest } = state;
    const before = state.staffings.slice(0, -1);
    if (match?.file.commitment !== last.opened.hash) return { ...state, staffings: [...before, voided] };
    return {
      ...rest,
      joined: [],
      changes: changes.filter(({ kind }) => kind === 'strike'),
      staffings: [...before, { ...voided, result: { match, joined, changes } }],
    };
  },
};
