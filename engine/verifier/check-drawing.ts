import type { Audited, AuditedDraw } from './audit-draw.ts';
import { leavesFile } from './check-leaves.ts';
import { rosterFile } from './check-rosters.ts';
import type { Commitment, Draw } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import type { Documents } from './read-bundle.ts';
import { isWithheld } from './round-state.ts';
import type { RosterRow } from './text-tables.ts';

/** Every stratum has as many in each state as was committed, and no leaf names another stratum. */
export function checkStrata(leaves: Documents['leaves'], commitment: Commitment): readonly Failure[] {
  return commitment.frames.flatMap(({ frame, strata }) => {
    const rows = leaves.get(frame) ?? [];
    const known = new Set(strata.map((stratum) => stratum.stratum));
    const file = leavesFile(frame);
    return [
      ...rows
        .filter((row) => !known.has(row.stratum))
        .map((row) => failure(file, 'stratum-unknown', { at: row.id, found: row.stratum })),
      ...strata.flatMap(({ stratum, size, done, excluded }) =>
        Object.entries({ in: size, done, excluded }).flatMap(([state, expected]) => {
          const found = rows.filter((row) => row.stratum === stratum && row.state === state).length;
          return found === expected
            ? []
            : [failure(file, 'stratum-count', { at: `${stratum} ${state}`, expected, found })];
        }),
      ),
    ];
  });
}

/** Exactly those are drawn whom the leaves and the seed draw (draw.md §4). */
export function checkDrawing(
  draw: Draw,
  rosters: Documents['rosters'],
  audited: AuditedDraw,
): readonly Failure[] {
  return draw.frames.flatMap((frame, i) => {
    const rows = audited.get(frame.frame) ?? [];
    const published = rosters.get(frame.frame);
    if (published === undefined && isWithheld(frame)) return [];
    return [
      ...checkDrawn(frame, rows, published !== undefined, `frames[${i}]`),
      ...frame.strata.flatMap((stratum, s) => checkThreshold(stratum, rows, `frames[${i}].strata[${s}]`)),
      ...(published ? checkResults(rosterFile(frame.frame), published, rows) : []),
    ];
  });
}

const FILE = 'draw.json';

type DrawnFrame = Draw['frames'][number];

function checkDrawn(
  frame: DrawnFrame,
  rows: readonly Audited[],
  isOpen: boolean,
  at: string,
): readonly Failure[] {
  const ids = rows.filter((row) => row.drawn).map((row) => row.id);
  const expected = (isOpen ? ids : ids.sort()).join(' ');
  const found = frame.drawn.map((entry) => entry.id).join(' ');
  return found === expected ? [] : [failure(FILE, 'drawn-differs', { at: `${at}.drawn`, expected, found })];
}

function checkThreshold(
  stratum: DrawnFrame['strata'][number],
  rows: readonly Audited[],
  at: string,
): readonly Failure[] {
  const last = rows.filter((row) => row.drawn && row.stratum === stratum.stratum).at(-1);
  const [expected, found] = [last?.ticket ?? 'null', stratum.threshold ?? 'null'];
  return expected === found
    ? []
    : [failure(FILE, 'threshold-differs', { at: `${at}.threshold`, expected, found })];
}

function checkResults(
  file: string,
  published: readonly RosterRow[],
  rows: readonly Audited[],
): readonly Failure[] {
  const results = new Map(
    rows.map(({ id, state, drawn }) => [id, state === 'in' ? (drawn ? 'drawn' : 'not') : state]),
  );
  return published.flatMap(({ id, result }) => {
    const expected = results.get(id);
    const place = { at: id, expected: expected ?? '', found: result };
    return expected === undefined || expected === result ? [] : [failure(file, 'state-differs', place)];
  });
}
