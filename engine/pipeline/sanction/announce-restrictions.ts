import type { Actor } from '../../domain/actor.ts';
import { type CreditState, type RestrictionsAnnounced, standsOn } from '../../domain/credit.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { restrictionsAnnounced } from '../../domain/records/restrictions-announced.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { checkApproval, checkKeeper, signatureOf } from './check-approval.ts';
import { creditDraft, decisionOf } from './credit-draft.ts';
import { type JudgedEnterprise, restrictionsOf } from './restrictions-of.ts';
import type { RestrictionCode } from './sanction-code.ts';
import type { SanctionPolicy, Sanctions } from './sanction-policy.ts';

export interface AnnounceRestrictions {
  readonly round: string;
  readonly sanctions: Sanctions;
  readonly approvedBy: Actor | undefined;
}

/** 联合惩戒公告, 二(十一): every measure that holds that day because of a list, told to who carries it out. */
export function announceRestrictions(
  state: CreditState,
  policy: SanctionPolicy,
  { round, sanctions, approvedBy }: AnnounceRestrictions,
  { at, actor }: Pick<Circumstances, 'at' | 'actor'>,
): Result<Decision<RestrictionCode>, Problem<RestrictionCode>> {
  const keeper = checkKeeper(policy, actor);
  if (keeper.length > 0) return failed(...keeper);
  const on = dayOf(at);
  const judged = judgeListed(state, policy, sanctions, on);
  const restrictions = judged
    .flatMap((one) => one.restrictions)
    .filter(({ listings }) => listings.length > 0);
  const last = state.announced.findLast((one) => one.round === round);
  if (last !== undefined && canonicalJson(last.restrictions) === canonicalJson(restrictions)) {
    return ok(decisionOf([], [warning('restrictions-announced-already' as const, { round, on: last.on })]));
  }
  const problems = checkApproval(policy, { step: 'restrict', actor, approvedBy });
  if (problems.length > 0) return failed(...problems);
  const body: RestrictionsAnnounced = { round, on, restrictions, approvedBy: signatureOf(approvedBy) };
  const told = judged.flatMap(({ name, undecided }) =>
    undecided.map((rule) => warning('restriction-undecided' as const, { name, rule })),
  );
  return ok(decisionOf([creditDraft(restrictionsAnnounced, body)], told));
}

/** Everybody who stands on a list that day, by id. */
function judgeListed(
  state: CreditState,
  policy: SanctionPolicy,
  sanctions: Sanctions,
  on: IsoDate,
): readonly (JudgedEnterprise & { readonly name: string })[] {
  const listed = state.listings.filter((stay) => standsOn(stay, on));
  const byId = Map.groupBy(listed, ({ id }) => id);
  return [...byId.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, stays]) => {
      const name = stays[0]?.name ?? '';
      return {
        name: name || id,
        ...restrictionsOf({ ...state, listings: stays }, policy, sanctions, { id, name, on }),
      };
    });
}
