import { existsSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatYaml } from '../../files/format-yaml.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { keepsComments, plainOfText, saysTheSame } from '../../files/yaml-fidelity.ts';
import { keyOrderOfFile } from '../../intake/policy/key-order.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder, PolicyFile } from '../district-folder.ts';

export interface FormatInput {
  /** Absolute paths of files of config/ or rules/; all of them where none is named. */
  readonly paths: readonly string[];
  /** Only says what is not in canonical form. */
  readonly check: boolean;
}

export interface FormatAnswer {
  readonly files: number;
  /** What was, or would be, written anew. */
  readonly changed: readonly string[];
  /** Files that cannot be read, or that would lose something: they stay as they are. */
  readonly problems: readonly Problem[];
}

/** `yaohao fmt`: order of keys and spacing as the shipped policy has them; a file that cannot be read is left alone. */
export function formatPolicy(
  folder: DistrictFolder,
  { paths, check }: FormatInput,
): Result<FormatAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const chosen = chooseFiles(folder, files.value, paths);
  if (!chosen.ok) return chosen;
  const done = chosen.value.map((file) => ({ file: file.path, done: formatOne(folder, file, check) }));
  return ok({
    files: done.length,
    changed: done.flatMap((one) => (one.done.ok && one.done.value ? [one.file] : [])),
    problems: done.flatMap((one) => (one.done.ok ? [] : one.done.problems)),
  });
}

/** Whether the file was, or would be, written anew. */
function formatOne(folder: DistrictFolder, file: PolicyFile, check: boolean): Result<boolean, Problem> {
  const formatted = formatFile(file);
  if (!formatted.ok) return formatted;
  if (formatted.value === undefined) return ok(false);
  const written = check ? ok(undefined) : writeOver(folder, file.path, formatted.value);
  return written.ok ? ok(true) : written;
}

function chooseFiles(
  { root }: DistrictFolder,
  files: readonly PolicyFile[],
  paths: readonly string[],
): Result<readonly PolicyFile[], Problem> {
  if (paths.length === 0) return ok(files);
  const real = paths.map((path) => (existsSync(path) ? realpathSync(path) : path));
  const named = real.map((path) => relative(root, path).replaceAll('\\', '/'));
  const strange = named.filter((name) => !files.some(({ path }) => path === name));
  if (strange.length > 0) {
    return failed(...strange.map((file) => problem('format-not-policy' as const, { file })));
  }
  return ok(files.filter(({ path }) => named.includes(path)));
}

/** The text in canonical form; undefined where it is already. */
function formatFile({ path, text }: PolicyFile): Result<string | undefined, Problem> {
  const read = readYaml(text, path);
  if (!read.ok) return read;
  const [, second] = read.value;
  if (second !== undefined) return failed(problem('document-not-one' as const, {}, second.root.place));
  const before = new TextDecoder().decode(text);
  const order = keyOrderOfFile(path);
  const after = formatYaml(before, order);
  if (after === before && text[0] !== BYTE_ORDER_MARK) return ok(undefined);
  const isSafe =
    saysTheSame(plainOfText(before, path), plainOfText(after, path)) &&
    keepsComments(before, after) &&
    formatYaml(after, order) === after;
  return isSafe ? ok(after) : failed(problem('format-unsafe' as const, { file: path }, { file: path }));
}

/** First byte of a mark that some editors of Windows write; TextDecoder takes it away. */
const BYTE_ORDER_MARK = 0xef;

function writeOver(folder: DistrictFolder, path: string, text: string): Result<undefined, Problem> {
  const target = folder.inside(path);
  if (!target.ok) return target;
  try {
    writeFileSync(`${target.value}.tmp`, text);
    renameSync(`${target.value}.tmp`, target.value);
    return ok(undefined);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(problem('folder-unwritable' as const, { folder: path, reason }));
  }
}
