import type { DestroyedSecret, RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { count, dateText, exactly, hashHex, postOfAgency } from './draw-schema.ts';

/** 批次密钥销毁: when the terms have run; from then on the leaves hide for ever (draw/v1 §6). */
export const secretDestroyed: RecordKind<'secret-destroyed', Omit<DestroyedSecret, 'at'>, RoundState> = {
  kind: 'secret-destroyed',
  version: 1,
  schema: exactly(
    {
      termsUntil: dateText,
      auditedOn: dateText,
      evidence: hashHex,
      approvedBy: postOfAgency,
      secrets: count,
      keptFrames: count,
      keptPeople: count,
    },
    ['secrets', 'keptFrames', 'keptPeople'],
  ),
  apply: (state, { at, body }) => ({ ...state, destroyed: { ...body, at } }),
};
