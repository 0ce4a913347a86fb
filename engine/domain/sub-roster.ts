import type { Whereabouts } from './area.ts';
import type { FactValues } from './condition.ts';
import type { ObjectId } from './object-id.ts';

/** Kinds of objects that are not enterprises, by the prefix of their ids. */
export const OBJECT_KINDS = { school: '学校', site: '工地', other: '其他' } as const;
export type ObjectKind = keyof typeof OBJECT_KINDS;

/** One line of the list that an agency brings for an item's sub-roster (子库名单). */
export interface ListedObject {
  /** Of an enterprise its own id; of a school or site `kind:value`. */
  readonly id: ObjectId;
  readonly name: string;
  /** The enterprise that answers for the object (责任单位); absent for an enterprise itself. */
  readonly answers?: ObjectId;
  /** Of an object that is not an enterprise; an enterprise stands where the roster says. */
  readonly address?: string;
  readonly whereabouts?: Whereabouts;
  /** 特种设备数量. */
  readonly quantity?: number;
  /** 重点单位. */
  readonly focus?: boolean;
  /** 名单类别. */
  readonly sector?: string;
  readonly line: number;
}

/** The frozen snapshot of one list, ascending by the bytes of the ids, each id once. */
export interface ListedSubRoster {
  readonly version: 1;
  /** Item id of the policy. */
  readonly subRoster: string;
  readonly agency: string;
  readonly objects: readonly ListedObject[];
}

/** Why somebody stands in a sub-roster, or does not; `undecided`: a fact that the condition needs is unknown. */
export type Standing =
  | 'member'
  | 'outside'
  | 'district-unknown'
  | 'not-listed'
  | 'condition-not-met'
  | 'undecided';

/** An object that was looked at for a sub-roster. */
export interface Candidate {
  readonly id: ObjectId;
  readonly name: string;
  /** The enterprise that is visited or answers: itself, or the one that answers for the object. */
  readonly enterprise: ObjectId;
  /** Town id; absent where the address names the district alone. */
  readonly town?: string;
  readonly standing: Standing;
  readonly facts: FactValues;
}

/** 子库 of one item: everyone that was looked at, ascending by the bytes of the ids. */
export interface SubRoster {
  readonly item: string;
  readonly candidates: readonly Candidate[];
  /** Listed, but neither the object nor who answers for it stands in the enterprise roster. */
  readonly unmatched: readonly ListedObject[];
}

/** The objects of a sub-roster. */
export function membersOf(subRoster: SubRoster): readonly Candidate[] {
  return subRoster.candidates.filter(({ standing }) => standing === 'member');
}
