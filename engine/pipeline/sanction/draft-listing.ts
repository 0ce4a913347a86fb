import type { Actor } from '../../domain/actor.ts';
import { addDuration } from '../../domain/add-duration.ts';
import type { CreditState, Delisting, Listing } from '../../domain/credit.ts';
import { type DeadlineMatter, deadlineOf } from '../../domain/deadline.ts';
import type { ListingEffect } from '../../domain/policy-types.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { delisted } from '../../domain/records/delisted.ts';
import { listed } from '../../domain/records/listed.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Deadline, workingDaysBetween } from '../../kernel/working-day.ts';
import { signatureOf } from './check-approval.ts';
import { creditDraft } from './credit-draft.ts';
import { type Proposal, standing } from './propose-listings.ts';
import type { SanctionPolicy } from './sanction-policy.ts';

/** Who decides on which day, from what. */
export interface Deciding {
  readonly state: CreditState;
  readonly policy: SanctionPolicy;
  readonly on: IsoDate;
  readonly actor: Actor;
  readonly approvedBy: Actor | undefined;
  readonly decision: string;
  /** SHA-256 of the document behind a removal; `''` without. */
  readonly evidence: string;
}

/** A record with its term counted; `provisional` where a year's holiday notice is not out. */
export interface TermedDraft {
  readonly draft: RecordDraft<string, Listing | Delisting>;
  readonly provisional: boolean;
}

/** 列入决定; undefined where the policy has no term for it. */
export function draftListing(proposal: Proposal, deciding: Deciding): TermedDraft | undefined {
  const { policy, on, decision } = deciding;
  const term = termOf(policy, proposal.ruling.effect, 'decide-listing', proposal.since);
  if (term === undefined) return undefined;
  const late = workingDaysBetween(policy.calendar, term.date, on);
  const { id, name, list, ruling, records } = proposal;
  const body: Listing = {
    list,
    id,
    name,
    listedOn: on,
    ground: ruling.name,
    decision,
    rule: ruling.ruleId,
    records,
    ...signed(deciding, proposal),
    dueOn: term.date,
    lateBy: late.days,
  };
  return { draft: creditDraft(listed, body), provisional: term.provisional || late.provisional };
}

/** 移出决定: ends every stay on that list, imported or decided here; undefined where the policy has no term. */
export function draftRemovals(proposal: Proposal, deciding: Deciding): readonly (TermedDraft | undefined)[] {
  const { state, policy, on, evidence } = deciding;
  const { list, id, ruling, since } = proposal;
  return standing(state, list, id, on).map(({ listedOn }) => {
    const term = termOf(policy, ruling.effect, 'decide-removal', since);
    if (term === undefined) return undefined;
    const late = workingDaysBetween(policy.calendar, term.date, on);
    const body: Delisting = {
      list,
      id,
      listedOn,
      removedOn: on,
      ground: ruling.name,
      rule: ruling.ruleId,
      evidence,
      ...signed(deciding, proposal),
      dueOn: term.date,
      lateBy: late.days,
    };
    return { draft: creditDraft(delisted, body), provisional: term.provisional || late.provisional };
  });
}

/** The rule's own term (决定期限), else that of `config/deadlines.yaml`. */
function termOf(
  { deadlines, calendar }: SanctionPolicy,
  { decideWithin }: ListingEffect,
  matter: DeadlineMatter,
  since: IsoDate,
): Deadline | undefined {
  return decideWithin === undefined
    ? deadlineOf(deadlines, calendar, matter, since)
    : addDuration(since, decideWithin, calendar);
}

function signed({ policy, actor, approvedBy }: Deciding, { ruling }: Proposal) {
  const agency = policy.agencies.find(({ id }) => id === actor.agency);
  return {
    decidedBy: agency?.name ?? actor.agency,
    approvedBy: signatureOf(approvedBy),
    origin: 'decided' as const,
    basis: ruling.basis,
  };
}
