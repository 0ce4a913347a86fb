import type { ObjectId } from '../domain/object-id.ts';

/** One agency's part of one visit as it stands now; `standingTasks` of the draw gives these. */
export interface MatchedVisit {
  readonly id: ObjectId;
  /** Items of the agency for which the enterprise was drawn. */
  readonly frames: readonly string[];
  /** One entry a place. */
  readonly slots: readonly string[];
  /** In slot order; null or left out where the place is open. */
  readonly people: readonly (string | null)[];
}

export interface AgencyMatch {
  readonly agency: string;
  /** Ascending by id. */
  readonly tasks: readonly MatchedVisit[];
}

/** Codes of who goes, in slot order. */
export function seated({ people }: MatchedVisit): readonly string[] {
  return people.filter((code) => code !== null);
}

/** 缺员. */
export function openPlaces(task: MatchedVisit): number {
  return placesOf(task) - seated(task).length;
}

/** 应派人数. */
export function placesOf({ slots, people }: MatchedVisit): number {
  return Math.max(slots.length, people.length);
}
