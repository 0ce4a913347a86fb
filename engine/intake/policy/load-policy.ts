import type { Policy } from '../../domain/policy.ts';
import { factTable } from '../../domain/policy-facts.ts';
import type { FactsFile } from '../../domain/policy-types.ts';
import { inReadingOrder, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { assembleDraft, type ReadFile } from './assemble-draft.ts';
import { checkPolicy } from './check-policy.ts';
import { convertExpectation } from './convert-expectation.ts';
import { type Conversion, convertValues, type Origins } from './convert-values.ts';
import { suggestion } from './explain-schema-errors.ts';
import type { DraftPlaces, PolicyDraft } from './policy-draft.ts';
import {
  kindOfPolicyFile,
  nearPath,
  type PolicyFile,
  type PolicyFileKind,
  REQUIRED_FILES,
} from './policy-files.ts';
import { collectNames } from './policy-names.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { effectSchemaOf, POLICY_SCHEMAS } from './policy-schemas.ts';
import { shapeFile } from './shape-file.ts';
import type { ShapedFile } from './shaped-file.ts';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Cases of items and indicators, for `test`. */
  readonly conditionCases: PolicyDraft['conditionCases'];
  readonly warnings: readonly PolicyProblem[];
  /** Where a part of the policy stands in the YAML, down to one comparison of a condition, or one of its properties. */
  readonly placeOf: DraftPlaces['placeOf'];
}

/**
 * The whole policy from the files of config/ and rules/: refused whole, with every problem of every file at once,
 * in the order of files and lines. Warnings are told and let pass.
 */
export function loadPolicy(files: readonly PolicyFile[]): Result<LoadedPolicy, PolicyProblem> {
  const { shaped, broken, problems: ofFiles } = shapeFiles(files);
  const { names, problems: ofNames } = collectNames(shaped, broken);
  const facts = shaped.find(({ kind }) => kind === 'facts')?.value as FactsFile | undefined;
  const origins: Origins = new WeakMap();
  const ofValues: PolicyProblem[] = [];
  const shared = { names, facts: facts && factTable(facts.facts), origins, problems: ofValues };
  const read = shaped.map((file) => readFile(file, { ...shared, standing: file.standing }));
  const draft = assembleDraft(read, origins);
  const { scopes: _, duties: __, bases: ___, conditionCases, ...policy } = draft;
  const paths = new Set(files.map(({ path }) => path));
  const placeOf = placeIn(origins);
  const across = checkPolicy(draft, { paths, broken, placeOf });
  const problems = inReadingOrder([...missingFiles(paths), ...ofFiles, ...ofNames, ...ofValues, ...across]);
  const refused = problems.some(({ severity }) => severity === 'error');
  return isWhole(policy) && !refused
    ? ok({ policy, conditionCases, warnings: problems, placeOf })
    : failed(...problems);
}

function missingFiles(paths: ReadonlySet<string>): readonly PolicyProblem[] {
  const missing = REQUIRED_FILES.filter((path) => !paths.has(path));
  return missing.map((path) => problem('policy-file-missing', { path }, { file: path }));
}

function shapeFiles(files: readonly PolicyFile[]) {
  const shaped: ShapedFile[] = [];
  const broken = new Set<PolicyFileKind>();
  const problems: PolicyProblem[] = [];
  for (const file of files) {
    const kind = kindOfPolicyFile(file.path);
    if (kind === 'other') continue;
    if (kind === undefined) {
      const near = suggestion(nearPath(file.path));
      problems.push(
        warning('policy-file-unknown', { path: file.path, ...near }, { file: file.path, line: 1 }),
      );
      continue;
    }
    const result = shapeFile(file, kind);
    problems.push(...result.problems);
    if (result.file === undefined) broken.add(kind);
    else shaped.push(result.file);
  }
  return { shaped, broken, problems };
}

function readFile(file: ShapedFile, conversion: Conversion): ReadFile {
  const { path, kind } = file;
  const value = convertValues(file, POLICY_SCHEMAS[kind], conversion);
  const effect = effectSchemaOf(path);
  if (kind !== 'cases' || effect === undefined) return { path, kind, value };
  const cases = (value as readonly { readonly expect: unknown }[]).map((one, i) => ({
    ...one,
    expect: convertExpectation(one.expect, effect, `/${i}/expect`, conversion),
  }));
  const { origins, standing } = conversion;
  for (const [i, one] of cases.entries()) origins.set(one, { standing, pointer: `/${i}` });
  return { path, kind, value: cases };
}

function placeIn(origins: Origins): DraftPlaces['placeOf'] {
  return (part: object, property?: string) => {
    const origin = origins.get(part);
    const at = property?.startsWith('/')
      ? property
      : [origin?.pointer, property].filter((step) => step !== undefined).join('/');
    return origin?.standing.get(at)?.place ?? origin?.standing.get(origin.pointer)?.place;
  };
}

type Unasked = 'scopes' | 'duties' | 'bases' | 'conditionCases';

function isWhole(draft: Omit<PolicyDraft, Unasked>): draft is Policy {
  return draft.district !== undefined && draft.posts !== undefined && draft.areas !== undefined;
}
