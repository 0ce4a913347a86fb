import type { Policy } from '../../domain/policy.ts';
import { factTable } from '../../domain/policy-facts.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { assemblePolicy, type LoadedFile } from './assemble-policy.ts';
import { checkReferences } from './check-references.ts';
import { collectNames } from './collect-names.ts';
import { NEEDED_FILES, roleOfFile } from './policy-files.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { resolveValues } from './resolve-values.ts';
import type { Schemas } from './schema-node.ts';
import { type Translated, translateKeys } from './translate-keys.ts';
import { plainValidator } from './validate-plain.ts';

export interface PolicySource {
  readonly path: string;
  readonly text: Uint8Array | string;
}

export interface LoadedPolicy {
  readonly policy: Policy;
  readonly warnings: readonly PolicyProblem[];
}

/** One file that fits its schema, its phrases not read yet. */
interface ShapedFile {
  readonly path: string;
  readonly schema: string;
  readonly translated: Translated;
}

/**
 * The whole policy from the files of config/ and rules/: every problem of every file at once, each with its place.
 * A file that is not YAML, or not of its shape, does not hide what is wrong with the others.
 */
export function loadPolicy(
  files: readonly PolicySource[],
  schemas: Schemas,
): Result<LoadedPolicy, PolicyProblem> {
  const problems: PolicyProblem[] = missingFiles(files);
  const shaped = files.flatMap((file) => shapeFile(file, schemas, problems));
  const names = collectNames(
    shaped.map(({ schema, translated }) => ({ schema, plain: translated.plain })),
    brokenSchemas(files, shaped),
  );
  const resolving = { schemas, names: names.ids, facts: factTable(names.facts) };
  const loaded: LoadedFile[] = shaped.map(({ path, schema, translated }) => {
    const resolved = resolveValues(translated, schemas[schema] ?? {}, resolving);
    problems.push(...resolved.problems);
    return { path, schema, value: resolved.value, places: translated.places };
  });
  if (hasError(problems)) return failed(...inOrder(problems));
  const policy = assemblePolicy(loaded);
  problems.push(...checkReferences(policy));
  return hasError(problems) ? failed(...inOrder(problems)) : ok({ policy, warnings: inOrder(problems) });
}

/** Kinds of files of which at least one could not be read: what such files name is not known. */
function brokenSchemas(files: readonly PolicySource[], shaped: readonly ShapedFile[]): ReadonlySet<string> {
  const whole = new Set(shaped.map(({ path }) => path));
  return new Set(
    files.filter(({ path }) => !whole.has(path)).map(({ path }) => roleOfFile(path)?.schema ?? ''),
  );
}

function missingFiles(files: readonly PolicySource[]): PolicyProblem[] {
  const paths = new Set(files.map(({ path }) => path));
  return NEEDED_FILES.filter((path) => !paths.has(path)).map((path) =>
    problem('policy-file-missing', { path }, { file: path }),
  );
}

function shapeFile(
  { path, text }: PolicySource,
  schemas: Schemas,
  problems: PolicyProblem[],
): readonly ShapedFile[] {
  const role = roleOfFile(path);
  if (role === undefined) {
    problems.push(warning('policy-file-unknown', { path }, { file: path }));
    return [];
  }
  if (role.schema === undefined) return [];
  const read = readYaml(text, path);
  if (!read.ok) {
    problems.push(...read.problems);
    return [];
  }
  problems.push(...read.value.flatMap(({ warnings }) => warnings));
  const [document] = read.value;
  if (document === undefined) {
    problems.push(problem('file-without-content', { path }, { file: path }));
    return [];
  }
  const translated = translateKeys(document.root, schemas[role.schema] ?? {}, schemas);
  const found = [...translated.problems, ...plainValidator(schemas)(role.schema, translated)];
  problems.push(...found);
  return found.length > 0 ? [] : [{ path, schema: role.schema, translated }];
}

function hasError(problems: readonly PolicyProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** By file, then by line: the order in which a person mends them. */
function inOrder(problems: readonly PolicyProblem[]): readonly PolicyProblem[] {
  return problems.toSorted(
    (a, b) =>
      (a.place?.file ?? '').localeCompare(b.place?.file ?? '') || (a.place?.line ?? 0) - (b.place?.line ?? 0),
  );
}
