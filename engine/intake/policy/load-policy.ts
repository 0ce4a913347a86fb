import type { Policy } from '../../domain/policy.ts';
import { inReadingOrder, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type AskablePolicy, askableOf } from './askable-policy.ts';
import { assembleDraft } from './assemble-draft.ts';
import { checkPolicy } from './check-policy.ts';
import { convertExpectation } from './convert-expectation.ts';
import { type Conversion, convertValues, type Origins } from './convert-values.ts';
import { type FileRead, isUnreadPlace, placesOf } from './draft-places.ts';
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
import { readFacts } from './read-facts.ts';
import { shapeFile } from './shape-file.ts';
import type { ShapedFile } from './shaped-file.ts';
import { LEFT_OUT } from './stand-in.ts';
import { type References, tellUnknownNames } from './unknown-names.ts';
import { restOf } from './unread.ts';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Cases of items and indicators, for `test`. */
  readonly conditionCases: PolicyDraft['conditionCases'];
  readonly warnings: readonly PolicyProblem[];
  /** Where a part of the policy stands in the YAML, down to one comparison of a condition, or one of its properties. */
  readonly placeOf: DraftPlaces['placeOf'];
}

/** The policy as far as it can be read, and everything that is wrong with it. */
export interface PolicyReading extends Pick<LoadedPolicy, 'conditionCases' | 'placeOf'> {
  /** In the order of files and lines. */
  readonly problems: readonly PolicyProblem[];
  /** What can be asked though other parts are refused. */
  readonly askable: AskablePolicy;
  /** Where nothing refuses it. */
  readonly policy?: Policy;
}

/**
 * The whole policy from the files of config/ and rules/: refused whole, with every problem of every file at once,
 * in the order of files and lines. Warnings are told and let pass.
 */
export function loadPolicy(files: readonly PolicyFile[]): Result<LoadedPolicy, PolicyProblem> {
  const { policy, problems, conditionCases, placeOf } = readPolicy(files);
  return policy === undefined
    ? failed(...problems)
    : ok({ policy, conditionCases, warnings: problems, placeOf });
}

/** What cannot be read of a file is told, left out, and hides nothing else that is wrong. */
export function readPolicy(files: readonly PolicyFile[]): PolicyReading {
  const { shaped, broken, problems: ofFiles } = shapeFiles(files);
  const collected = collectNames(shaped, broken);
  const references: References = { used: new Map(), unknown: [] };
  const [origins, ofValues]: [Origins, PolicyProblem[]] = [new WeakMap(), []];
  const known = readFacts(shaped.find(({ kind }) => kind === 'facts'));
  const shared = { names: collected.names, references, ...known, origins, problems: ofValues };
  const read = shaped.map((file) => readFile(file, { ...shared, ...file, unread: new Set(file.unread) }));
  const left = read.filter(({ value }) => value !== LEFT_OUT);
  const ofNames = tellUnknownNames(references, collected);
  const draft = assembleDraft(left, origins);
  const { scopes: _, duties: __, bases: ___, conditionCases: written, ...policy } = draft;
  const paths = new Set(files.map(({ path }) => path));
  const places = placesOf(read, { origins, broken, paths, mayBeFact: known.unreadFacts });
  const across = checkPolicy(draft, places).filter(({ place }) => !isUnreadPlace(place, read));
  const found = [...missingFiles(paths), ...ofFiles, ...ofNames, ...ofValues, ...across];
  const problems = mostOfEachFile(inReadingOrder(found));
  const refused = problems.some(({ severity }) => severity === 'error');
  const conditionCases = written.filter((one) => places.isRead(one));
  const askable = askableOf(draft, places, origins);
  const reading = { problems, conditionCases, askable, placeOf: places.placeOf };
  return isWhole(policy) && !refused ? { ...reading, policy } : reading;
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

function readFile(file: ShapedFile, conversion: Conversion): FileRead {
  const { path, kind } = file;
  const { standing, unread, origins } = conversion;
  const value = convertValues(file, POLICY_SCHEMAS[kind], conversion);
  const read = { path, kind, standing, unread };
  const effect = effectSchemaOf(path);
  if (kind !== 'cases' || effect === undefined || value === LEFT_OUT) return { ...read, value };
  const cases = (value as readonly { readonly expect: unknown }[]).flatMap((one) => {
    const origin = origins.get(one);
    const expect = convertExpectation(one.expect, effect, `${origin?.pointer}/expect`, conversion);
    if (origin === undefined) return [];
    const copy = { ...one, expect: expect === LEFT_OUT ? 'undecided' : expect };
    origins.set(copy, origin);
    return [copy];
  });
  if (cases.length < (file.value as readonly unknown[]).length) unread.add(restOf(''));
  origins.set(cases, { standing, unread, pointer: '' });
  return { ...read, value: cases };
}

/** Of one file, none twice; more than anybody mends before checking again. */
const MOST_TOLD = 500;

function mostOfEachFile(problems: readonly PolicyProblem[]): readonly PolicyProblem[] {
  const told = new Map<string | undefined, number>();
  const seen = new Set<string>();
  return problems.filter((one) => {
    const { place } = one;
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    const count = (told.get(place?.file) ?? 0) + 1;
    told.set(place?.file, count);
    return count <= MOST_TOLD;
  });
}

type Unasked = 'scopes' | 'duties' | 'bases' | 'conditionCases';

function isWhole(draft: Omit<PolicyDraft, Unasked>): draft is Policy {
  return draft.district !== undefined && draft.posts !== undefined && draft.areas !== undefined;
}
