import type { CreditState } from '../../domain/credit.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Cause } from '../../domain/record.ts';
import type { Place } from '../../kernel/problem.ts';
import type { PolicyLines } from './policy-lines.ts';
import type { CheckEntry, CreditEntry, ListingEntry, RestrictionEntry } from './trace-entry.ts';

/** What the stations of 二(十一) are made from. */
export interface CreditTrace {
  readonly ids: ReadonlySet<ObjectId>;
  readonly credit: CreditState;
  readonly lines: PolicyLines;
}

/** 信用记录; each follows from a finding of a round. */
export function traceCredit({ ids, credit }: CreditTrace): readonly CreditEntry[] {
  return credit.records
    .filter(({ id }) => ids.has(id))
    .map((record) => ({
      stage: 'credit',
      record,
      records: [inCredit(record.seq), { stream: `rounds/${record.round}`, seq: record.finding }],
      places: [],
    }));
}

/** 列入、移出名录, imported or decided here. */
export function traceListings({ ids, credit, lines }: CreditTrace): readonly ListingEntry[] {
  return credit.listings
    .filter(({ id }) => ids.has(id))
    .map((listing) => ({
      stage: 'listing',
      listing,
      records: [
        inCredit(listing.seq),
        ...listing.records.map(inCredit),
        ...(listing.removal === undefined ? [] : [inCredit(listing.removal)]),
      ],
      places: found(lines.rule('listingRules', listing.rule)),
    }));
}

/** 联合惩戒措施: of each measure the last announcement that names it. */
export function traceRestrictions({ ids, credit, lines }: CreditTrace): readonly RestrictionEntry[] {
  const all = credit.announced.flatMap(({ round, on, seq, restrictions }) =>
    restrictions
      .filter(({ id }) => ids.has(id))
      .map(
        (restriction): RestrictionEntry => ({
          stage: 'restriction',
          ...{ round, on, restriction },
          records: [inCredit(seq), ...restriction.listings.map(inCredit)],
          places: found(lines.rule('sanctionRules', restriction.rule)),
        }),
      ),
  );
  return [...new Map(all.map((one) => [`${one.restriction.id} ${one.restriction.rule}`, one])).values()];
}

/** 惩戒查询 by agencies, with their receipts. */
export function traceChecks({ ids, credit, lines }: CreditTrace): readonly CheckEntry[] {
  return credit.checks
    .filter(({ id }) => ids.has(id))
    .map((check) => ({
      stage: 'check',
      check,
      records: [inCredit(check.seq)],
      places: check.restrictions.flatMap(({ rule }) => found(lines.rule('sanctionRules', rule))),
    }));
}

function inCredit(seq: number): Cause {
  return { stream: 'credit', seq };
}

function found(place: Place | undefined): readonly Place[] {
  return place === undefined ? [] : [place];
}
