import type { Actor } from '../../domain/actor.ts';
import type {
  Delisting,
  Listing,
  RestrictionCheck,
  RestrictionsAnnounced,
  Scene,
  StandingListing,
} from '../../domain/credit.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ok } from '../../kernel/result.ts';
import { announceRestrictions } from '../../pipeline/sanction/announce-restrictions.ts';
import { checkRestriction, type RestrictionQuestion } from '../../pipeline/sanction/check-restriction.ts';
import { decideListings } from '../../pipeline/sanction/decide-listings.ts';
import { repairListing } from '../../pipeline/sanction/repair-listing.ts';
import type { Sanctions } from '../../pipeline/sanction/sanction-policy.ts';
import { findApprover } from '../find-approver.ts';
import { objectsOnForms } from '../objects-on-forms.ts';
import type { Session, UseCase } from '../perform.ts';
import { readEvidence } from '../read-evidence.ts';
import { type ReadRosters, readRosters } from '../read-rosters.ts';
import { roundOf } from '../round-of.ts';
import type { RoundInput } from '../round-step.ts';
import { listingJudge, sanctionPolicyOf, sanctionsOf } from '../sanctions-of.ts';

export interface ListInput {
  readonly approvedBy: string | undefined;
  /** 决定书文号; `''` where there is none yet. */
  readonly decision: string;
}

interface ListMaterial {
  readonly rosters: ReadRosters;
  readonly decision: string;
  readonly approvedBy: Actor | undefined;
}

export interface ListAnswer {
  readonly listed: readonly Listing[];
  readonly delisted: readonly Delisting[];
}

/** 列入、移出名录, 二(十一): what the listing rules come to today. */
export const decideListingsCase: UseCase<ListInput, ListMaterial, ListAnswer> = {
  right: 'sanction',
  obeys: 'published',
  gather: async (session, { rosters }, { approvedBy, decision }) => {
    const approver = approverOf(session, approvedBy);
    if (!approver.ok) return approver;
    const read = await readRosters(session.workplace.frozen, rosters);
    return read.ok ? ok({ rosters: read.value, decision, approvedBy: approver.value }) : read;
  },
  decide: ({ policy, at }, ledger, { rosters, decision, approvedBy }, circumstances) => {
    const { factsOn } = sanctionsOf(policy, rosters, ledger);
    const today = dayOf(at);
    const enterprises = rosters.enterprises.map(({ id, name }) => ({ id, name, facts: factsOn(id, today) }));
    const command = { judge: listingJudge(policy), enterprises, decision, approvedBy };
    return decideListings(ledger.credit, sanctionPolicyOf(policy), command, circumstances);
  },
  answer: async (_session, { appended }) =>
    ok({
      listed: appended.flatMap(({ kind, body }) => (kind === 'listed' ? [body as Listing] : [])),
      delisted: appended.flatMap(({ kind, body }) => (kind === 'delisted' ? [body as Delisting] : [])),
    }),
};

export interface AnnounceInput extends RoundInput {
  readonly approvedBy: string | undefined;
}

interface AnnounceMaterial {
  readonly round: string;
  readonly rosters: ReadRosters;
  readonly approvedBy: Actor | undefined;
}

export interface AnnounceAnswer {
  readonly round: string;
  /** undefined where the same was announced before. */
  readonly announced: RestrictionsAnnounced | undefined;
}

/** 联合惩戒公告. */
export const announceRestrictionsCase: UseCase<AnnounceInput, AnnounceMaterial, AnnounceAnswer> = {
  right: 'sanction',
  obeys: 'published',
  gather: async (session, ledger, { round, approvedBy }) => {
    const file = roundOf(ledger, round);
    const approver = approverOf(session, approvedBy);
    if (!file.ok) return file;
    if (!approver.ok) return approver;
    const read = await readRosters(session.workplace.frozen, ledger.rosters);
    if (!read.ok) return read;
    return ok({ round: file.value.draw.round, rosters: read.value, approvedBy: approver.value });
  },
  decide: ({ policy }, ledger, { round, rosters, approvedBy }, circumstances) => {
    const sanctions = sanctionsOf(policy, rosters, ledger);
    const command = { round, sanctions, approvedBy };
    return announceRestrictions(ledger.credit, sanctionPolicyOf(policy), command, circumstances);
  },
  answer: async (_session, { material, appended }) =>
    ok({ round: material.round, announced: appended[0]?.body as RestrictionsAnnounced | undefined }),
};

