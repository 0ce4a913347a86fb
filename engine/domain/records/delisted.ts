import type { CreditState, Delisting, StandingListing } from '../credit.ts';
import type { RecordKind } from '../record.ts';
import { approver, citations, creditList, origin } from './credit-schema.ts';
import { count, dateText, exactly, nullable, objectIdText, text } from './draw-schema.ts';

/** 移出: ends one stay, named by list, enterprise and the day it began; the record of the stay remains. */
export const delisted: RecordKind<'delisted', Delisting, CreditState> = {
  kind: 'delisted',
  version: 1,
  schema: exactly({
    list: creditList,
    id: objectIdText,
    listedOn: dateText,
    removedOn: dateText,
    ground: text,
    decidedBy: text,
    origin,
    rule: text,
    basis: citations,
    evidence: { type: 'string', pattern: '^(?:[0-9a-f]{64})?$' },
    approvedBy: approver,
    dueOn: nullable(dateText),
    lateBy: count,
  }),
  apply: (state, { seq, body }) => ({
    ...state,
    listings: state.listings.map((stay) => (isStay(stay, body) ? end(stay, seq, body) : stay)),
  }),
};

function isStay(stay: StandingListing, { list, id, listedOn }: Delisting): boolean {
  return stay.list === list && stay.id === id && stay.listedOn === listedOn && stay.removedOn === undefined;
}

function end(stay: StandingListing, removal: number, delisting: Delisting): StandingListing {
  const { removedOn, ground } = delisting;
  return { ...stay, removedOn, removalGround: ground, removal, delisting };
}
