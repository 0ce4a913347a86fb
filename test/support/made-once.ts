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

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
/** Whatever may change what is made. */
const SOURCES = [
  ...['engine', 'config', 'rules', 'templates', 'examples', 'package-lock.json', 'yaohao.mjs'],
  ...['test/support/demo-district.ts', 'test/support/small-district.ts'],
];

/** A folder of older sources is not taken from a run that may still read it. */
const KEPT_MS = 3_600_000;

/**
 * The path of a folder with what `make` put in it. Made once for all test files and processes, in the OS temp folder
 * under the digest of everything that it is made from, so that a stale one is never used; one that somebody wrote into
 * is made again. Read-only: copy it to change it. Somebody else's making is waited for.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
  waitMs: number,
): Promise<string> {
  const home = join(tmpdir(), `yaohao-${name}`);
  mkdirSync(home, { recursive: true });
  const made = await withLock({ folder: home, waitMs }, () => findOrMake(home, make));
  if (!made.ok) throw new Error(`no ${name}: ${JSON.stringify(made.problems)}`);
  return made.value;
}

async function findOrMake(home: string, make: (folder: string) => Promise<void>): Promise<string> {
  const key = digestOf(PROGRAM, SOURCES);
  const place = join(home, key);
  if (isWhole(place)) return join(place, 'made');
  for (const old of readdirSync(home)) {
    const since = Date.now() - statSync(join(home, old)).mtimeMs;
    if (old.startsWith(key) || (old !== 'data' && since > KEPT_MS))
      rmSync(join(home, old), { recursive: true });
  }
  const making = join(home, `${key}-unfinished`);
  mkdirSync(join(making, 'made'), { recursive: true });
  await make(join(making, 'made'));
  writeFileSync(join(making, 'made.txt'), digestOf(making, ['made']));
  // Edited meanwhile: good enough for whoever waits now, and found by nobody later.
  const kept = digestOf(PROGRAM, SOURCES) === key ? place : `${place}-edited`;
  renameSync(making, kept);
  return join(kept, 'made');
}

function isWhole(place: string): boolean {
  const made = join(place, 'made.txt');
  return existsSync(made) && readFileSync(made, 'utf8') === digestOf(place, ['made']);
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
