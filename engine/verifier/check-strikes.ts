import type { AuditedDraw } from './audit-draw.ts';
import type { Changes } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { afterChanges, type RoundState, type Strike } from './round-state.ts';

/** The place of a struck enterprise goes to the next ticket of its stratum, to nobody's choice (draw.md §4). */
export function checkStrikes(start: RoundState, changes: Changes, audited: AuditedDraw): readonly Failure[] {
  return changes.flatMap((change, i) => {
    if (change.kind !== 'strike') return [];
    const expected = nextOf(change, afterChanges(start, changes.slice(0, i)), audited);
    const place = { at: `[${i}].in`, expected: expected ?? 'null', found: change.in ?? 'null' };
    return expected === change.in ? [] : [failure('changes.json', 'replacement-differs', place)];
  });
}

function nextOf(strike: Strike, state: RoundState, audited: AuditedDraw): string | null {
  const rows = audited.get(strike.frame) ?? [];
  const stratum = rows.find((row) => row.id === strike.out)?.stratum;
  const drawn = state.drawn.get(strike.frame);
  const next = rows.find(
    (row) =>
      row.stratum === stratum &&
      row.state === 'in' &&
      row.id !== strike.out &&
      !drawn?.has(row.id) &&
      !state.struck.has(row.id),
  );
  return next?.id ?? null;
}
