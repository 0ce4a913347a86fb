import type { DrawnByFrame } from './build-tasks.ts';
import { takesOf } from './check-draw.ts';
import type { Frame } from './documents.ts';
import { blindMark, groupKey, ticketOf } from './keys.ts';
import type { Documents } from './read-bundle.ts';
import type { LeafRow } from './text-tables.ts';

/** Someone of a frame with the ticket, as only the private part shows it. */
export interface Audited {
  readonly id: string;
  readonly ticket: string;
  readonly stratum: string;
  readonly state: string;
  readonly drawn: boolean;
}

/** What the draw of each frame must be, from the leaves: everyone, in ticket order. */
export type AuditedDraw = ReadonlyMap<string, readonly Audited[]>;

/** Draws again, stratum by stratum: the `take` smallest tickets among its `in` (draw.md §4). */
export function auditDraw({
  commitment,
  secret,
  leaves,
  seed,
}: Pick<Documents, 'commitment' | 'secret' | 'leaves' | 'seed'>): AuditedDraw {
  return new Map(
    commitment.frames.map((frame) => {
      const rows = leaves.get(frame.frame) ?? [];
      return [frame.frame, auditFrame(frame, rows, seed.seed, secret)];
    }),
  );
}

/** Who is drawn, by frame. */
export function auditedDrawn(audited: AuditedDraw): DrawnByFrame {
  return new Map(
    [...audited].map(([frame, rows]) => [
      frame,
      new Set(rows.filter((row) => row.drawn).map((row) => row.id)),
    ]),
  );
}

function auditFrame(
  frame: Frame,
  rows: readonly LeafRow[],
  seed: string,
  secret: Uint8Array,
): readonly Audited[] {
  const key = groupKey(seed, frame.group);
  const left = new Map(takesOf(frame, seed));
  const isBlind = frame.tickets === 'blind';
  return rows
    .map((row) => ({
      ...row,
      ticket: ticketOf(key, isBlind ? blindMark(secret, frame.group, row.id) : row.id),
    }))
    .sort((a, b) => (a.ticket === b.ticket ? compare(a.id, b.id) : compare(a.ticket, b.ticket)))
    .map(({ id, ticket, stratum, state }) => {
      const places = left.get(stratum) ?? 0;
      const drawn = state === 'in' && places > 0;
      if (drawn) left.set(stratum, places - 1);
      return { id, ticket, stratum, state, drawn };
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
