import type { FactValues } from '../../domain/condition.ts';
import type { ListEntry } from '../../domain/credit-list.ts';
import type { Complaint, EarlierVisit } from '../../domain/history.ts';
import type { ListedObject } from '../../domain/sub-roster.ts';
import { addMonths, type IsoDate, yearOf } from '../../kernel/iso-date.ts';
import { wholeYears } from './facts-of-roster.ts';
import { presentFields } from './row-text.ts';

/** Months of the facts `complaints12m`, `substantiated12m` and `violations24m`, as their names say. */
const COMPLAINT_MONTHS = 12;
const VIOLATION_MONTHS = 24;

/** 各机关报来的子库名单: quantities add up; one list that says 重点单位 is enough. */
export function listFacts(objects: readonly ListedObject[]): FactValues {
  if (objects.length === 0) return {};
  const quantities = objects.flatMap(({ quantity }) => quantity ?? []);
  const sectors = [...new Set(objects.flatMap(({ sector }) => sector ?? []))];
  return presentFields({
    listedQuantity: quantities.length === 0 ? undefined : quantities.reduce((a, b) => a + b, 0),
    focusUnit: objects.some(({ focus }) => focus === true),
    listedSector: sectors.length === 0 ? undefined : sectors.join('、'),
  }) as FactValues;
}

/** 近12个月: substantiated or not, several of one day once. Someone who complains ten times a day counts once. */
export function complaintFacts(complaints: readonly Complaint[], day: IsoDate): FactValues {
  if (complaints.length === 0) return {};
  const recent = complaints.filter(({ receivedOn }) => isWithin(receivedOn, day, COMPLAINT_MONTHS));
  const proven = recent.filter(({ substantiated }) => substantiated === true);
  return {
    complaints12m: countDays(recent.map(({ receivedOn }) => receivedOn)),
    substantiated12m: countDays(proven.map(({ receivedOn }) => receivedOn)),
  };
}

/** Several agencies at one enterprise on one day are one visit (优化营商环境条例 54). */
export function visitFacts(visits: readonly EarlierVisit[], day: IsoDate): FactValues {
  if (visits.length === 0) return {};
  const thisYear = visits.filter(({ visitedOn }) => visitedOn <= day && yearOf(visitedOn) === yearOf(day));
  const violations = visits.filter(
    ({ violation, visitedOn }) => violation === true && isWithin(visitedOn, day, VIOLATION_MONTHS),
  );
  return {
    visitsThisYear: countDays(thisYear.map(({ visitedOn }) => visitedOn)),
    violations24m: countDays(violations.map(({ visitedOn }) => visitedOn)),
  };
}

/** 在列: from the day of listing to the day before removal. */
export function creditFacts(
  list: 'abnormal' | 'serious',
  entries: readonly ListEntry[],
  day: IsoDate,
): FactValues {
  const standing = entries.filter(
    ({ listedOn, removedOn }) => listedOn <= day && (removedOn === undefined || day < removedOn),
  );
  if (standing.length === 0) return {};
  // A new listing while one stands starts the years anew (严重违法失信名单重新计算). Of the other list the first that
  // stands counts: a ground that was removed was cured, and its years no longer lead to 严重违法失信名单.
  const days = standing.map(({ listedOn }) => listedOn).sort();
  const since = (list === 'serious' ? days.at(-1) : days[0]) ?? day;
  return { [`${list}Listed`]: true, [`${list}Years`]: wholeYears(since, day) };
}

function isWithin(date: IsoDate, day: IsoDate, months: number): boolean {
  return date <= day && date > addMonths(day, -months);
}

function countDays(days: readonly IsoDate[]): number {
  return new Set(days).size;
}
