import type { Draw, Frame } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import type { RosterRow } from './text-tables.ts';

/** An entry of `drawn`: the ticket as it stands there, and as it must be. */
export interface Selected {
  readonly id: string;
  readonly ticket: string;
  readonly expected: string;
}

/** An open frame with its published rows and what draw.json says of it. */
export interface PublishedFrame {
  readonly frame: Frame;
  readonly rows: readonly RosterRow[];
  readonly file: string;
  readonly drawn: Draw['frames'][number];
  readonly selection: readonly Selected[];
  readonly at: string;
}

/**
 * The thresholds (入选线) against the published tickets. Who is in which stratum is not public, so between the
 * smallest and the largest threshold only the numbers can be checked.
 */
export function checkThresholds(published: PublishedFrame): readonly Failure[] {
  const { drawn, selection, at } = published;
  const thresholds = drawn.strata.flatMap(({ threshold }) => (threshold === null ? [] : [threshold])).sort();
  const tickets = new Set(selection.map((entry) => entry.ticket));
  const largest = thresholds.at(-1) ?? '';
  const place = { at: `${at}.strata` };
  return [
    ...thresholds
      .filter((threshold) => !tickets.has(threshold))
      .map((found) => failure(FILE, 'threshold-not-drawn', { ...place, found })),
    ...(new Set(thresholds).size < thresholds.length ? [failure(FILE, 'threshold-repeats', place)] : []),
    ...selection
      .filter((entry) => entry.ticket > largest)
      .map(({ id, ticket }) =>
        failure(FILE, 'drawn-above-threshold', { at: id, expected: largest, found: ticket }),
      ),
    ...checkPassedOver(published),
    ...checkFilled(published, thresholds),
  ];
}

const FILE = 'draw.json';

/** A ticket that was not drawn lies above the threshold of its stratum: there must be a stratum with room for it. */
function checkPassedOver({ frame, drawn, rows, file }: PublishedFrame): readonly Failure[] {
  const takes = new Map(drawn.strata.map((stratum) => [stratum.stratum, stratum]));
  const rooms = frame.strata.map(({ stratum, size }) => {
    const { take = 0, threshold = null } = takes.get(stratum) ?? {};
    return { left: size - take, above: threshold ?? '' };
  });
  const passed = rows.filter((row) => row.result === 'not').sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return passed.flatMap(({ id, ticket }, i) => {
    const room = rooms.reduce((all, { left, above }) => (above < ticket ? all + left : all), 0);
    return i < room ? [] : [failure(file, 'not-below-threshold', { at: id, found: ticket })];
  });
}

/** Up to each threshold at least as many are drawn as the strata take that end there. */
function checkFilled(
  { drawn, selection, at }: PublishedFrame,
  thresholds: readonly string[],
): readonly Failure[] {
  return thresholds.flatMap((limit) => {
    const least = drawn.strata.reduce(
      (all, { take, threshold }) => ((threshold ?? '~') <= limit ? all + take : all),
      0,
    );
    const found = selection.filter((entry) => entry.ticket <= limit).length;
    return found >= least
      ? []
      : [failure(FILE, 'drawn-count', { at: `${at}.drawn`, expected: least, found })];
  });
}
