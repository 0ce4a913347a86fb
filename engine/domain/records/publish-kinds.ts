import type { PublishState } from '../disclosure.ts';
import type { LedgerRecord } from '../record.ts';
import { applyKind } from './apply-kind.ts';
import { disclosed } from './disclosed.ts';

/** The kinds of 二(九) in a stream `rounds/<id>`; other phases have their own in the same stream. */
export const PUBLISH_KINDS = [disclosed] as const;

/** Folds one record of `rounds/<id>`; kinds of other phases leave the state as it is. */
export function applyToPublication(state: PublishState, record: LedgerRecord): PublishState {
  return applyKind<PublishState>(PUBLISH_KINDS, state, record);
}
