import type { Placed, Policy, PolicyRule } from '../../domain/policy.ts';
import type {
  AgenciesFile,
  AssessmentBlock,
  CalendarFile,
  FactsFile,
  ItemsFile,
  LeadingGroupFile,
  PlanFile,
  RuleCase,
  ScheduleFile,
  TasksFile,
} from '../../domain/policy-types.ts';
import type { Place } from '../../kernel/problem.ts';

/** A policy file whose values are all read. */
export interface LoadedFile {
  readonly path: string;
  readonly schema: string;
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
}

/** Puts the files together; every entry keeps where it stands in its file. */
export function assemblePolicy(files: readonly LoadedFile[]): Policy {
  const all = (schema: string) => files.filter((file) => file.schema === schema).sort(byPath);
  const value = <File>(schema: string) => all(schema)[0]?.value as File;
  const agencies = value<AgenciesFile>('agencies');
  const [agencyFile, factsFile, tasksFile] = [all('agencies')[0], all('facts')[0], all('tasks')[0]];
  return {
    district: value('district'),
    agencies: placed(agencies.agencies, agencyFile, '/agencies'),
    qualifications: placed(agencies.qualifications, agencyFile, '/qualifications'),
    posts: value('posts'),
    areas: value('areas'),
    ...optional('leadingGroup', value<LeadingGroupFile | undefined>('leading-group')),
    ...optional('schedule', value<ScheduleFile | undefined>('schedule')),
    items: all('items').flatMap((file) => {
      const { agency, items } = file.value as ItemsFile;
      return placed(items, file, '/items').map((item) => ({ ...item, agency }));
    }),
    plans: all('plan').map((file) => placedWhole<PlanFile>(file)),
    calendars: all('calendar').map((file) => placedWhole<CalendarFile>(file)),
    tasks: placed(value<TasksFile | undefined>('tasks')?.tasks ?? [], tasksFile, '/tasks'),
    facts: placed(value<FactsFile>('facts').facts, factsFile, '/facts'),
    riskRules: rules(all('risk-rule'), all('cases')),
    listingRules: rules(all('listing-rule'), all('cases')),
    sanctionRules: rules(all('sanction-rule'), all('cases')),
    assessment: all('assessment').map((file) => placedWhole<AssessmentBlock>(file)),
  };
}

function byPath(a: LoadedFile, b: LoadedFile): number {
  return a.path < b.path ? -1 : 1;
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

function placed<T>(
  entries: readonly T[],
  file: LoadedFile | undefined,
  pointer: string,
): readonly Placed<T>[] {
  return entries.map((entry, i) => withPlace(entry, file?.places.get(`${pointer}/${i}`)));
}

function placedWhole<T>(file: LoadedFile): Placed<T> {
  return withPlace(file.value as T, file.places.get(''));
}

function withPlace<T>(entry: T, place: Place | undefined): Placed<T> {
  return (place === undefined ? entry : { ...entry, place }) as Placed<T>;
}

/** `rules/risk/x.yaml` with the cases of `rules/risk/x.cases.yaml`. */
function rules<Rule>(
  files: readonly LoadedFile[],
  cases: readonly LoadedFile[],
): readonly PolicyRule<Rule>[] {
  return files.map((file) => {
    const own = cases.find(({ path }) => path === file.path.replace(/\.yaml$/u, '.cases.yaml'));
    const rule = { ...(file.value as Rule), id: ruleId(file.path), cases: (own?.value ?? []) as RuleCase[] };
    return withPlace(rule, file.places.get(''));
  });
}

function ruleId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/u, '');
}
