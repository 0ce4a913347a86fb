import { HALVES, type InspectState, type JointPlan } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, dateText, exactly, list, objectIdText } from './draw-schema.ts';

/** 联合检查工作方案: the last one stands; a later one keeps what had not changed. 二(八) */
export const visitsScheduled: RecordKind<'visits-scheduled', JointPlan, InspectState> = {
  kind: 'visits-scheduled',
  version: 1,
  schema: exactly({
    window: { type: 'array', prefixItems: [dateText, dateText], items: false, minItems: 2 },
    visits: list(
      exactly({
        id: objectIdText,
        on: dateText,
        half: { enum: Object.keys(HALVES) },
        lead: code,
        parts: list(
          exactly({
            agency: code,
            items: list(exactly({ item: code, attached: { type: 'boolean' } })),
            inspectors: list(code),
          }),
        ),
      }),
    ),
  }),
  apply: (state, { seq, at, body }) => ({ ...state, plan: { ...body, seq, at } }),
};
