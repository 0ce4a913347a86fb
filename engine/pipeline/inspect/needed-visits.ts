import { compareCodes } from '../../domain/draw-code.ts';
import { findRatioEntry } from '../../domain/find-ratio-entry.ts';
import type {
  InspectionTask,
  InspectState,
  PlannedVisit,
  VisitItem,
  VisitPart,
} from '../../domain/inspection.ts';
import type { DateInterval } from '../../domain/match-people.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { InspectPolicy } from './inspect-state.ts';
import { findItem, isInForce } from './item-in-force.ts';

/** A joint visit that is needed: everything but its day. */
export interface NeededVisit {
  readonly id: ObjectId;
  readonly area: string;
  /** By agency. */
  readonly parts: readonly NeededPart[];
}

interface NeededPart {
  readonly agency: string;
  /** Drawn items, ascending. */
  readonly items: readonly string[];
  readonly inspectors: readonly string[];
}

/** 合并上门: one visit for each enterprise, with every agency that drew it, ascending by id. 二(八) */
export function listNeededVisits(tasks: readonly InspectionTask[]): readonly NeededVisit[] {
  return [...Map.groupBy(tasks, ({ id }) => id)]
    .map(
      ([id, of]): NeededVisit => ({
        id,
        area: areaOf(of),
        parts: partsOf(of),
      }),
    )
    .toSorted((a, b) => compareCodes(a.id, b.id));
}

/** What each agency does if the visit falls on that day: its drawn items, and what the policy then attaches to them. */
export function partsOn(visit: NeededVisit, on: IsoDate, policy: InspectPolicy): readonly VisitPart[] {
  const drawn = visit.parts.flatMap(({ items }) => items);
  return visit.parts.map(({ agency, items, inspectors }) => {
    const attached = attachedOn(items, on, policy).filter(({ item }) => !drawn.includes(item));
    const all = [...items.map((item) => ({ item, attached: false })), ...attached];
    return { agency, items: all.toSorted((a, b) => compareCodes(a.item, b.item)), inspectors };
  });
}

/** 牵头机关: most items; among equals the lead bureau, then the first by id. */
export function pickLead(parts: readonly VisitPart[], { agencies }: InspectPolicy): string {
  const bureaus = new Set(agencies.filter(({ lead }) => lead).map(({ id }) => id));
  const ranked = parts.toSorted(
    (a, b) =>
      b.items.length - a.items.length ||
      Number(bureaus.has(b.agency)) - Number(bureaus.has(a.agency)) ||
      compareCodes(a.agency, b.agency),
  );
  return ranked[0]?.agency ?? '';
}

/** Visits of the last plan that stay: they have findings, or lie in the window and still are what the match asks for. */
export function standingVisits(
  { plan, findings }: InspectState,
  needed: readonly NeededVisit[],
  [from, to]: DateInterval,
): ReadonlyMap<ObjectId, PlannedVisit> {
  const byId = new Map(needed.map((visit) => [visit.id, visit]));
  const inspected = new Set(findings.map(({ id }) => id));
  const stays = (visit: PlannedVisit) => {
    const now = byId.get(visit.id);
    if (now === undefined) return false;
    return inspected.has(visit.id) || (visit.on >= from && visit.on <= to && stillFits(visit, now));
  };
  return new Map((plan?.visits ?? []).filter(stays).map((visit) => [visit.id, visit]));
}

function areaOf(tasks: readonly InspectionTask[]): string {
  const areas = tasks.map(({ area }) => area).filter((area) => area !== '');
  return areas.toSorted(compareCodes)[0] ?? '';
}

function partsOf(tasks: readonly InspectionTask[]): readonly NeededPart[] {
  return tasks
    .map(({ agency, frames, people }) => ({
      agency,
      items: frames.toSorted(compareCodes),
      inspectors: people.filter((code) => code !== null),
    }))
    .toSorted((a, b) => compareCodes(a.agency, b.agency));
}

function stillFits(planned: PlannedVisit, needed: NeededVisit): boolean {
  const drawn = planned.parts.map(({ agency, items, inspectors }) => ({
    agency,
    items: items.filter(({ attached }) => !attached).map(({ item }) => item),
    inspectors,
  }));
  return JSON.stringify(drawn) === JSON.stringify(needed.parts);
}

/** Attached to a drawn item, of the same agency, in force that day. */
function attachedOn(drawn: readonly string[], on: IsoDate, policy: InspectPolicy): readonly VisitItem[] {
  const attached = drawn.flatMap((id) => {
    const item = findItem(policy, id);
    return [...(item?.attaches ?? []), ...goingWith(id, on, policy)].filter((other) => {
      const found = findItem(policy, other);
      return found !== undefined && found.agency === item?.agency && isInForce(found, on);
    });
  });
  return [...new Set(attached)].map((item) => ({ item, attached: true }));
}

/** 随同: items whose ratio in force says that they are inspected with this one. */
function goingWith(id: string, on: IsoDate, { items }: InspectPolicy): readonly string[] {
  return items.flatMap((item) =>
    findRatioEntry(item.ratio ?? [], on)?.attachedTo?.includes(id) === true ? [item.id] : [],
  );
}
