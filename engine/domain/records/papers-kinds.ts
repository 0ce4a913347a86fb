import type { PapersState } from '../assessment.ts';
import type { LedgerRecord } from '../record.ts';
import { applyKind } from './apply-kind.ts';
import { assessed } from './assessed.ts';
import { paperReleased } from './paper-released.ts';

/** The kinds of the stream `papers`. */
export const PAPERS_KINDS = [assessed, paperReleased] as const;

/** Folds one record of `papers`. */
export function applyToPapers(state: PapersState, record: LedgerRecord): PapersState {
  return { ...applyKind<PapersState>(PAPERS_KINDS, state, record), seq: record.seq };
}
