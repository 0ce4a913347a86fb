import type { InspectState, Uninspected } from '../../domain/inspection.ts';
import { leftUninspected } from '../../domain/records/left-uninspected.ts';
import type { FindingRow } from './finding-row.ts';
import { type InspectedRound, inspectDraft } from './inspect-state.ts';

/** A row of 未检查 that passed. */
export interface LeftRow {
  readonly row: FindingRow;
  readonly left: Uninspected;
}

/** What goes on record of a row of 未检查; undefined where the form has no such line. */
export function uninspectedOf(row: FindingRow, { forms }: InspectState): Uninspected | undefined {
  const form = forms[row.id];
  const line = form?.lines.find(({ item }) => item === row.item);
  if (form === undefined || line === undefined) return undefined;
  return {
    id: row.id,
    item: row.item,
    agency: line.agency,
    form: form.number,
    visitedOn: row.inspectedOn,
    reason: row.note.trim(),
  };
}

/** A record for each that does not stand already word for word: another day or reason is another record. */
export function leaveUninspected(round: InspectedRound, rows: readonly LeftRow[]) {
  const known = new Set(round.inspect.uninspected.map(keyOf));
  return rows
    .filter(({ left }) => !known.has(keyOf(left)))
    .map(({ left }) => inspectDraft(round, leftUninspected, left));
}

function keyOf({ id, item, form, visitedOn, reason }: Uninspected): string {
  return JSON.stringify([id, item, form, visitedOn, reason]);
}
