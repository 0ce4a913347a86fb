import { CREDIT_LISTS } from '../credit-list.ts';
import { code, count, dateText, exactly, list, nullable, objectIdText, text } from './draw-schema.ts';

/** Fragments of JSON Schema (2020-12) that the record kinds of the credit register share. */
export const creditList = { enum: CREDIT_LISTS } as const;
export const position = { ...count, minimum: 1 } as const;
export const origin = { enum: ['imported', 'decided'] } as const;
export const scene = { enum: ['procurement', 'public-services', 'bidding', 'land', 'honours'] } as const;

/** `agency/post`, or empty where nobody had to approve. */
export const approver = { type: 'string', pattern: '^(?:[^/]+/[^/]+)?$' } as const;

export const citations = list(
  exactly(
    {
      document: { ...text, minLength: 1 },
      article: text,
      verified: { type: 'boolean' },
      note: text,
    },
    ['article', 'note'],
  ),
);

export const restrictions = list(
  exactly({
    id: objectIdText,
    name: text,
    rule: code,
    ruleName: text,
    scene,
    level: { enum: ['hint', 'restrict', 'prohibit'] },
    informationSource: text,
    executing: text,
    reason: text,
    basis: citations,
    from: dateText,
    until: nullable(dateText),
    listings: list(position),
    wayOut: { ...text, minLength: 1 },
  }),
);
