import { type Assessment, BLOCK_NAMES, type PapersState } from '../assessment.ts';
import type { RecordKind } from '../record.ts';
import { code, count, dateText, exactly, list, nullable, ratio, text } from './draw-schema.ts';

const points = { type: 'number', minimum: 0 } as const;

const citation = exactly({ document: text, article: text, verified: { type: 'boolean' }, note: text }, [
  'article',
  'note',
]);

const indicator = exactly({
  name: text,
  points,
  score: nullable(ratio),
  numerator: nullable(count),
  denominator: nullable(count),
  how: { ...text, minLength: 1 },
  basis: list(citation),
});

const block = exactly({
  block: { enum: Object.keys(BLOCK_NAMES) },
  points,
  score: nullable(ratio),
  how: { ...text, minLength: 1 },
  indicators: list(indicator),
});

/** 考核: the scores of every unit for a period; counted again, a later record stands beside the earlier. 三(五) */
export const assessed: RecordKind<'assessed', Assessment, PapersState> = {
  kind: 'assessed',
  version: 1,
  schema: exactly({
    period: { type: 'string', pattern: '^\\d{4}(-\\d{2})?$' },
    cutOff: dateText,
    scores: list(exactly({ agency: code, blocks: list(block), total: nullable(ratio) })),
  }),
  apply: (state, { seq, at, body }) => ({
    ...state,
    assessments: [...state.assessments, { ...body, seq, at }],
  }),
};
