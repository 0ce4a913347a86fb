import type { EditionsState } from '../edition.ts';
import type { LedgerRecord } from '../record.ts';
import { applyKind } from './apply-kind.ts';
import { policyPublished } from './policy-published.ts';

/** The kinds of the stream `editions`. */
export const EDITION_RECORDS = [policyPublished] as const;

/** Folds one record of `editions`. */
export function applyToEditions(state: EditionsState, record: LedgerRecord): EditionsState {
  return { ...applyKind<EditionsState>(EDITION_RECORDS, state, record), seq: record.seq };
}
