import type { PapersState } from './assessment.ts';
import type { CreditState, DecisionPaper, StandingListing } from './credit.ts';

/** What a decision's paper is of, in the register of released papers: the record that it puts into words. */
export function decisionIsOf(seq: number): string {
  return `credit/${seq}`;
}

/**
 * 文号写回: every stay with the number and date of the decision that began it and of the one that ended it, as they
 * stand released; one that was withdrawn is replaced by the one that withdrew it.
 */
export function nameDecisions(credit: CreditState, { released }: Pick<PapersState, 'released'>): CreditState {
  const standing = new Map(
    released
      .filter(
        ({ of, number, withdrawnBy }) =>
          of.startsWith('credit/') && number !== '' && withdrawnBy === undefined,
      )
      .map(({ of, paper, number, signedOn }): [string, DecisionPaper] => [of, { paper, number, signedOn }]),
  );
  if (standing.size === 0) return credit;
  return {
    ...credit,
    listings: credit.listings.map((stay): StandingListing => {
      const listed = standing.get(decisionIsOf(stay.seq));
      const removed = stay.removal === undefined ? undefined : standing.get(decisionIsOf(stay.removal));
      return {
        ...stay,
        ...(listed === undefined ? {} : { listingPaper: listed }),
        ...(removed === undefined ? {} : { removalPaper: removed }),
      };
    }),
  };
}

/** The number of the decision that began a stay: as released here, else as written by whoever listed; `''` without one. */
export function decisionNumber({ listingPaper, decision }: StandingListing): string {
  return listingPaper?.number ?? decision;
}
