import { openFrames } from './check-rosters.ts';
import { checkThresholds, type Selected } from './check-thresholds.ts';
import type { Commitment, Draw } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { groupKey, ticketOf } from './keys.ts';
import type { Documents } from './read-bundle.ts';
import { isWithheld } from './round-state.ts';
import type { RosterRow } from './text-tables.ts';

/** Who is drawn (抽中), as far as the public can tell: draw.md §6, "who can check". */
export function checkSelection(
  draw: Draw,
  rosters: Documents['rosters'],
  commitment: Commitment,
): readonly Failure[] {
  const open = new Map(openFrames(rosters, commitment).map((entry) => [entry.frame.frame, entry]));
  return draw.frames.flatMap((drawn, i) => {
    const at = `frames[${i}]`;
    const published = open.get(drawn.frame);
    const selection = readSelection(drawn, groupKey(draw.seed, groupOf(commitment, drawn.frame)));
    const number = drawn.strata.reduce((all, stratum) => all + stratum.take, 0);
    return [
      ...checkNumber(selection, number, published !== undefined, at),
      ...drawn.strata.flatMap((stratum, s) =>
        checkThresholdForm(stratum, published === undefined && isWithheld(drawn), `${at}.strata[${s}]`),
      ),
      ...(published ? checkDrawn(selection, published.rows, published.file, at) : []),
      ...(published ? checkThresholds({ ...published, drawn, selection, at }) : []),
    ];
  });
}

const FILE = 'draw.json';

function groupOf(commitment: Commitment, frame: string): string {
  return commitment.frames.find((entry) => entry.frame === frame)?.group ?? frame;
}

/** In a blind frame no ticket is shown; what is computed from the id there is not used. */
function readSelection(drawn: Draw['frames'][number], key: Uint8Array): readonly Selected[] {
  return drawn.drawn.map((entry) => {
    const expected = ticketOf(key, entry.id);
    return { id: entry.id, ticket: 'ticket' in entry ? String(entry.ticket) : expected, expected };
  });
}

/** All that the strata take; of a blind frame nobody, until the visits are over. */
function checkNumber(
  selection: readonly Selected[],
  number: number,
  isOpen: boolean,
  at: string,
): readonly Failure[] {
  if (selection.length === number || (!isOpen && selection.length === 0)) return [];
  return [failure(FILE, 'drawn-count', { at: `${at}.drawn`, expected: number, found: selection.length })];
}

/** None where nobody is drawn, or while a blind frame keeps back who is. */
function checkThresholdForm(
  stratum: Draw['frames'][number]['strata'][number],
  withheld: boolean,
  at: string,
): readonly Failure[] {
  if ((withheld || stratum.take === 0) === (stratum.threshold === null)) return [];
  return [failure(FILE, 'threshold-form', { at: `${at}.threshold`, found: stratum.threshold ?? 'null' })];
}

function checkDrawn(
  selection: readonly Selected[],
  rows: readonly RosterRow[],
  file: string,
  at: string,
): readonly Failure[] {
  const chosen = new Set(selection.map((entry) => entry.id));
  const published = new Set(rows.filter((row) => row.result === 'drawn').map((row) => row.id));
  const inOrder = selection.every((entry, i) => {
    const before = selection[i - 1];
    return (
      !before || before.ticket < entry.ticket || (before.ticket === entry.ticket && before.id < entry.id)
    );
  });
  return [
    ...selection
      .filter(({ ticket, expected }) => ticket !== expected)
      .map(({ id, ticket, expected }) =>
        failure(FILE, 'ticket-differs', { at: id, expected, found: ticket }),
      ),
    ...(inOrder ? [] : [failure(FILE, 'drawn-order', { at: `${at}.drawn` })]),
    ...[...chosen]
      .filter((id) => !published.has(id))
      .map((id) => failure(FILE, 'result-differs', { at: id, expected: file })),
    ...[...published]
      .filter((id) => !chosen.has(id))
      .map((id) => failure(file, 'result-differs', { at: id, expected: FILE })),
  ];
}
