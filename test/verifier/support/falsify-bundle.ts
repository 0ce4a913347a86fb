import type { JsonValue } from '../../../engine/verifier/canonical-json.ts';
import type { Files } from '../../../engine/verifier/read-bundle.ts';
import { replaceFile, textIn, withSums } from './golden-bundle.ts';
import { json } from './make-bundle.ts';
import { mutateRow } from './mutate-csv.ts';
import { mutateSomewhere } from './mutate-json.ts';

/** A bundle with one thing changed. */
export interface Falsified {
  readonly kind: FalsifiedKind;
  readonly what: string;
  readonly files: Files;
}

export const FALSIFIED_KINDS = ['byte', 'field', 'row', 'moved', 'exchanged', 'file'] as const;
export type FalsifiedKind = (typeof FALSIFIED_KINDS)[number];

type Chance = (below: number) => number;

/**
 * What the office says and no hash but the sums covers: evidence, register, who asked for a change and why. Whoever
 * changes such a statement and the sums with it makes another statement, not a false proof; here the sums stay.
 */
const STATEMENTS: Readonly<Record<string, RegExp>> = {
  'seed.json': /^\.evidence/u,
  'chain.json': /\.(?:at|reason|state)$|^\[\d+\]$/u,
  'changes.json': /\.(?:ground|evidence|at|proposedBy|approvedBy)$|^\[\d+\]$/u,
};

/** One falsification of a kind, made by a forger who makes the sums anew where that helps; undefined: there is none. */
export function falsify(files: Files, kind: FalsifiedKind, chance: Chance): Falsified | undefined {
  const folder = pick(foldersOf(files), chance);
  if (folder !== undefined) return falsifyWithin(files, folder, kind, chance);
  const made = { byte, field, row, moved, exchanged, file }[kind](files, chance);
  return made && { kind, ...made };
}

/** The proofs of a round whose people were committed to apart, those of people voided late too. */
function foldersOf(files: Files): readonly string[] {
  return [...files.keys()].flatMap((path) => /^(.+)\/commitment\.json$/u.exec(path)?.[1] ?? []);
}

