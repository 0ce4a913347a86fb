import type { FactValue, FactValues } from '../../domain/condition.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { type Candidate, membersOf, type Standing, type SubRoster } from '../../domain/sub-roster.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { MembershipChangeCode } from './basis-codes.ts';

/** Somebody who entered or left a sub-roster between two imports, and why. */
export interface MembershipChange {
  readonly item: string;
  readonly id: ObjectId;
  readonly name: string;
  readonly code: MembershipChangeCode;
  /** Facts that read otherwise than before: what made the condition turn. */
  readonly facts: readonly FactChange[];
}

export interface FactChange {
  readonly fact: string;
  readonly before?: FactValue;
  readonly after?: FactValue;
}

export interface SubRosterChanges {
  readonly entered: readonly MembershipChange[];
  readonly left: readonly MembershipChange[];
}

/** 二(二): what a re-import did to one sub-roster. */
export function compareSubRosters(before: SubRoster, after: SubRoster): SubRosterChanges {
  const [old, now] = [byId(before), byId(after)];
  const [stoodIn, standsIn] = [compilePlaces(before), compilePlaces(after)];
  return {
    entered: membersOf(after)
      .filter((member) => stoodIn(member) !== 'member')
      .map((member) => ({
        ...whoChanged(after.item, member, old.get(member.id), member),
        code: ENTERED_FROM[stoodIn(member)],
      })),
    left: membersOf(before)
      .filter((member) => standsIn(member) !== 'member')
      .map((member) => ({
        ...whoChanged(before.item, member, member, now.get(member.id)),
        code: LEFT_TO[standsIn(member)],
      })),
  };
}

type Place = Standing | 'absent';

/** Where somebody stood before says why they entered. A member enters from nowhere, so it is not asked. */
const ENTERED_FROM: Readonly<Record<Place, MembershipChangeCode>> = {
  absent: 'entered-roster',
  outside: 'entered-district',
  'district-unknown': 'entered-district',
  'not-listed': 'entered-list',
  'condition-not-met': 'entered-condition',
  undecided: 'entered-condition',
  member: 'entered-condition',
};

const LEFT_TO: Readonly<Record<Place, MembershipChangeCode>> = {
  absent: 'left-roster',
  outside: 'left-district',
  'district-unknown': 'left-district',
  'not-listed': 'left-list',
  'condition-not-met': 'left-condition',
  undecided: 'left-undecided',
  member: 'left-condition',
};

/**
 * Where somebody stands in a sub-roster. A school or site is looked at because it is listed: where it was not, the
 * list names it no longer, or names it still and who answers for it is in no roster.
 */
function compilePlaces(subRoster: SubRoster): (member: Candidate) => Place {
  const candidates = byId(subRoster);
  const listed = new Set(subRoster.unmatched.map(({ id }) => id));
  return ({ id, enterprise }) =>
    candidates.get(id)?.standing ?? (id === enterprise || listed.has(id) ? 'absent' : 'not-listed');
}

function byId({ candidates }: SubRoster): ReadonlyMap<ObjectId, Candidate> {
  return new Map(candidates.map((candidate) => [candidate.id, candidate]));
}

function whoChanged(
  item: string,
  { id, name }: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
): Omit<MembershipChange, 'code'> {
  return { item, id, name, facts: before && after ? changedFacts(before.facts, after.facts) : [] };
}

function changedFacts(before: FactValues, after: FactValues): readonly FactChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((fact) => {
    const [old, now] = [before[fact], after[fact]];
    if (asText(old) === asText(now)) return [];
    return [
      { fact, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) },
    ];
  });
}

function asText(value: FactValue | undefined): string {
  return value === undefined ? '' : canonicalJson(value);
}
