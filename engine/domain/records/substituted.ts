import { SUBSTITUTE_GROUNDS, type Substitution } from '../draw-change.ts';
import type { RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { changeOfPersonFields, exactly } from './draw-schema.ts';

/** 更换执法检查人员: 不得随意更换 (三(三)), so the next is not a choice. */
export const substituted: RecordKind<'substituted', Substitution, RoundState> = {
  kind: 'substituted',
  version: 1,
  schema: exactly({
    kind: { const: 'substitute' },
    ...changeOfPersonFields,
    ground: { enum: Object.keys(SUBSTITUTE_GROUNDS) },
  }),
  apply: (state, { body }) => ({ ...state, changes: [...state.changes, body] }),
};
