import { fromHex, hex } from './bytes.ts';
import { type JsonValue, readCanonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';
import {
  type Chain,
  type Changes,
  type Commitment,
  chainShape,
  changesShape,
  commitmentShape,
  type Draw,
  drawShape,
  type Match,
  matchShape,
  type People,
  peopleShape,
  type Seed,
  seedShape,
} from './documents.ts';
import { type Failure, failure } from './failure.ts';
import type { Fault, Shape } from './shape.ts';
import {
  type LeafRow,
  type Read,
  type RosterRow,
  readLeaves,
  readRoster,
  readSecret,
  readSums,
  type Sum,
} from './text-tables.ts';

/** The files of a bundle by path, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What the bundle says, once its form is right. */
export interface Documents {
  readonly commitment: Commitment;
  /** hex(C) of draw.md §2. */
  readonly commitmentHash: string;
  readonly policy: readonly Sum[];
  readonly seed: Seed;
  readonly draw: Draw;
  readonly match: Match;
  readonly changes: Changes;
  readonly chain: Chain;
  /** By frame; the open frames only. */
  readonly rosters: ReadonlyMap<string, readonly RosterRow[]>;
  readonly secret: Uint8Array;
  /** By frame. */
  readonly leaves: ReadonlyMap<string, readonly LeafRow[]>;
  /** By agency. */
  readonly people: ReadonlyMap<string, People>;
  /** By agency: H("draw/v1/people\\n" ‖ its file). */
  readonly peopleInputs: ReadonlyMap<string, string>;
}

/** What could be read, and what was wrong with the rest, by step. */
export interface Reading {
  readonly documents: Partial<Documents>;
  readonly canonical: readonly Failure[];
  readonly fields: readonly Failure[];
  readonly tables: readonly Failure[];
}

/** Reads a bundle; a file that is not in its canonical form, or has other fields than draw.md names, is not read. */
export function readBundle(files: Files): Reading {
  const reader = { files, canonical: [] as Failure[], fields: [] as Failure[], tables: [] as Failure[] };
  const commitment = readJson(reader, 'commitment.json', commitmentShape);
  const documents = {
    ...(commitment && {
      commitment,
      commitmentHash: commitmentHash(files.get('commitment.json') ?? new Uint8Array()),
    }),
    ...named('policy', readTable(reader, 'policy.sums', readSums)),
    ...named('seed', readJson(reader, 'seed.json', seedShape)),
    ...named(
      'draw',
      readJson(
        reader,
        'draw.json',
        drawShape((i) => commitment?.frames[i]?.tickets === 'blind'),
      ),
    ),
    ...named('match', readJson(reader, 'match.json', matchShape)),
    ...named('changes', readJson(reader, 'changes.json', changesShape)),
    ...named('chain', readJson(reader, 'chain.json', chainShape)),
    ...(commitment && readRosters(reader, commitment)),
    ...(commitment && hasPrivatePart(files) && readPrivatePart(reader, commitment)),
  };
  return { documents, canonical: reader.canonical, fields: reader.fields, tables: reader.tables };
}

/** hex(C): H("draw/v1/commit\n" ‖ commitment.json). */
export function commitmentHash(bytes: Uint8Array): string {
  return hex(digest('draw/v1/commit\n', bytes));
}

/** Whether the bundle came with the part that is not published. */
export function hasPrivatePart(files: Files): boolean {
  return [...files.keys()].some((path) => path.startsWith('private/'));
}

interface Reader {
  readonly files: Files;
  readonly canonical: Failure[];
  readonly fields: Failure[];
  readonly tables: Failure[];
}

function readRosters(reader: Reader, commitment: Commitment): Pick<Documents, 'rosters'> | undefined {
  const open = commitment.frames.filter((frame) => frame.tickets === 'open').map((frame) => frame.frame);
  const rosters = readAll(open, (frame) => readTable(reader, `frames/${frame}.csv`, readRoster));
  return rosters && { rosters };
}

function readPrivatePart(reader: Reader, commitment: Commitment): Partial<Documents> {
  const frames = commitment.frames.map((frame) => frame.frame);
  const agencies = commitment.match.map((entry) => entry.agency);
  const secret = readTable(reader, 'private/secret.txt', readSecret)?.[0];
  return {
    ...named('secret', secret === undefined ? undefined : fromHex(secret)),
    ...named(
      'leaves',
      readAll(frames, (frame) => readTable(reader, `private/${frame}.csv`, readLeaves)),
    ),
    ...named(
      'people',
      readAll(agencies, (agency) => readJson(reader, peopleFile(agency), peopleShape)),
    ),
    ...named(
      'peopleInputs',
      readAll(agencies, (agency) => peopleInput(reader.files.get(peopleFile(agency)))),
    ),
  };
}

export function peopleFile(agency: string): string {
  return `private/people-${agency}.json`;
}

function peopleInput(bytes: Uint8Array | undefined): string | undefined {
  return bytes && hex(digest('draw/v1/people\n', bytes));
}

/** All of them, or nothing: a check on a part would look like a check on the whole. */
function readAll<T>(
  names: readonly string[],
  read: (name: string) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  const found = new Map<string, T>();
  for (const name of names) {
    const content = read(name);
    if (content !== undefined) found.set(name, content);
  }
  return found.size === names.length ? found : undefined;
}

function readTable<T>(
  reader: Reader,
  file: string,
  read: (file: string, bytes: Uint8Array) => Read<T>,
): readonly T[] | undefined {
  const bytes = reader.files.get(file);
  if (!bytes) return undefined;
  const { rows, failures } = read(file, bytes);
  reader.tables.push(...failures);
  return failures.length === 0 ? rows : undefined;
}

function readJson<T>(reader: Reader, file: string, shape: Shape<T>): T | undefined {
  const bytes = reader.files.get(file);
  if (!bytes) return undefined;
  const read = readCanonicalJson(bytes);
  if ('fault' in read) {
    reader.canonical.push(failure(file, read.fault));
    return undefined;
  }
  return acceptShape(reader, file, read.value, shape);
}

function acceptShape<T>(reader: Reader, file: string, value: JsonValue, shape: Shape<T>): T | undefined {
  const faults: Fault[] = [];
  if (shape(value, '', faults)) return value;
  reader.fields.push(...faults.map(({ code, at, found }) => failure(file, code, { at, found })));
  return undefined;
}

function named<K extends string, T>(name: K, value: T | undefined): { readonly [key in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: T };
}
