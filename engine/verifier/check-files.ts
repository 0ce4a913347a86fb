import { hex } from './bytes.ts';
import type { Commitment } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { type Files, hasPrivatePart } from './read-bundle.ts';
import { sha256 } from './sha256.ts';
import { readSums } from './text-tables.ts';

/** Exactly the files of draw.md §6 are there: a lost or an added one is a changed bundle. */
export function checkFiles(files: Files, commitment: Commitment | undefined): readonly Failure[] {
  const required = requiredFiles(files, commitment);
  const missing = required.filter((path) => !files.has(path)).map((path) => failure(path, 'file-missing'));
  const known = new Set([...required, ...OPTIONAL]);
  const isKnown = (path: string) =>
    known.has(path) || (commitment === undefined && /^(?:frames|private)\/[^/]+$/u.test(path));
  const unexpected = [...files.keys()].filter((path) => !isKnown(path));
  return [...missing, ...unexpected.map((path) => failure(path, 'file-unexpected'))];
}

/** SHA256SUMS names every public file but itself, once, by path, with its hash. */
export function checkSums(files: Files): readonly Failure[] {
  const bytes = files.get(SUMS);
  if (!bytes) return [failure(SUMS, 'file-missing')];
  const { rows, failures } = readSums(SUMS, bytes);
  const listed = new Map(rows.map((row) => [row.path, row.hash]));
  const published = [...files.keys()].filter((path) => path !== SUMS && !path.startsWith(PRIVATE));
  return [
    ...failures,
    ...published.flatMap((path) => compareSum(path, files.get(path) ?? new Uint8Array(), listed.get(path))),
    ...[...listed.keys()]
      .filter((path) => !published.includes(path))
      .map((path) => failure(SUMS, 'sum-of-nothing', { at: path })),
  ];
}

const SUMS = 'SHA256SUMS';
const PRIVATE = 'private/';
const OPTIONAL = ['verify.mjs', 'verify.html'];
const ALWAYS = [
  'commitment.json',
  'policy.sums',
  'seed.json',
  'draw.json',
  'match.json',
  'changes.json',
  'chain.json',
  SUMS,
];

function requiredFiles(files: Files, commitment: Commitment | undefined): readonly string[] {
  const frames = commitment?.frames ?? [];
  const rosters = frames
    .filter((frame) => frame.tickets === 'open')
    .map((frame) => `frames/${frame.frame}.csv`);
  if (!hasPrivatePart(files) || commitment === undefined) return [...ALWAYS, ...rosters];
  const leaves = frames.map((frame) => `${PRIVATE}${frame.frame}.csv`);
  const people = commitment.match.map(({ agency }) => `${PRIVATE}people-${agency}.json`);
  return [...ALWAYS, ...rosters, `${PRIVATE}secret.txt`, ...leaves, ...people];
}

function compareSum(path: string, bytes: Uint8Array, listed: string | undefined): readonly Failure[] {
  const found = hex(sha256(bytes));
  if (listed === undefined) return [failure(path, 'sum-missing')];
  return listed === found ? [] : [failure(path, 'sum-differs', { expected: listed, found })];
}
