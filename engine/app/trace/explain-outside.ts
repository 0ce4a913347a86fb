import type { ObjectId } from '../../domain/object-id.ts';
import type { LeafSeen } from '../../domain/ruling.ts';
import type { Standing } from '../../domain/sub-roster.ts';
import { buildSubRoster } from '../../pipeline/basis/build-sub-roster.ts';
import { compileFacts } from '../../pipeline/basis/compile-facts.ts';
import { compileCondition } from '../../rulebook/compile-condition.ts';
import { factSources } from '../fact-sources.ts';
import type { RebuiltRound } from './rebuild-round.ts';

/** An item of the round in whose sub-roster (子库) an enterprise does not stand, and why. 二(二) */
export interface ItemOutside {
  readonly item: string;
  readonly itemName: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly standing: Exclude<Standing, 'member'>;
  /** Comparisons that kept it out, or that miss their data; none where the place or the list decides. */
  readonly leaves: readonly LeafSeen[];
}

/**
 * Every item that the round draws and in whose sub-roster the enterprise is not, in the order of the plan, as of the
 * opening. An object that is no enterprise (学校, 工地) stands in its list's item alone: nothing is said of the others.
 */
export function explainOutside(
  { planned, grounds, rosters, policy, then, on }: RebuiltRound,
  id: ObjectId,
): readonly ItemOutside[] {
  const enterprise = rosters.enterprises.find((one) => one.id === id);
  if (enterprise === undefined) return [];
  const facts = compileFacts(factSources(policy, rosters, then, on))(enterprise);
  return planned.flatMap(({ item, agency }): readonly ItemOutside[] => {
    const ground = grounds.find((one) => one.item.id === item.id);
    if (ground?.members.some((member) => member.id === id || member.enterprise === id)) return [];
    const weighed = compileCondition(item.objects, policy.facts)(facts);
    const rule = { item: item.id, roster: item.roster, meets: () => weighed.verdict };
    const listed = rosters.listed.find(({ subRoster }) => subRoster === item.id);
    const { candidates } = buildSubRoster(rule, [{ enterprise, facts }], listed);
    const standing = candidates.find((one) => one.id === id)?.standing;
    if (standing === undefined || standing === 'member') return [];
    const decided = standing === 'condition-not-met' || standing === 'undecided';
    const agencyName = policy.agencies.find((one) => one.id === agency)?.name ?? agency;
    return [
      {
        ...{ item: item.id, itemName: item.name, agency, agencyName, standing },
        leaves: decided ? decisive(weighed.leaves, standing === 'undecided') : [],
      },
    ];
  });
}

/** The comparisons that say no, or that miss their data; all of them where a 非 turned what they say. */
function decisive(leaves: readonly LeafSeen[], undecided: boolean): readonly LeafSeen[] {
  const told = leaves.filter(({ verdict }) => verdict === (undecided ? 'unknown' : false));
  return told.length === 0 ? leaves : told;
}
