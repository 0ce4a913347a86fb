import type { CreditState, ListEntered } from '../credit.ts';
import type { RecordKind } from '../record.ts';
import { creditList } from './credit-schema.ts';
import { count, dateText, exactly, hashHex, list, objectIdText, text } from './draw-schema.ts';

/** An imported list was taken over whole; stands last in one append with its `listed` and `delisted`. */
export const listEntered: RecordKind<'list-entered', ListEntered, CreditState> = {
  kind: 'list-entered',
  version: 1,
  schema: exactly({
    list: creditList,
    snapshot: hashHex,
    entries: count,
    listed: count,
    delisted: count,
    missing: list(exactly({ id: objectIdText, name: text, listedOn: dateText })),
  }),
  apply: (state, { seq, cause, body }) => ({
    ...state,
    entered: [...state.entered, { ...body, seq, cause: cause?.seq ?? 0 }],
  }),
};
