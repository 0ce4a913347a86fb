import type { CreditState, RestrictionCheck } from '../credit.ts';
import type { RecordKind } from '../record.ts';
import { restrictions, scene } from './credit-schema.ts';
import { dateText, exactly, objectIdText, text } from './draw-schema.ts';

/** 查询: somebody asked whether an enterprise is restricted in a scene, and was answered. 二(十一) */
export const restrictionChecked: RecordKind<'restriction-checked', RestrictionCheck, CreditState> = {
  kind: 'restriction-checked',
  version: 1,
  schema: exactly({
    receipt: { type: 'string', pattern: '^查询-\\d{4}-\\d{4,}$' },
    id: objectIdText,
    name: text,
    scene,
    on: dateText,
    answer: { enum: ['allowed', 'hint', 'restricted', 'forbidden'] },
    restrictions,
  }),
  apply: (state, { seq, at, body }) => ({ ...state, checks: [...state.checks, { ...body, seq, at }] }),
};
