import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../../engine/store/with-lock.ts';
import { type Run, runYaohao } from './run-yaohao.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
/** Whatever may change what the demo makes. */
const SOURCES = ['engine', 'config', 'rules', 'templates', 'examples', 'package-lock.json', 'yaohao.mjs'];

/** A folder of older sources is not taken from a run that may still read it. */
const KEPT_MS = 3_600_000;

/** Somebody else's demo is waited for: a minute on a quiet machine, more on a busy one. */
export const DEMO_PATIENCE = { timeout: 900_000 };

export interface PlayedDemo {
  /** The district folder. Read-only for tests: copy it to change it. */
  readonly folder: string;
  /** What the demo said. */
  readonly stdout: string;
}

/** The path of a district folder on which `yaohao demo` ran once. Give the test or hook `DEMO_PATIENCE`. */
export async function demoDistrict(): Promise<string> {
  return (await playedDemo()).folder;
}

/**
 * Made once for all test files and processes, in the OS temp folder under the digest of everything that it is made
 * from, so that a stale one is never used; one that somebody wrote into is made again.
 */
export async function playedDemo(): Promise<PlayedDemo> {
  const home = join(tmpdir(), 'yaohao-demo-districts');
  mkdirSync(home, { recursive: true });
  const played = await withLock({ folder: home, waitMs: DEMO_PATIENCE.timeout }, () => findOrPlay(home));
  if (!played.ok) throw new Error(`no demo district: ${JSON.stringify(played.problems)}`);
  return played.value;
}

async function findOrPlay(home: string): Promise<PlayedDemo> {
  const key = digestOf(PROGRAM, SOURCES);
  const place = join(home, key);
  const folder = join(place, 'district');
  if (isWhole(place)) return { folder, stdout: readFileSync(join(place, 'stdout.txt'), 'utf8') };
  for (const old of readdirSync(home)) {
    const since = Date.now() - statSync(join(home, old)).mtimeMs;
    if (old.startsWith(key) || (old !== 'data' && since > KEPT_MS))
      rmSync(join(home, old), { recursive: true });
  }
  const making = join(home, `${key}-unfinished`);
  const { stdout } = await playDemo(join(making, 'district'));
  writeFileSync(join(making, 'stdout.txt'), stdout);
  writeFileSync(join(making, 'made.txt'), digestOf(making, ['district', 'stdout.txt']));
  // Edited meanwhile: good enough for whoever waits now, and found by nobody later.
  const kept = digestOf(PROGRAM, SOURCES) === key ? place : `${place}-edited`;
  renameSync(making, kept);
  return { folder: join(kept, 'district'), stdout };
}

/** A district of its own in a new folder, and the demo on it. */
export async function playDemo(folder: string): Promise<Run> {
  await expectDone(['init', folder]);
  return expectDone(['--district', folder, 'demo']);
}

async function expectDone(args: readonly string[]): Promise<Run> {
  const run = await runYaohao(args, tmpdir());
  if (run.exitCode !== 0) throw new Error(`yaohao ${args.join(' ')}: ${run.exitCode}\n${run.stderr}`);
  return run;
}

function isWhole(place: string): boolean {
  const made = join(place, 'made.txt');
  return existsSync(made) && readFileSync(made, 'utf8') === digestOf(place, ['district', 'stdout.txt']);
}

/** SHA-256 over the names and bytes of all files below some paths. */
function digestOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const [name, digest] of Object.entries(digestsBelow(root, path))) hash.update(`${name} ${digest}\n`);
  }
  return hash.digest('hex');
}

/** SHA-256 of every file below a folder, by its path from `root`, in the order of the paths. */
export function digestsBelow(root: string, path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(root, path).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

function filesBelow(root: string, path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}
