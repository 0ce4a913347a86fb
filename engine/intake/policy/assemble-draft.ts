import type { Placed, PolicyRule } from '../../domain/policy.ts';
import type {
  AgenciesFile,
  AreasFile,
  AssessmentBlock,
  BasesFile,
  CalendarFile,
  ConditionCasesFile,
  DeadlinesFile,
  DistrictFile,
  DutiesFile,
  FactsFile,
  ItemsFile,
  LeadingGroupFile,
  ListingRule,
  PlanFile,
  PostsFile,
  RiskRule,
  RuleCase,
  SanctionRule,
  ScheduleFile,
  ScopesFile,
  TasksFile,
} from '../../domain/policy-types.ts';
import type { Origins } from './convert-values.ts';
import { hasOpenQuestions } from './open-questions.ts';
import type { PolicyDraft } from './policy-draft.ts';
import { type PolicyFileKind, ruleIdOf } from './policy-files.ts';

/** A policy file whose phrases, names and conditions are read. */
export interface ReadFile {
  readonly path: string;
  readonly kind: PolicyFileKind;
  readonly value: unknown;
}

/** Puts the files together, in the order of their paths; every entry keeps where it stands. */
export function assembleDraft(files: readonly ReadFile[], origins: Origins): PolicyDraft {
  const assembling = { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), origins };
  const agencies = one<AgenciesFile>('agencies', assembling);
  const place = <T extends object>(parts: readonly T[] | undefined) => withPlaces(parts ?? [], origins);
  return {
    ...present('district', one<DistrictFile>('district', assembling)),
    ...present('posts', one<PostsFile>('posts', assembling)),
    ...present('areas', one<AreasFile>('areas', assembling)),
    ...present('leadingGroup', one<LeadingGroupFile>('leading-group', assembling)),
    ...present('schedule', one<ScheduleFile>('schedule', assembling)),
    agencies: place(agencies?.agencies),
    qualifications: place(agencies?.qualifications),
    items: all<ItemsFile>('items', assembling).flatMap(({ agency, items }) =>
      place(items.filter((item) => !hasOpenQuestions(item))).map((item) =>
        follow({ ...item, agency }, item, origins),
      ),
    ),
    plans: place(all<PlanFile>('plan', assembling)),
    calendars: place(all<CalendarFile>('calendar', assembling)),
    deadlines: place(one<DeadlinesFile>('deadlines', assembling)?.deadlines),
    tasks: place(one<TasksFile>('tasks', assembling)?.tasks),
    facts: place(one<FactsFile>('facts', assembling)?.facts),
    riskRules: rules<RiskRule>('risk-rule', assembling),
    listingRules: rules<ListingRule>('listing-rule', assembling),
    sanctionRules: rules<SanctionRule>('sanction-rule', assembling),
    assessment: place(all<AssessmentBlock>('assessment', assembling)),
    conditionCases: place(all<ConditionCasesFile>('condition-cases', assembling).flat()),
    scopes: place(one<ScopesFile>('scopes', assembling)?.provisions),
    duties: place(all<DutiesFile>('duties', assembling).flatMap(({ duties }) => duties)),
    bases: place(one<BasesFile>('bases', assembling)?.bases),
  };
}

interface Assembling {
  readonly files: readonly ReadFile[];
  readonly origins: Origins;
}

function all<File>(kind: PolicyFileKind, { files }: Assembling): readonly File[] {
  return files.filter((file) => file.kind === kind).map(({ value }) => value as File);
}

function one<File>(kind: PolicyFileKind, assembling: Assembling): File | undefined {
  return all<File>(kind, assembling)[0];
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

function withPlaces<T extends object>(parts: readonly T[], origins: Origins): readonly Placed<T>[] {
  return parts.map((part) => {
    const origin = origins.get(part);
    const place = origin?.standing.get(origin.pointer)?.place;
    return follow(place === undefined ? part : { ...part, place }, part, origins) as Placed<T>;
  });
}

/** A copy of a part stands where the part stood. */
export function follow<T extends object>(copy: T, part: object, origins: Origins): T {
  const origin = origins.get(part);
  if (origin !== undefined) origins.set(copy, origin);
  return copy;
}

/** `rules/risk/x.yaml` with the cases of `rules/risk/x.cases.yaml`. */
function rules<Rule extends object>(
  kind: PolicyFileKind,
  { files, origins }: Assembling,
): readonly PolicyRule<Rule>[] {
  return files
    .filter((file) => file.kind === kind)
    .map(({ path, value }) => {
      const beside = files.find((file) => file.path === casesPathOf(path));
      const cases = (beside?.value ?? []) as readonly RuleCase[];
      const [rule] = withPlaces([value as Rule], origins);
      return follow({ ...(rule as Rule), id: ruleIdOf(path), cases }, value as object, origins);
    });
}

/** Where the cases of a rule lie. */
export function casesPathOf(rulePath: string): string {
  return rulePath.replace(/\.yaml$/u, '.cases.yaml');
}
