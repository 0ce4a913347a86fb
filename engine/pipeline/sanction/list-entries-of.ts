import type { CreditState } from '../../domain/credit.ts';
import type { CreditListKind, ListEntry } from '../../domain/credit-list.ts';

/**
 * A list as the register holds it, imported or decided here, in the form in which facts are made of it.
 * `line` is the seq of the record.
 */
export function listEntriesOf(state: CreditState, list: CreditListKind): readonly ListEntry[] {
  return state.listings
    .filter((stay) => stay.list === list)
    .map(({ id, name, listedOn, removedOn, ground, decidedBy, decision, seq }) => ({
      id,
      name,
      listedOn,
      ...(removedOn === undefined ? {} : { removedOn }),
      ground,
      decidedBy,
      decision,
      line: seq,
    }));
}