export interface RestrictInput {
  readonly id: ObjectId;
  readonly scene: Scene;
  readonly on: IsoDate | undefined;
}

interface RestrictMaterial {
  readonly sanctions: Sanctions;
  readonly question: RestrictionQuestion;
  /** Stays of the enterprise asked about. */
  readonly stays: readonly StandingListing[];
}

/** What is on record of the question, and the stays that its measures follow from, with the number of each decision. */
export interface RestrictAnswer extends RestrictionCheck {
  readonly listings: readonly StandingListing[];
}

/** 惩戒查询: `yaohao restrict <USCC> --scene 政府采购 --on 2017-12-01`. */
export const checkRestrictionCase: UseCase<RestrictInput, RestrictMaterial, RestrictAnswer> = {
  right: 'sanction',
  obeys: 'published',
  gather: async ({ workplace, policy, at }, ledger, { id, scene, on }) => {
    const read = await readRosters(workplace.frozen, ledger.rosters);
    if (!read.ok) return read;
    const known = objectsOnForms(read.value);
    const stays = ledger.credit.listings.filter((listing) => listing.id === id);
    const question = {
      ...{ id, name: known.get(id)?.name ?? '', scene, on: on ?? dayOf(at) },
      known: known.has(id) || stays.length > 0,
    };
    return ok({ sanctions: sanctionsOf(policy, read.value, ledger), question, stays });
  },
  decide: ({ policy }, { credit }, material, circumstances) =>
    checkRestriction(credit, sanctionPolicyOf(policy), material, circumstances),
  answer: async (_session, { material, appended }) => {
    const record = appended.find(({ kind }) => kind === 'restriction-checked');
    if (record === undefined) throw new Error('a question is always recorded');
    const check = record.body as RestrictionCheck;
    const from = new Set(check.restrictions.flatMap(({ listings }) => listings));
    return ok({ ...check, listings: material.stays.filter(({ seq }) => from.has(seq)) });
  },
};

export interface RepairInput {
  readonly id: ObjectId;
  readonly list: CreditListKind;
  readonly evidence: string;
  readonly verifiedOn: IsoDate | undefined;
  readonly approvedBy: string | undefined;
}

/** 信用修复. */
export const repairListingCase: UseCase<
  RepairInput,
  Parameters<typeof repairListing>[2],
  { readonly delisted: readonly Delisting[] }
> = {
  right: 'sanction',
  obeys: 'published',
  gather: async (session, ledger, { id, list, evidence, verifiedOn, approvedBy }) => {
    const { workplace, policy, at } = session;
    const [approver, sha256] = [approverOf(session, approvedBy), readEvidence(evidence)];
    if (!approver.ok) return approver;
    if (!sha256.ok) return sha256;
    const read = await readRosters(workplace.frozen, ledger.rosters);
    if (!read.ok) return read;
    const facts = sanctionsOf(policy, read.value, ledger).factsOn(id, dayOf(at));
    return ok({
      id,
      list,
      facts,
      judge: listingJudge(policy),
      verifiedOn: verifiedOn ?? dayOf(at),
      evidence: sha256.value,
      approvedBy: approver.value,
    });
  },
  decide: ({ policy }, { credit }, command, circumstances) =>
    repairListing(credit, sanctionPolicyOf(policy), command, circumstances),
  answer: async (_session, { appended }) => ok({ delisted: appended.map(({ body }) => body as Delisting) }),
};

/** Whether somebody must approve is the policy's word; whoever is named must have the right. */
function approverOf(session: Session, named: string | undefined) {
  return named === undefined ? ok(undefined) : findApprover(session, named);
}
