import type { Actor } from '../../domain/actor.ts';
import type { CreditState } from '../../domain/credit.ts';
import { LIST_NAMES } from '../../domain/credit.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkApproval, checkKeeper } from './check-approval.ts';
import { decisionOf, nameSome } from './credit-draft.ts';
import { type Deciding, draftListing, draftRemovals, type TermedDraft } from './draft-listing.ts';
import { type Proposal, type Proposals, type ProposeListings, proposeListings } from './propose-listings.ts';
import type { ListingCode } from './sanction-code.ts';
import type { SanctionPolicy } from './sanction-policy.ts';

export interface DecideListings extends ProposeListings {
  /** 决定书文号; `''` where there is none yet. */
  readonly decision: string;
  readonly approvedBy: Actor | undefined;
}

/** 列入、移出名录, 二(十一): what the rules propose that day, decided by the keeper of the lists and approved. */
export function decideListings(
  state: CreditState,
  policy: SanctionPolicy,
  command: DecideListings,
  { at, actor }: Pick<Circumstances, 'at' | 'actor'>,
): Result<Decision<ListingCode>, Problem<ListingCode>> {
  const refused = checkKeeper(policy, actor);
  if (refused.length > 0) return failed(...refused);
  const on = dayOf(at);
  const proposals = proposeListings(state, command, on);
  const { listings, removals } = proposals;
  if (listings.length + removals.length === 0) {
    return ok(decisionOf([], [...tellOthers(proposals), warning('listing-none-due' as const)]));
  }
  const { approvedBy, decision } = command;
  const deciding: Deciding = { state, policy, on, actor, approvedBy, decision, evidence: '' };
  const termed: readonly Termed[] = [
    ...listings.map((proposal) => ({ proposal, drafts: [draftListing(proposal, deciding)] })),
    ...removals.map((proposal) => ({ proposal, drafts: draftRemovals(proposal, deciding) })),
  ];
  const unruled = termed.filter(({ drafts }) => drafts.some((draft) => draft === undefined));
  const problems = [
    ...checkApproval(policy, { step: 'list', actor, approvedBy }),
    ...unruled.map(({ proposal: { name, since } }) =>
      problem('listing-term-missing' as const, { name, since }),
    ),
  ];
  if (problems.length > 0) return failed(...problems);
  const drafts = termed.flatMap((one) => one.drafts.flatMap((draft) => draft ?? []));
  const told = [...tellTerms(drafts), ...tellDocuments(listings, decision), ...tellOthers(proposals)];
  return ok(
    decisionOf(
      drafts.map(({ draft }) => draft),
      told,
    ),
  );
}

interface Termed {
  readonly proposal: Proposal;
  /** undefined: the policy has no term for that day. */
  readonly drafts: readonly (TermedDraft | undefined)[];
}

function tellTerms(drafts: readonly TermedDraft[]): readonly Problem<ListingCode>[] {
  const late = drafts.filter(({ draft }) => draft.body.lateBy > 0);
  const days = Math.max(0, ...late.map(({ draft }) => draft.body.lateBy));
  return [
    ...(late.length === 0 ? [] : [warning('listing-late' as const, { count: late.length, days })]),
    ...(drafts.some(({ provisional }) => provisional) ? [warning('listing-term-provisional' as const)] : []),
  ];
}

/** The serious list is mostly decided above the district, by a decision with a number. */
function tellDocuments(listings: readonly Proposal[], decision: string): readonly Problem<ListingCode>[] {
  const serious = listings.filter(({ list }) => list === 'serious');
  if (serious.length === 0 || decision !== '') return [];
  const names = nameSome(serious.map(({ name, id }) => name || id));
  return [warning('listing-without-document', { list: LIST_NAMES.serious, names })];
}

function tellOthers({ undecided, listedAlready }: Proposals): readonly Problem<ListingCode>[] {
  return [
    ...undecided.map(({ id, name, rule }) =>
      warning('listing-undecided' as const, { name: name || id, rule }),
    ),
    ...listedAlready.map(({ id, name, list, ruling }) =>
      warning('listed-already' as const, { name: name || id, list: LIST_NAMES[list], rule: ruling.name }),
    ),
  ];
}
