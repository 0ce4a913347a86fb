import { findRatioEntry } from '../domain/find-ratio-entry.ts';
import type { EarlierVisit } from '../domain/history.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy } from '../domain/policy.ts';
import { levelOf } from '../domain/ratio-in-force.ts';
import { periodStart } from '../domain/ratio-period.ts';
import type { Candidate } from '../domain/sub-roster.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { ItemGround } from '../pipeline/draw/frame-of-item.ts';
import type { PendingVisit } from './pending-visits.ts';

interface Occasions {
  readonly visits: readonly EarlierVisit[];
  /** Drawn and not visited yet; of the rounds under way. */
  readonly pending: readonly PendingVisit[];
}

interface Cap {
  /** First day of the period that the cap is counted over. */
  readonly since: IsoDate;
  readonly most: number;
}

/**
 * 年度检查频次上限 and the item's own 频次: days on which the agency came within a period, whatever brought it there,
 * and visits it has yet to make. A licence's validity is not known here: at least its year is counted.
 */
export function capReached(
  policy: Policy,
  { visits, pending }: Occasions,
  ground: Pick<ItemGround, 'item' | 'agency' | 'on' | 'members'>,
): ReadonlySet<ObjectId> {
  const { agency, on, members } = ground;
  const caps = capsOf(policy, ground);
  const mine = visits.filter((visit) => visit.agency === agency && visit.visitedOn <= on);
  const made = Map.groupBy(mine, ({ id }) => id);
  const coming = Map.groupBy(pending, ({ id }) => id);
  const occasionsSince = ({ id, enterprise }: Candidate, since: IsoDate) =>
    new Set(
      [id, enterprise].flatMap((one) => [
        ...(made.get(one) ?? []).flatMap(({ visitedOn }) =>
          visitedOn >= since ? [visitedOn as string] : [],
        ),
        ...(coming.get(one) ?? []).map(({ round }) => round),
      ]),
    );
  const reached = (member: Candidate) =>
    caps.some(({ since, most }) => occasionsSince(member, since).size >= most);
  return new Set(members.filter(reached).map(({ id }) => id));
}

function capsOf(
  policy: Policy,
  { item, agency, on }: Pick<ItemGround, 'item' | 'agency' | 'on'>,
): readonly Cap[] {
  const begun = policy.district.draw?.yearlyCap.filter(({ effective }) => effective <= on) ?? [];
  const yearly = begun.toSorted((a, b) => (a.effective < b.effective ? -1 : 1)).at(-1)?.max.count;
  const level = levelOf(policy.agencies.find(({ id }) => id === agency) ?? { level: 'district' });
  const exceeded = findRatioEntry(item.ratio, on)?.reason !== undefined;
  const own = item.frequency.flatMap(({ scope, max, per, levels, hardness }): readonly Cap[] => {
    // 约束: 一般 is exceeded with the reason that the ratio's entry gives.
    const lifted = hardness === 'generally' && exceeded;
    const holds = scope === 'enterprise' && !lifted && (levels === undefined || levels.includes(level));
    if (!holds || max === undefined || per === undefined) return [];
    return [{ since: periodStart(per, on), most: max.count }];
  });
  return yearly === undefined ? own : [...own, { since: periodStart('year', on), most: yearly }];
}
