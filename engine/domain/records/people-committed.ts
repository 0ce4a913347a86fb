import type { RoundOpening, RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { openingSchema } from './round-opened.ts';

/** 人员承诺: the people of a round that was drawn without them, before any number of their own exists (draw/v1 §5). */
export const peopleCommitted: RecordKind<'people-committed', RoundOpening, RoundState> = {
  kind: 'people-committed',
  version: 1,
  schema: openingSchema,
  apply: (state, { at, body }) => ({
    ...state,
    staffings: [...state.staffings, { opened: { ...body, at } }],
  }),
};
