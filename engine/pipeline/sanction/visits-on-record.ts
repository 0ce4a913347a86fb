import type { CreditState, StandingCredit } from '../../domain/credit.ts';
import type { EarlierVisit } from '../../domain/history.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { addMonths, type IsoDate } from '../../kernel/iso-date.ts';

/** Months of the fact `violations24m`, as its name says. */
const VIOLATION_MONTHS = 24;

/**
 * The visits of this system as the credit register holds them, for the facts of the next draw: a violation recorded
 * in August counts in September (二(五)). `number` names the record: `信用记录 12`.
 */
export function visitsOnRecord({ records }: CreditState): readonly EarlierVisit[] {
  return records.map(({ id, agency, item, inspectedOn, results, violation, seq }) => ({
    number: `信用记录 ${seq}`,
    id,
    agency,
    visitedOn: inspectedOn,
    random: true,
    onsite: true,
    item,
    outcome: results.join('、'),
    violation,
    line: seq,
  }));
}

/** Imported visits and those on record; a visit that a file repeats (same enterprise, agency, day) counts once. */
export function mergeVisits(imported: readonly EarlierVisit[], state: CreditState): readonly EarlierVisit[] {
  const recorded = visitsOnRecord(state);
  const known = new Set(recorded.map(keyOf));
  return [...imported.filter((visit) => !known.has(keyOf(visit))), ...recorded];
}

/** The records by which `violations24m` of an enterprise counts on a day: who was raised can be shown by what. */
export function violationsBehind(state: CreditState, id: ObjectId, on: IsoDate): readonly StandingCredit[] {
  const after = addMonths(on, -VIOLATION_MONTHS);
  return state.records.filter(
    (record) =>
      record.id === id && record.violation && record.inspectedOn <= on && record.inspectedOn > after,
  );
}

function keyOf({ id, agency, visitedOn }: EarlierVisit): string {
  return `${id} ${agency} ${visitedOn}`;
}
