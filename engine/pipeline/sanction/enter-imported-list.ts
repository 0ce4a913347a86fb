import type { CreditState, Delisting, Listing, MissingStay, StandingListing } from '../../domain/credit.ts';
import type { CreditListSnapshot, ListEntry } from '../../domain/credit-list.ts';
import type { Decision } from '../../domain/decider.ts';
import type { Cause, RecordDraft } from '../../domain/record.ts';
import { delisted } from '../../domain/records/delisted.ts';
import { listEntered } from '../../domain/records/list-entered.ts';
import { listed } from '../../domain/records/listed.ts';
import type { StandingImport } from '../../domain/rosters.ts';
import { type Problem, warning } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { creditDraft, decisionOf, nameSome } from './credit-draft.ts';
import type { RegisterCode } from './sanction-code.ts';

export interface EnterImportedList {
  /** `RostersState.lists[list]`: the import that stands. */
  readonly standing: Pick<StandingImport, 'seq' | 'snapshot'>;
  /** Its frozen snapshot. */
  readonly snapshot: CreditListSnapshot;
}

/**
 * An imported list enters the one register: only what it changes is recorded, all of it in one append that ends
 * with `list-entered`. A stay that the file no longer has is told and stands: a missing row is no removal. What was
 * listed or removed here stays so. An import enters once: a second append with its cause would be swallowed.
 */
export function enterImportedList(
  state: CreditState,
  { standing, snapshot }: EnterImportedList,
): Result<Decision<RegisterCode>, Problem<RegisterCode>> {
  const { list, entries } = snapshot;
  const known = state.entered.find((one) => one.list === list && one.cause >= standing.seq);
  if (known !== undefined) {
    return ok(decisionOf([], [warning('list-entered-already' as const, { list, seq: known.seq })]));
  }
  const stays = new Map(state.listings.filter((stay) => stay.list === list).map((s) => [keyOf(s), s]));
  const cause: Cause = { stream: 'rosters', seq: standing.seq };
  const begun = entries.filter((entry) => !stays.has(keyOf(entry)));
  const ended = entries.filter((entry) => endsStay(entry, stays.get(keyOf(entry))));
  const missing = missingFrom([...stays.values()], entries);
  const records: readonly RecordDraft[] = [
    ...begun.map((entry) => creditDraft(listed, listingOf(entry, snapshot), cause)),
    ...ended.map((entry) => creditDraft(delisted, delistingOf(entry, snapshot), cause)),
    creditDraft(
      listEntered,
      {
        list,
        snapshot: standing.snapshot,
        entries: entries.length,
        listed: begun.length,
        delisted: ended.length,
        missing,
      },
      cause,
    ),
  ];
  const kept = entries.filter((entry) => isRemovedHere(entry, stays.get(keyOf(entry))));
  return ok(decisionOf(records, [...tellMissing(missing), ...tellKept(kept)]));
}

function keyOf({ id, listedOn }: Pick<ListEntry, 'id' | 'listedOn'>): string {
  return `${id} ${listedOn}`;
}

/** A row with both days begins and ends its stay in the same append. */
function endsStay({ removedOn }: ListEntry, stay: StandingListing | undefined): boolean {
  return removedOn !== undefined && stay?.removedOn === undefined;
}

function listingOf(entry: ListEntry, { list }: CreditListSnapshot): Listing {
  return {
    list,
    id: entry.id,
    name: entry.name,
    listedOn: entry.listedOn,
    ground: entry.ground ?? '',
    decidedBy: entry.decidedBy ?? '',
    decision: entry.decision ?? '',
    origin: 'imported',
    rule: '',
    basis: [],
    records: [],
    approvedBy: '',
    dueOn: null,
    lateBy: 0,
  };
}

function delistingOf(entry: ListEntry, { list }: CreditListSnapshot): Delisting {
  return {
    list,
    id: entry.id,
    listedOn: entry.listedOn,
    removedOn: entry.removedOn ?? entry.listedOn,
    ground: '',
    decidedBy: entry.decidedBy ?? '',
    origin: 'imported',
    rule: '',
    basis: [],
    evidence: '',
    approvedBy: '',
    dueOn: null,
    lateBy: 0,
  };
}

/** Imported stays that stand and of which the file says nothing; what was decided here is not expected in it. */
function missingFrom(
  stays: readonly StandingListing[],
  entries: readonly ListEntry[],
): readonly MissingStay[] {
  const told = new Set(entries.map(keyOf));
  return stays
    .filter((stay) => stay.origin === 'imported' && stay.removedOn === undefined && !told.has(keyOf(stay)))
    .map(({ id, name, listedOn }) => ({ id, name, listedOn }));
}

function isRemovedHere({ removedOn }: ListEntry, stay: StandingListing | undefined): boolean {
  return removedOn === undefined && stay?.removedOn !== undefined;
}

function tellMissing(missing: readonly MissingStay[]): readonly Problem<RegisterCode>[] {
  const names = nameSome(missing.map(({ id, name }) => name || id));
  return missing.length === 0 ? [] : [warning('list-entries-missing', { count: missing.length, names })];
}

function tellKept(kept: readonly ListEntry[]): readonly Problem<RegisterCode>[] {
  const names = nameSome(kept.map(({ id, name }) => name || id));
  return kept.length === 0 ? [] : [warning('list-removal-kept', { count: kept.length, names })];
}
