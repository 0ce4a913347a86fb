import type { PolicyRule } from '../../../domain/policy.ts';
import { factTable } from '../../../domain/policy-facts.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type Place, problem } from '../../../kernel/problem.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { casesPathOf } from '../assemble-draft.ts';
import { suggestion } from '../explain-schema-errors.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import { kindOfPolicyFile } from '../policy-files.ts';
import type { PolicyProblem } from '../policy-problem.ts';

interface Common {
  readonly name: string;
  readonly reason?: string;
  readonly effective?: IsoDate;
  readonly repealed?: IsoDate;
}

/** One rule, one file, one table of cases that shows it firing and not firing. */
export function checkRules(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const rules: readonly PolicyRule<Common>[] = [
    ...draft.riskRules,
    ...draft.listingRules,
    ...draft.sanctionRules,
  ];
  return [
    ...rules.flatMap((rule) => [
      ...fileName(rule),
      ...cases(rule, places),
      ...reason(rule, draft, places),
      ...validity(rule, places),
    ]),
    ...repeated(rules),
    ...draft.listingRules.flatMap((rule) => oneList(rule, places)),
    ...orphans(places),
  ];
}

/** The id goes into the commitment as a code of draw.md §0. */
function fileName({ id, place }: PolicyRule<Common>): readonly PolicyProblem[] {
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u.test(id)
    ? []
    : [problem('rule-file-name', { id }, fileOf(place))];
}

function cases(rule: PolicyRule<Common>, { paths, broken, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const path = casesPathOf(rule.place?.file ?? '');
  if (!paths.has(path)) return [problem('rule-cases-missing', { name: rule.name, path }, fileOf(rule.place))];
  if (rule.cases.length === 0 && broken.has('cases')) return [];
  // What cannot be read of the cases may be the kind that is missing.
  if (!isRead(rule.cases, '*') || rule.cases.some((one) => !isRead(one, 'expect'))) return [];
  const expected = rule.cases.map(({ expect }) => expect);
  const kinds = [
    ...(expected.some((expect) => typeof expect !== 'string') ? [] : ['适用']),
    ...(expected.includes('not-applicable') ? [] : ['不适用']),
  ];
  return kinds.map((kind) =>
    problem('rule-case-missing-kind', { name: rule.name, kind }, { file: path, line: 1 }),
  );
}

/** A blank of the reason that names no fact would be printed as it is. */
function reason(rule: PolicyRule<Common>, { facts }: PolicyDraft, { placeOf, mayBeFact }: DraftPlaces) {
  const table = factTable(facts);
  return [...(rule.reason ?? '').matchAll(/\{([^{}]+)\}/gu)].flatMap(([, name = '']) => {
    if (table.find(name.trim()) !== undefined || mayBeFact(name.trim())) return [];
    const near = didYouMean(
      name,
      facts.map((fact) => fact.name),
    );
    return [problem('fact-unknown', { name, ...suggestion(near) }, placeOf(rule, 'reason'))];
  });
}

/** A rule that ends before it begins is never in force. */
function validity(rule: PolicyRule<Common>, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const { effective, repealed } = rule;
  if (effective === undefined || repealed === undefined || effective <= repealed) return [];
  return [problem('dates-reversed', { effective, repealed }, placeOf(rule, 'repealed'))];
}

function repeated(rules: readonly PolicyRule<Common>[]): readonly PolicyProblem[] {
  const first = new Map<string, PolicyRule<Common>>();
  return rules.flatMap((rule) => {
    const earlier = first.get(rule.id.toLowerCase());
    if (earlier === undefined) first.set(rule.id.toLowerCase(), rule);
    if (earlier === undefined) return [];
    return [problem('rule-duplicate', { id: rule.id, file: earlier.place?.file ?? '' }, fileOf(rule.place))];
  });
}

function oneList(
  rule: PolicyDraft['listingRules'][number],
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const { list, delist } = rule.then;
  if ((list === undefined) !== (delist === undefined) || !isRead(rule, 'then')) return [];
  return [
    problem('effect-not-one', { key: '则', allowed: '列入、移出', written: '' }, placeOf(rule, 'then')),
  ];
}

function orphans({ paths }: DraftPlaces): readonly PolicyProblem[] {
  return [...paths]
    .filter(
      (path) => kindOfPolicyFile(path) === 'cases' && !paths.has(path.replace(/\.cases\.yaml$/u, '.yaml')),
    )
    .map((path) => problem('rule-cases-without-rule', { path }, { file: path, line: 1 }));
}

function fileOf(place: Place | undefined): Place | undefined {
  return place && { ...place, line: 1, column: 1, length: 1 };
}
