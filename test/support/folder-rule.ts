import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

export interface FolderRule {
  /** Folders of `engine/` whose files may be imported (besides the folder itself). */
  readonly folders: readonly string[];
  /** Packages, and Node's own modules, that may be imported. */
  readonly packages: readonly string[];
  /** Where outside `engine/` JSON may be imported from, paths relative to `engine/`. */
  readonly data?: readonly string[];
}

export interface SourceText {
  /** Path below `engine/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|(?:import|import\.meta\.resolve|require(?:\.resolve)?)\(\s*['"]([^'"]+)['"]/gu;

/** Every import that the table does not allow, and every folder that it does not name, one sentence each. */
export function checkFolderRule(
  table: Readonly<Record<string, FolderRule>>,
  sources: readonly SourceText[],
): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const folder = folderOf(table, path);
    const rule = folder === undefined ? undefined : table[folder];
    if (folder === undefined || rule === undefined) return [`${path}: its folder is not in the table`];
    return importsOf(text).flatMap((target) => {
      const wrong = judge(table, folder, rule, path, target);
      return wrong === undefined ? [] : [`${path}: ${wrong}`];
    });
  });
}

/** All `.ts` files below a folder, paths relative to it. */
export function readSources(root: string): readonly SourceText[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mts|cts|js|mjs|cjs)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(root, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

function judge(
  table: Readonly<Record<string, FolderRule>>,
  folder: string,
  rule: FolderRule,
  path: string,
  target: string,
): string | undefined {
  if (!target.startsWith('.')) {
    const name = packageName(target);
    return rule.packages.includes(name) ? undefined : `package ${name} is not allowed in ${folder}`;
  }
  const resolved = posix.normalize(posix.join(posix.dirname(path), target));
  if (resolved.endsWith('.json') && rule.data?.some((start) => resolved.startsWith(start))) return undefined;
  const other = resolved.startsWith('..') ? undefined : folderOf(table, resolved);
  if (other === undefined) return `${target} leads out of the table`;
  const allowed = other === folder || rule.folders.includes(other);
  return allowed ? undefined : `${folder} may not import ${other} (${target})`;
}

/** The longest folder of the table that holds the path. */
function folderOf(table: Readonly<Record<string, FolderRule>>, path: string): string | undefined {
  const parent = posix.dirname(path);
  return Object.keys(table)
    .filter((folder) =>
      folder.endsWith('/*') ? false : parent === folder || parent.startsWith(`${folder}/`),
    )
    .filter((folder) => !OWN_LEVEL_ONLY.has(folder) || parent === folder)
    .sort((a, b) => b.length - a.length)[0];
}

/** Folders whose sub-folders must be named one by one. */
const OWN_LEVEL_ONLY: ReadonlySet<string> = new Set(['pipeline', '.']);

function packageName(specifier: string): string {
  const depth = specifier.startsWith('@') ? 2 : 1;
  return specifier.startsWith('node:') ? specifier : specifier.split('/').slice(0, depth).join('/');
}
