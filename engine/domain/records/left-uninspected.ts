import type { InspectState, Uninspected } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, dateText, exactly, objectIdText, text } from './draw-schema.ts';

/** 未检查 with its reason: the last one of an enterprise and item stands, until a finding takes its place. 二(七) */
export const leftUninspected: RecordKind<'left-uninspected', Uninspected, InspectState> = {
  kind: 'left-uninspected',
  version: 1,
  schema: exactly({
    id: objectIdText,
    item: code,
    agency: code,
    form: text,
    visitedOn: dateText,
    reason: { type: 'string', minLength: 1 },
  }),
  apply: (state, { seq, at, body }) => ({
    ...state,
    uninspected: [
      ...state.uninspected.filter(({ id, item }) => id !== body.id || item !== body.item),
      { ...body, seq, at },
    ],
  }),
};
