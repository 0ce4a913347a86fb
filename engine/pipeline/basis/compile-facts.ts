import type { FactValues } from '../../domain/condition.ts';
import type { ListEntry } from '../../domain/credit-list.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { Complaint, EarlierVisit } from '../../domain/history.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { AreasFile } from '../../domain/policy-types.ts';
import type { ListedSubRoster } from '../../domain/sub-roster.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { addressFacts, compileKeyAreas } from './facts-of-address.ts';
import { complaintFacts, creditFacts, listFacts, visitFacts } from './facts-of-history.ts';
import { rosterFacts } from './facts-of-roster.ts';

/** What is known about enterprises on a day, each as the separate file a real office has. */
export interface FactSources {
  /** The day whose state is asked for (抽取日期): nothing later is seen. */
  readonly day: IsoDate;
  readonly areas: AreasFile;
  readonly listed: readonly ListedSubRoster[];
  readonly complaints: readonly Complaint[];
  /** Earlier visits, and those of this system. */
  readonly visits: readonly EarlierVisit[];
  /** 经营异常名录 and 严重违法失信名单, imported or decided here. */
  readonly lists: Readonly<Record<'abnormal' | 'serious', readonly ListEntry[]>>;
}

/**
 * The facts of an enterprise that rules may ask for, by the ids of `rules/facts.yaml`. What nobody knows is left
 * out: the declaration says what absence means.
 */
export function compileFacts(sources: FactSources): (enterprise: Enterprise) => FactValues {
  const { day, areas } = sources;
  const keyAreasOf = compileKeyAreas(areas);
  const listedOf = groupListed(sources.listed);
  const complaintsOf = groupById(sources.complaints);
  const visitsOf = groupById(sources.visits);
  const abnormalOf = groupById(sources.lists.abnormal);
  const seriousOf = groupById(sources.lists.serious);
  return (enterprise) => {
    const { id } = enterprise;
    return {
      ...rosterFacts(enterprise, day),
      ...addressFacts(enterprise, areas, keyAreasOf),
      ...listFacts(listedOf.get(id) ?? []),
      ...complaintFacts(complaintsOf.get(id) ?? [], day),
      ...visitFacts(visitsOf.get(id) ?? [], day),
      ...creditFacts('abnormal', abnormalOf.get(id) ?? [], day),
      ...creditFacts('serious', seriousOf.get(id) ?? [], day),
    };
  };
}

function groupById<Entry extends { readonly id: ObjectId }>(
  entries: readonly Entry[],
): ReadonlyMap<ObjectId, readonly Entry[]> {
  return Map.groupBy(entries, ({ id }) => id);
}

/** An object that is no enterprise counts for the one that answers for it. */
function groupListed(lists: readonly ListedSubRoster[]) {
  return Map.groupBy(
    lists.flatMap(({ objects }) => objects),
    ({ id, answers }) => answers ?? id,
  );
}
