import type { Disclosure, PublishState } from '../disclosure.ts';
import { FINDING_RESULTS, FOLLOW_UPS } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, count, dateText, exactly, list, objectIdText, text } from './draw-schema.ts';

const position = { ...count, minimum: 1 } as const;

/** 公示: one publication of results. A blank value does not fit the schema. 二(九) */
export const disclosed: RecordKind<'disclosed', Disclosure, PublishState> = {
  kind: 'disclosed',
  version: 1,
  schema: exactly({
    batch: position,
    on: dateText,
    rows: {
      ...list(
        exactly({
          id: objectIdText,
          name: text,
          item: code,
          agency: code,
          inspectedOn: dateText,
          results: { ...list({ enum: FINDING_RESULTS }), minItems: 1, uniqueItems: true },
          followUp: { enum: FOLLOW_UPS },
          dueOn: dateText,
          lateBy: count,
          finding: position,
        }),
      ),
      minItems: 1,
    },
  }),
  apply: (state, { seq, at, body }) => ({
    ...state,
    disclosures: [...state.disclosures, { ...body, seq, at }],
  }),
};
