import { drawPart } from './join-proofs.ts';
import { groupKey, ticketOf } from './keys.ts';
import { type Files, readBundle } from './read-bundle.ts';

/** What the published files say of an enterprise in one frame (事项). */
export interface WhyInFrame {
  readonly frame: string;
  readonly agency: string;
  readonly group: string;
  /** hex(K): `printf '%s' ID` appended to its bytes, hashed, gives the ticket. */
  readonly key: string;
  readonly ticket: string;
  /** Whether the published ticket is the one computed here. */
  readonly agrees: boolean;
  readonly result: 'drawn' | 'not' | 'done' | 'excluded';
  /** 1 for the smallest ticket of all who are in the frame's roster. */
  readonly rank: number;
  readonly size: number;
  /** Smallest and largest ticket at which a stratum ends; undefined where nobody is drawn. */
  readonly thresholds: { readonly smallest: string; readonly largest: string } | undefined;
  /** How the changes (剔除、递补) moved it afterwards. */
  readonly afterwards: 'struck' | 'stepped-in' | undefined;
}

/** The answer to "why was I (not) drawn" (为什么抽到/没抽到), from the public files alone. */
export interface Why {
  /** As it was looked up: full-width to ASCII, no white space, upper case. */
  readonly id: string;
  readonly frames: readonly WhyInFrame[];
  /** Frames whose rosters are not public: their answer is the enterprise's receipt (回执). */
  readonly blind: readonly string[];
}

/** Everything that the public files of a bundle say of one enterprise; `undrawn` if they hold no draw, undefined if they cannot be read. */
export function whyEnterprise(files: Files, id: string): Why | 'undrawn' | undefined {
  const own = drawPart(files);
  const { commitment, draw, seed, rosters, changes } = readBundle(own).documents;
  if (commitment && !own.has('draw.json')) return 'undrawn';
  if (!commitment || !draw || !seed || !rosters) return undefined;
  const wanted = normaliseId(id);
  const frames = commitment.frames.flatMap(({ frame, agency, group }): readonly WhyInFrame[] => {
    const rows = rosters.get(frame);
    const row = rows?.find((entry) => entry.id === wanted);
    if (!rows || !row) return [];
    const key = groupKey(seed.seed, group);
    const ticket = ticketOf(key, wanted);
    const drawn = draw.frames.find((entry) => entry.frame === frame);
    return [
      {
        ...{ frame, agency, group, ticket },
        key: drawn?.key ?? '',
        agrees: row.ticket === ticket,
        result: resultOf(row.result),
        rank: rows.filter((entry) => entry.ticket < ticket).length + 1,
        size: rows.length,
        thresholds: thresholdsOf(drawn?.strata.map((stratum) => stratum.threshold) ?? []),
        afterwards: changeOf(frame, wanted, changes ?? []),
      },
    ];
  });
  return {
    id: wanted,
    frames,
    blind: commitment.frames.filter(({ tickets }) => tickets === 'blind').map(({ frame }) => frame),
  };
}

/** As the import does it (draw.md §0); `kind:` in front stays in lower case. */
function normaliseId(text: string): string {
  const ascii = text
    .replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/gu, '');
  const [kind, value] = ascii.split(/:(.*)/su, 2);
  const raise = (part: string) => part.replace(/[a-z]/gu, (char) => char.toUpperCase());
  return value === undefined ? raise(ascii) : `${(kind ?? '').toLowerCase()}:${raise(value)}`;
}

function resultOf(result: string): WhyInFrame['result'] {
  return result === 'drawn' || result === 'done' || result === 'excluded' ? result : 'not';
}

function thresholdsOf(thresholds: readonly (string | null)[]): WhyInFrame['thresholds'] {
  const sorted = thresholds.filter((threshold) => threshold !== null).sort();
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  return smallest === undefined || largest === undefined ? undefined : { smallest, largest };
}

function changeOf(
  frame: string,
  id: string,
  changes: NonNullable<ReturnType<typeof readBundle>['documents']['changes']>,
): WhyInFrame['afterwards'] {
  const strikes = changes
    .filter((change) => change.kind === 'strike')
    .filter((change) => change.frame === frame);
  if (strikes.some((change) => change.out === id)) return 'struck';
  return strikes.some((change) => change.in === id) ? 'stepped-in' : undefined;
}
