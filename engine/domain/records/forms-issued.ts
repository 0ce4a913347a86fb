import { ENTERPRISE_KINDS } from '../enterprise.ts';
import { type FormsIssued, HALVES, type InspectState } from '../inspection.ts';
import type { RecordKind } from '../record.ts';
import { code, count, dateText, exactly, list, objectIdText, text } from './draw-schema.ts';

const inspectorOnForm = exactly({ code, name: text, certificate: text, issuer: text });

/** 形成“一企一表”: the last issue of an enterprise's form stands. 二(七) */
export const formsIssued: RecordKind<'forms-issued', FormsIssued, InspectState> = {
  kind: 'forms-issued',
  version: 1,
  schema: exactly({
    forms: list(
      exactly(
        {
          number: { type: 'string', pattern: '-\\d{4,}$' },
          issue: { ...count, minimum: 1 },
          id: objectIdText,
          name: text,
          kind: { enum: ENTERPRISE_KINDS },
          address: text,
          on: dateText,
          half: { enum: Object.keys(HALVES) },
          lead: code,
          lines: list(
            exactly({
              item: code,
              attached: { type: 'boolean' },
              agency: code,
              inspectors: list(inspectorOnForm),
            }),
          ),
          beside: list(exactly({ agency: code, inspectors: list(inspectorOnForm) })),
          helpers: list(
            exactly({ item: code, name: text, kind: { enum: ['institution', 'expert'] }, task: text }),
          ),
        },
        ['beside', 'helpers'],
      ),
    ),
    withdrawn: list(objectIdText),
  }),
  apply: (state, { seq, at, body }) => {
    const kept = Object.entries(state.forms).filter(([id]) => !body.withdrawn.some((one) => one === id));
    return {
      ...state,
      forms: {
        ...Object.fromEntries(kept),
        ...Object.fromEntries(body.forms.map((form) => [form.id, { ...form, seq, at }])),
      },
      withdrawn: [...state.withdrawn, ...body.withdrawn.flatMap((id) => state.forms[id] ?? [])],
    };
  },
};
