import type { PapersState, ReleasedPaper } from '../assessment.ts';
import type { RecordKind } from '../record.ts';
import { dateText, exactly, hashHex, list, postOfAgency, text } from './draw-schema.ts';

/** 签发文书: from now on its PDF is frozen and its number is used; it is withdrawn by a new paper only. */
export const paperReleased: RecordKind<'paper-released', ReleasedPaper, PapersState> = {
  kind: 'paper-released',
  version: 1,
  schema: exactly(
    {
      paper: { ...text, minLength: 1 },
      of: { ...text, minLength: 1 },
      number: text,
      signedOn: dateText,
      signedBy: postOfAgency,
      pdf: hashHex,
      path: { ...text, minLength: 1 },
      withdraws: list({ ...text, minLength: 1 }),
      why: { ...text, minLength: 1 },
    },
    ['withdraws', 'why'],
  ),
  apply: (state, { seq, at, body }) => {
    const withdrawn = new Set(body.withdraws);
    const earlier = state.released.map((one) =>
      withdrawn.has(one.number) ? { ...one, withdrawnBy: body.number } : one,
    );
    return { ...state, released: [...earlier, { ...body, seq, at }] };
  },
};
