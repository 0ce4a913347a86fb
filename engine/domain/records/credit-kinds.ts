import type { CreditState } from '../credit.ts';
import type { LedgerRecord } from '../record.ts';
import { applyKind } from './apply-kind.ts';
import { creditRecorded } from './credit-recorded.ts';
import { delisted } from './delisted.ts';
import { listEntered } from './list-entered.ts';
import { listed } from './listed.ts';
import { restrictionChecked } from './restriction-checked.ts';
import { restrictionsAnnounced } from './restrictions-announced.ts';

/** The kinds of the stream `credit`. */
export const CREDIT_KINDS = [
  creditRecorded,
  listEntered,
  listed,
  delisted,
  restrictionChecked,
  restrictionsAnnounced,
] as const;

/** Folds one record of `credit`. */
export function applyToCredit(state: CreditState, record: LedgerRecord): CreditState {
  return { ...applyKind<CreditState>(CREDIT_KINDS, state, record), seq: record.seq };
}
