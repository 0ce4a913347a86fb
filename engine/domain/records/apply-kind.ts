import type { LedgerRecord } from '../record.ts';

interface Applies<State> {
  readonly kind: string;
  readonly version: number;
  readonly apply: (state: State, record: LedgerRecord<never, never>) => State;
}

/** What one record does to a state, by its kind; a kind that is not in the table leaves the state as it is. */
export function applyKind<State>(
  kinds: readonly Applies<State>[],
  state: State,
  record: LedgerRecord,
): State {
  const kind = kinds.find(({ kind, version }) => kind === record.kind && version === record.version);
  // The store hands out records whose bodies passed the kind's schema when they were written.
  return kind === undefined ? state : kind.apply(state, record as LedgerRecord<never, never>);
}
