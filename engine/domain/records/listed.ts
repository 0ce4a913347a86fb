import type { CreditState, Listing } from '../credit.ts';
import type { RecordKind } from '../record.ts';
import { approver, citations, creditList, origin, position } from './credit-schema.ts';
import { count, dateText, exactly, list, nullable, objectIdText, text } from './draw-schema.ts';

/** 列入, whether another office's file says so or it was decided here. 二(十一) */
export const listed: RecordKind<'listed', Listing, CreditState> = {
  kind: 'listed',
  version: 1,
  schema: exactly({
    list: creditList,
    id: objectIdText,
    name: text,
    listedOn: dateText,
    ground: text,
    decidedBy: text,
    decision: text,
    origin,
    rule: text,
    basis: citations,
    records: list(position),
    approvedBy: approver,
    dueOn: nullable(dateText),
    lateBy: count,
  }),
  apply: (state, { seq, body }) => ({ ...state, listings: [...state.listings, { ...body, seq }] }),
};
