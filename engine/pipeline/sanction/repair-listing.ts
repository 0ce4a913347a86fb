import type { Actor } from '../../domain/actor.ts';
import type { FactValues } from '../../domain/condition.ts';
import { type CreditState, LIST_NAMES } from '../../domain/credit.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { isHashHex } from '../../domain/draw-code.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkApproval, checkKeeper } from './check-approval.ts';
import { decisionOf } from './credit-draft.ts';
import { draftRemovals } from './draft-listing.ts';
import { type Proposal, standing } from './propose-listings.ts';
import type { RepairCode } from './sanction-code.ts';
import type { ListingJudge, SanctionPolicy } from './sanction-policy.ts';
import { wayOut } from './way-out.ts';

export interface RepairListing {
  readonly id: ObjectId;
  readonly list: CreditListKind;
  /** The enterprise's facts that day; that the ground is gone (异常情形已消除) is added. */
  readonly facts: FactValues;
  readonly judge: ListingJudge;
  /** 核实之日: the term of the decision runs from it. */
  readonly verifiedOn: IsoDate;
  /** SHA-256 of the document that shows it (移出申请和核实记录). */
  readonly evidence: string;
  readonly approvedBy: Actor | undefined;
}

/** 信用修复: what put an enterprise on the list is verified to be gone, and a rule lets it off. 二(十一) */
export function repairListing(
  state: CreditState,
  policy: SanctionPolicy,
  command: RepairListing,
  { at, actor }: Pick<Circumstances, 'at' | 'actor'>,
): Result<Decision<RepairCode>, Problem<RepairCode>> {
  const on = dayOf(at);
  const { id, list, evidence, approvedBy, verifiedOn: since } = command;
  const [stay] = standing(state, list, id, on);
  const problems: Problem<RepairCode>[] = [
    ...checkKeeper(policy, actor),
    ...(stay === undefined ? [problem('repair-not-listed' as const, { id, list: LIST_NAMES[list] })] : []),
    ...(isHashHex(evidence) ? [] : [problem('repair-without-evidence' as const)]),
    ...checkApproval(policy, { step: 'repair', actor, approvedBy }),
  ];
  if (stay !== undefined) problems.push(...checkVerifiedOn(stay.listedOn, since, on));
  if (stay === undefined || problems.length > 0) return failed(...problems);
  const ruling = findExit(command, on);
  if (ruling?.applies !== true) {
    const exits = wayOut([list], policy.listingRules, on);
    const code = ruling === undefined ? 'repair-not-due' : 'repair-undecided';
    return failed(problem(code, { name: stay.name || id, list: LIST_NAMES[list], exits }));
  }
  const proposal: Proposal = { id, name: stay.name, list, ruling, records: [], since };
  const drafts = draftRemovals(proposal, { state, policy, on, actor, approvedBy, decision: '', evidence });
  const termed = drafts.flatMap((draft) => draft ?? []);
  if (termed.length < drafts.length) {
    return failed(problem('listing-term-missing', { name: stay.name || id, since }));
  }
  const days = Math.max(...termed.map(({ draft }) => draft.body.lateBy));
  const told = days > 0 ? [warning('listing-late' as const, { count: termed.length, days })] : [];
  return ok(
    decisionOf(
      termed.map(({ draft }) => draft),
      told,
    ),
  );
}

/** The term of the decision runs from the day of verification: it lies in the stay, and not ahead. */
function checkVerifiedOn(
  listedOn: IsoDate,
  verifiedOn: IsoDate,
  today: IsoDate,
): readonly Problem<RepairCode>[] {
  if (verifiedOn > today) return [problem('repair-verified-ahead', { verifiedOn, today })];
  return verifiedOn < listedOn ? [problem('repair-verified-before-listing', { verifiedOn, listedOn })] : [];
}

/** A rule that applies before one that cannot say. */
function findExit({ judge, facts, list }: RepairListing, on: IsoDate) {
  const exits = judge({ ...facts, groundsRemoved: true }, on).filter(({ effect }) => effect.delist === list);
  return exits.find(({ applies }) => applies === true) ?? exits.find(({ applies }) => applies === 'unknown');
}