function falsifyWithin(
  files: Files,
  folder: string,
  kind: FalsifiedKind,
  chance: Chance,
): Falsified | undefined {
  const own = [...files].filter(([path]) => path.startsWith(`${folder}/`));
  const made = falsify(
    new Map(own.map(([path, bytes]) => [path.slice(folder.length + 1), bytes])),
    kind,
    chance,
  );
  if (made === undefined) return undefined;
  const others = [...files].filter(([path]) => !path.startsWith(`${folder}/`));
  const changed = [...made.files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  return { kind, what: `${folder}/${made.what}`, files: new Map([...others, ...changed]) };
}

type Made = Omit<Falsified, 'kind'> | undefined;

function byte(files: Files, chance: Chance): Made {
  const path = pick([...files.keys()], chance) ?? '';
  const bytes = Uint8Array.from(files.get(path) ?? []);
  if (bytes.length === 0) return undefined;
  const at = chance(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + chance(255));
  const changed = replaceFile(files, path, bytes);
  const keepsSums = path === 'SHA256SUMS' || path in STATEMENTS || chance(2) === 0;
  // The private part is in no sums.
  return { what: `${path} byte ${at}`, files: keepsSums ? changed : withSums(changed) };
}

function field(files: Files, chance: Chance): Made {
  const path = pick(
    [...files.keys()].filter((one) => one.endsWith('.json')),
    chance,
  );
  if (path === undefined) return undefined;
  const value: JsonValue = JSON.parse(textIn(files, path));
  const mutation = mutateSomewhere(value, chance);
  if (mutation === undefined) return undefined;
  const changed = replaceFile(files, path, json(mutation.value));
  const isStatement = STATEMENTS[path]?.test(mutation.at) === true;
  return {
    what: `${path}${mutation.at} ${mutation.what}`,
    files: isStatement ? changed : withSums(changed),
  };
}

function row(files: Files, chance: Chance): Made {
  const path = pick(tablesOf(files), chance);
  const mutation = path === undefined ? undefined : pick(mutateRow(textIn(files, path), chance), chance);
  if (path === undefined || mutation === undefined) return undefined;
  return { what: `${path} ${mutation.what}`, files: withSums(replaceFile(files, path, mutation.text)) };
}

/** Between frame and exclusions: who can be drawn becomes done or excluded, in every table of the frame, or back. */
function moved(files: Files, chance: Chance): Made {
  const frame = pick(framesIn(files), chance);
  if (frame === undefined) return undefined;
  const rows = cellsOf(textIn(files, `private/${frame}.csv`));
  const chosen = pick(rows, chance);
  // A frame may hold nobody.
  if (chosen === undefined) return undefined;
  const [id = '', , , state = ''] = chosen;
  const other = state === 'in' ? (pick(['done', 'excluded'], chance) ?? '') : 'in';
  const isPublic = files.has(`frames/${frame}.csv`);
  const result = other === 'in' ? 'not' : other;
  const inTables = setCell(files, `private/${frame}.csv`, id, 3, other);
  const both = isPublic ? setCell(inTables, `frames/${frame}.csv`, id, 3, result) : inTables;
  return { what: `${frame} ${id} ${state} → ${other}`, files: withSums(both) };
}

/** Somebody who was drawn and somebody who was not change places, in draw.json and in the list. */
function exchanged(files: Files, chance: Chance): Made {
  const frame = pick(
    framesIn(files).filter((one) => files.has(`frames/${one}.csv`)),
    chance,
  );
  if (frame === undefined) return undefined;
  const rows = cellsOf(textIn(files, `frames/${frame}.csv`));
  const a = pick(
    rows.filter((cells) => cells[3] === 'drawn'),
    chance,
  );
  const b = pick(
    rows.filter((cells) => cells[3] === 'not'),
    chance,
  );
  if (!a || !b) return undefined;
  const listed = setCell(files, `frames/${frame}.csv`, a[0] ?? '', 3, 'not');
  const both = setCell(listed, `frames/${frame}.csv`, b[0] ?? '', 3, 'drawn');
  const draw = exchangeInDraw(JSON.parse(textIn(files, 'draw.json')), frame, { a, b });
  return {
    what: `${frame} ${a[0]} for ${b[0]}`,
    files: withSums(replaceFile(both, 'draw.json', json(draw))),
  };
}

interface DrawJson {
  readonly frames: {
    readonly frame: string;
    drawn: { id: string; ticket: string }[];
    readonly strata: { threshold: string | null }[];
  }[];
}

function exchangeInDraw(
  draw: DrawJson,
  code: string,
  { a, b }: { readonly a: readonly string[]; readonly b: readonly string[] },
): DrawJson {
  const [ticketA = '', idB = '', ticketB = ''] = [a[2], b[0], b[2]];
  for (const frame of draw.frames.filter((one) => one.frame === code)) {
    frame.drawn = frame.drawn
      .map((one) => (one.id === a[0] ? { id: idB, ticket: ticketB } : one))
      .sort((x, y) => (x.ticket < y.ticket ? -1 : 1));
    for (const stratum of frame.strata) if (stratum.threshold === ticketA) stratum.threshold = ticketB;
  }
  return draw;
}

/** A file taken out, or one that does not belong there. */
function file(files: Files, chance: Chance): Made {
  const path = pick([...files.keys()], chance) ?? '';
  if (chance(2) === 0) {
    const without = replaceFile(files, path, undefined);
    return { what: `${path} taken out`, files: path === 'SHA256SUMS' ? without : withSums(without) };
  }
  const added = pick(['frames/Z99.csv', 'private/Z99.csv', 'trace.json', 'verify.js'], chance) ?? '';
  return { what: `${added} added`, files: withSums(replaceFile(files, added, 'x')) };
}

function framesIn(files: Files): readonly string[] {
  return [...files.keys()].flatMap((path) => /^private\/([^-]+)\.csv$/u.exec(path)?.[1] ?? []);
}

function tablesOf(files: Files): readonly string[] {
  return [...files.keys()].filter((path) => path.endsWith('.csv'));
}

function cellsOf(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

function setCell(files: Files, path: string, id: string, column: number, value: string): Files {
  const lines = textIn(files, path).split('\n');
  const changed = lines.map((line) =>
    line.startsWith(`${id},`) ? line.split(',').with(column, value).join(',') : line,
  );
  return replaceFile(files, path, changed.join('\n'));
}

function pick<T>(all: readonly T[], chance: Chance): T | undefined {
  return all.length === 0 ? undefined : all[chance(all.length)];
}
