import type { RegisterState } from '../draw-register.ts';
import type { RecordKind } from '../record.ts';
import { code, count, exactly, hashHex, instantText, text } from './draw-schema.ts';

export interface DrawEndedBody {
  readonly series: string;
  readonly number: number;
  readonly commitment: string;
  readonly state: 'drawn' | 'void';
  /** When the round's own record was made. */
  readonly at: RegisterState['entries'][number]['at'];
  readonly reason: string;
}

/** 抽取完成或作废, in the register; follows from the round's `drawn` or `draw-voided`. */
export const drawEnded: RecordKind<'draw-ended', DrawEndedBody, RegisterState> = {
  kind: 'draw-ended',
  version: 1,
  schema: exactly({
    series: code,
    number: count,
    commitment: hashHex,
    state: { enum: ['drawn', 'void'] },
    at: instantText,
    reason: text,
  }),
  apply: (state, { body: { commitment, state: ended, at, reason } }) => ({
    ...state,
    entries: state.entries.map((entry) =>
      entry.commitment === commitment ? { ...entry, state: ended, at, reason } : entry,
    ),
  }),
};
