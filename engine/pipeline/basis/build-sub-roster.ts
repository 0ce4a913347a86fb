import type { Whereabouts } from '../../domain/area.ts';
import type { FactValues } from '../../domain/condition.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { FactPredicate } from '../../domain/facts.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type {
  Candidate,
  ListedObject,
  ListedSubRoster,
  Standing,
  SubRoster,
} from '../../domain/sub-roster.ts';
import { sortByKey } from './freeze-snapshot.ts';

/** How an item's sub-roster is made (对象、子库). */
export interface SubRosterRule {
  readonly item: string;
  /** `both`: on the list, and meeting the condition. */
  readonly roster: 'condition' | 'list' | 'both';
  readonly meets: FactPredicate;
}

/** An enterprise of the roster with its facts on the day of the draw. */
export interface Subject {
  readonly enterprise: Enterprise;
  readonly facts: FactValues;
}

/**
 * 二(二) 建立子库: whom an item may draw. Outside the district, or district unknown: nobody. A condition that
 * touches an unknown fact leaves its object undecided, and says so. With a list, the objects are those listed;
 * a school or site is judged by the facts of the enterprise that answers for it.
 */
export function buildSubRoster(
  rule: SubRosterRule,
  subjects: readonly Subject[],
  listed: ListedSubRoster | undefined,
): SubRoster {
  const byId = new Map(subjects.map((subject) => [subject.enterprise.id, subject]));
  const onIt = new Set(listed?.objects.map(({ id }) => id));
  const looked = subjects.map((subject) => judgeEnterprise(rule, subject, onIt));
  if (rule.roster === 'condition') return subRosterOf(rule, looked, []);
  const onList = (listed?.objects ?? []).map((object) => ({
    object,
    subject: byId.get(object.answers ?? object.id),
  }));
  const others = onList
    .filter(({ object }) => !byId.has(object.id))
    .flatMap(({ object, subject }) => (subject === undefined ? [] : [judgeOther(rule, object, subject)]));
  const unmatched = onList.filter(({ subject }) => subject === undefined).map(({ object }) => object);
  return subRosterOf(rule, [...looked, ...others], unmatched);
}

function subRosterOf(
  { item }: SubRosterRule,
  candidates: readonly Candidate[],
  unmatched: readonly ListedObject[],
): SubRoster {
  return { item, candidates: sortByKey(candidates, ({ id }) => id), unmatched };
}

function judgeEnterprise(rule: SubRosterRule, subject: Subject, onIt: ReadonlySet<ObjectId>): Candidate {
  const { enterprise, facts } = subject;
  const isListed = rule.roster === 'condition' || onIt.has(enterprise.id);
  const standing = isListed ? judge(rule, enterprise.whereabouts, facts) : 'not-listed';
  return candidate(enterprise.id, enterprise.name, subject, enterprise.whereabouts, standing);
}

function judgeOther(rule: SubRosterRule, object: ListedObject, subject: Subject): Candidate {
  const whereabouts = object.whereabouts ?? subject.enterprise.whereabouts;
  const standing = judge(rule, whereabouts, subject.facts);
  return candidate(object.id, object.name, subject, whereabouts, standing);
}

function judge({ roster, meets }: SubRosterRule, whereabouts: Whereabouts, facts: FactValues): Standing {
  if (whereabouts.district === 'outside') return 'outside';
  if (whereabouts.district === 'unknown') return 'district-unknown';
  if (roster === 'list') return 'member';
  const verdict = meets(facts);
  if (verdict === 'unknown') return 'undecided';
  return verdict ? 'member' : 'condition-not-met';
}

function candidate(
  id: ObjectId,
  name: string,
  { enterprise, facts }: Subject,
  whereabouts: Whereabouts,
  standing: Standing,
): Candidate {
  const town = whereabouts.district === 'inside' ? whereabouts.town : undefined;
  const known = { id, name, enterprise: enterprise.id, standing, facts };
  return town === undefined ? known : { ...known, town };
}
