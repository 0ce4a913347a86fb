import type { RegisterEntry, RegisterState } from '../draw-register.ts';
import type { RecordKind } from '../record.ts';
import { code, count, exactly, hashHex } from './draw-schema.ts';

export type DrawCommittedBody = Pick<
  RegisterEntry,
  'series' | 'number' | 'commitment' | 'round' | 'opening'
> & { readonly previous: string };

/** 抽取登记: a commitment takes its number. Stream `draws`; the round's own record follows from it. */
export const drawCommitted: RecordKind<'draw-committed', DrawCommittedBody, RegisterState> = {
  kind: 'draw-committed',
  version: 1,
  schema: exactly({
    series: code,
    number: { ...count, minimum: 1 },
    previous: hashHex,
    commitment: hashHex,
    round: code,
    opening: hashHex,
  }),
  apply: (state, { seq, at, body: { previous: _, ...body } }) => ({
    ...state,
    entries: [...state.entries, { ...body, seq, at, state: 'open', reason: '' }],
  }),
};
