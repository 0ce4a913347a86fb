import { EDITION_KINDS, type EditionsState, type PublishedPolicy } from '../edition.ts';
import type { RecordKind } from '../record.ts';
import { count, dateText, exactly, hashHex, list, postOfAgency, text } from './draw-schema.ts';

/** 发布政策版本: numbered editions of items, plan and rules; a draw uses published editions only. */
export const policyPublished: RecordKind<'policy-published', PublishedPolicy, EditionsState> = {
  kind: 'policy-published',
  version: 1,
  schema: exactly({
    editions: list(exactly({ kind: { enum: Object.keys(EDITION_KINDS) }, number: count, digest: hashHex })),
    compiled: hashHex,
    policySums: hashHex,
    effective: dateText,
    why: text,
    approvedBy: postOfAgency,
  }),
  apply: (state, { seq, at, body }) => ({
    ...state,
    publications: [...state.publications, { ...body, seq, at }],
  }),
};
