import { fromHex, hex } from './bytes.ts';
import type { Commitment, Frame } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { groupKey, ticketOf } from './keys.ts';
import { merkleRoot } from './merkle-tree.ts';
import type { Documents } from './read-bundle.ts';
import type { RosterRow } from './text-tables.ts';

/** Every published roster (名录) is the committed one: its size, its root, and how many are in each state. */
export function checkRosters(rosters: Documents['rosters'], commitment: Commitment): readonly Failure[] {
  return openFrames(rosters, commitment).flatMap(({ frame, rows, file }) => {
    const root = hex(merkleRoot(rows.map((row) => fromHex(row.leaf))));
    return [
      ...(rows.length === frame.size
        ? []
        : [failure(file, 'roster-size', { expected: frame.size, found: rows.length })]),
      ...(root === frame.root ? [] : [failure(file, 'root-differs', { expected: frame.root, found: root })]),
      ...checkTotals(file, frame, rows),
    ];
  });
}

/** Every ticket (签号) of every published roster, computed anew. */
export function checkTickets(
  rosters: Documents['rosters'],
  commitment: Commitment,
  seed: string,
): readonly Failure[] {
  return openFrames(rosters, commitment).flatMap(({ frame, rows, file }) => {
    const key = groupKey(seed, frame.group);
    return rows.flatMap(({ id, ticket }) => {
      const expected = ticketOf(key, id);
      return ticket === expected
        ? []
        : [failure(file, 'ticket-differs', { at: id, expected, found: ticket })];
    });
  });
}

/** The open frames with their published rows. */
export function openFrames(
  rosters: Documents['rosters'],
  commitment: Commitment,
): readonly { readonly frame: Frame; readonly rows: readonly RosterRow[]; readonly file: string }[] {
  return commitment.frames
    .filter((frame) => frame.tickets === 'open')
    .map((frame) => ({ frame, rows: rosters.get(frame.frame) ?? [], file: rosterFile(frame.frame) }));
}

export function rosterFile(frame: string): string {
  return `frames/${frame}.csv`;
}

function checkTotals(file: string, frame: Frame, rows: readonly RosterRow[]): readonly Failure[] {
  const add = (field: 'size' | 'done' | 'excluded') =>
    frame.strata.reduce((all, stratum) => all + stratum[field], 0);
  const drawn = frame.quotas.reduce((all, quota) => all + quota.take, 0);
  const expected = { drawn, not: add('size') - drawn, done: add('done'), excluded: add('excluded') };
  return Object.entries(expected).flatMap(([result, number]) => {
    const found = rows.filter((row) => row.result === result).length;
    return found === number ? [] : [failure(file, 'total-differs', { at: result, expected: number, found })];
  });
}
