import type { RoundState, SealedSecret } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { exactly, hashHex, list, text } from './draw-schema.ts';

/** 批次密钥密封: the round secret was printed on sealed sheets, each kept by another body (draw/v1 §6). */
export const secretSealed: RecordKind<'secret-sealed', Omit<SealedSecret, 'at'>, RoundState> = {
  kind: 'secret-sealed',
  version: 1,
  schema: exactly({ commitment: hashHex, holders: list({ ...text, minLength: 1 }) }),
  apply: (state, { at, body }) => ({ ...state, sealed: [...state.sealed, { ...body, at }] }),
};
