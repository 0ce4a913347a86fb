import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { AppProblem } from './problem.ts';

/** A text of config/ or rules/, by its path in the district folder. */
export interface PolicyFile {
  readonly path: string;
  readonly text: Uint8Array;
}

/** 区目录: a folder with config/, rules/, templates/, data/ and reports/. Nothing outside it is read or written through it. */
export interface DistrictFolder {
  readonly root: string;
  /** Absolute path of a path inside; refused if it, or a link on the way, leads outside. */
  inside(path: string): Result<string, AppProblem>;
  /** Every YAML file of config/ and rules/ (schemas left out), sorted by path. */
  policyFiles(): Result<readonly PolicyFile[], AppProblem>;
  /** Paths of all other files of config/ and rules/, sorted; what they say is not read. */
  otherFiles(): readonly string[];
  /** Writes a file below reports/ or data/, making folders on the way. Gives its path in the district folder. */
  write(path: string, content: Uint8Array | string): Result<string, AppProblem>;
  /** Takes a folder or file below reports/ away, if it is there: all of reports/ can be made again. */
  clear(path: `reports/${string}`): Result<void, AppProblem>;
  /** Takes files below a folder of reports/ away that are no longer made; `isStale` is asked with the path in the folder. */
  sweep(folder: `reports/${string}`, isStale: (path: string) => boolean): Result<void, AppProblem>;
}

export function openDistrictFolder(root: string): Result<DistrictFolder, AppProblem> {
  const absolute = resolve(root);
  if (!existsSync(join(absolute, 'config', 'district.yaml'))) {
    return failed(problem('district-missing', { folder: root }));
  }
  const real = realpathSync(absolute);
  return ok({
    root: real,
    inside: (path) => resolveInside(real, path),
    policyFiles: () => readPolicyFiles(real),
    otherFiles: () =>
      POLICY_FOLDERS.flatMap((one) => pathsIn(real, one).filter((path) => !isYaml(path))).sort(),
    write: (path, content) => writeInside(real, path, content),
    clear: (path) => clearInside(real, path),
    sweep: (folder, isStale) => sweepInside(real, folder, isStale),
  });
}

function resolveInside(root: string, path: string): Result<string, AppProblem> {
  const target = resolve(root, path);
  const outside = failed(problem('path-outside-district' as const, { path }));
  if (!isWithin(root, target)) return outside;
  let existing = target;
  while (!existsSync(existing)) existing = dirname(existing);
  return isWithin(root, realpathSync(existing)) ? ok(target) : outside;
}

function isWithin(root: string, target: string): boolean {
  return target === root || target.startsWith(root + sep);
}

function readPolicyFiles(root: string): Result<readonly PolicyFile[], AppProblem> {
  const problems: AppProblem[] = [];
  const files: PolicyFile[] = [];
  for (const path of POLICY_FOLDERS.flatMap((folder) => pathsIn(root, folder).filter(isYaml)).sort()) {
    const target = resolveInside(root, path);
    if (target.ok) files.push({ path, text: readFileSync(target.value) });
    else problems.push(...target.problems);
  }
  return problems.length > 0 ? failed(...problems) : ok(files);
}

const POLICY_FOLDERS = ['config', 'rules'] as const;

// What Notepad has saved as .yaml.txt looks like .yaml in Explorer: it is told, not passed over.
function isYaml(path: string): boolean {
  return /\.ya?ml(?:\.txt)?$/iu.test(path) && !basename(path).startsWith('.');
}

function pathsIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map(({ name, parentPath }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'));
}

function writeInside(root: string, path: string, content: Uint8Array | string): Result<string, AppProblem> {
  const target = resolveInside(root, path);
  if (!target.ok) return target;
  try {
    mkdirSync(dirname(target.value), { recursive: true });
    // Whole or not at all: a run that is killed leaves the file of before, and the next one writes over the part.
    writeFileSync(`${target.value}.part`, content);
    renameSync(`${target.value}.part`, target.value);
    return ok(relative(root, target.value).replaceAll('\\', '/'));
  } catch (error) {
    return failed(problem('folder-unwritable', { folder: dirname(path), reason: reasonOf(error) }));
  }
}

function clearInside(root: string, path: string): Result<void, AppProblem> {
  const target = resolveInside(root, path);
  if (!target.ok) return target;
  if (!isWithin(join(root, 'reports'), target.value)) {
    return failed(problem('path-outside-district' as const, { path }));
  }
  try {
    rmSync(target.value, { recursive: true, force: true });
    return ok(undefined);
  } catch (error) {
    return failed(problem('folder-unwritable', { folder: path, reason: reasonOf(error) }));
  }
}

function sweepInside(
  root: string,
  folder: string,
  isStale: (path: string) => boolean,
): Result<void, AppProblem> {
  const target = resolveInside(root, folder);
  if (!target.ok) return target;
  if (!existsSync(target.value)) return ok(undefined);
  const files = readdirSync(target.value, { recursive: true, withFileTypes: true }).filter(
    (one) => !one.isDirectory(),
  );
  for (const { name, parentPath } of files) {
    const path = relative(target.value, join(parentPath, name)).replaceAll('\\', '/');
    const cleared = isStale(path) ? clearInside(root, join(folder, path)) : ok(undefined);
    if (!cleared.ok) return cleared;
  }
  return ok(undefined);
}

/** Reads a file that a person named, wherever it lies. */
export function readNamedFile(path: string, limitMegabytes: number): Result<Uint8Array, AppProblem> {
  if (!existsSync(path)) return failed(problem('file-missing', { file: path }));
  try {
    const megabytes = Math.ceil(statSync(path).size / 1_000_000);
    if (megabytes > limitMegabytes) {
      return failed(problem('file-too-large', { file: path, megabytes, limit: limitMegabytes }));
    }
    return ok(readFileSync(path));
  } catch (error) {
    return failed(problem('file-unreadable', { file: path, reason: reasonOf(error) }));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
