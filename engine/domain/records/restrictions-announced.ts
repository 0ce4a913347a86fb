import type { CreditState, RestrictionsAnnounced } from '../credit.ts';
import type { RecordKind } from '../record.ts';
import { approver, restrictions } from './credit-schema.ts';
import { dateText, exactly, text } from './draw-schema.ts';

/** 联合惩戒公告: what the executing agencies are told to carry out. 二(十一) */
export const restrictionsAnnounced: RecordKind<'restrictions-announced', RestrictionsAnnounced, CreditState> =
  {
    kind: 'restrictions-announced',
    version: 1,
    schema: exactly({ round: text, on: dateText, restrictions, approvedBy: approver }),
    apply: (state, { seq, at, body }) => ({
      ...state,
      announced: [...state.announced, { ...body, seq, at }],
    }),
  };
