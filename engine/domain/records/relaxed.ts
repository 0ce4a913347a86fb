import type { Relaxation } from '../draw-change.ts';
import type { RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { code, count, exactly, hashHex, instantText, postOfAgency } from './draw-schema.ts';

/** 放宽每人任务上限: the office approved the smallest increase that makes the match feasible. */
export const relaxed: RecordKind<'relaxed', Relaxation, RoundState> = {
  kind: 'relaxed',
  version: 1,
  schema: exactly({
    kind: { const: 'relax' },
    agency: code,
    cap: { ...count, minimum: 1 },
    evidence: hashHex,
    at: instantText,
    approvedBy: postOfAgency,
  }),
  apply: (state, { body }) => ({ ...state, changes: [...state.changes, body] }),
};
