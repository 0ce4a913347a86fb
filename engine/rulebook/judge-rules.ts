import type { Condition } from '../domain/condition.ts';
import type { Policy, PolicyRule } from '../domain/policy.ts';
import type { FactDeclaration } from '../domain/policy-types.ts';
import { type Place, problem, warning } from '../kernel/problem.ts';
import type { AnyRule } from './compile-rule.ts';
import { findHiddenRules, type JudgedRules } from './find-hidden-rules.ts';
import { idlenessOf } from './find-idle-rules.ts';
import type { RulebookProblem } from './rulebook-problem.ts';

type WhenOfRule = Pick<AnyRule<unknown>, 'name' | 'when'>;
type PlaceOf = (part: object, property?: string) => Place | undefined;

/** What only shows when the rules are asked: one that never applies or always does, one that another hides. */
export function judgeRules(
  policy: JudgedRules & Pick<Policy, 'items'> & { readonly rulesWithoutEffect: readonly WhenOfRule[] },
  placeOf: PlaceOf,
): readonly RulebookProblem[] {
  const { riskRules, listingRules, sanctionRules, items, facts } = policy;
  const rules: readonly PolicyRule<AnyRule<unknown>>[] = [...riskRules, ...listingRules, ...sanctionRules];
  const idle = [
    ...[...rules, ...policy.rulesWithoutEffect].map((rule) => ({
      name: rule.name,
      when: rule.when,
      place: placeOf(rule, 'when'),
    })),
    ...items.map((item) => ({ name: item.name, when: item.objects, place: placeOf(item, 'objects') })),
  ].flatMap(({ name, when, place: whole }): readonly RulebookProblem[] => {
    const idleness = idlenessOf(when, facts);
    if (idleness === undefined) return [];
    return idleness === 'never'
      ? [problem('rule-never-applies', { name }, placeOfNever(when, facts, placeOf) ?? whole)]
      : [warning('rule-always-applies', { name }, whole)];
  });
  const told = new Set(idle.map(({ values }) => values.name));
  const hidden = findHiddenRules(policy)
    .filter(({ rule, by }) => !told.has(rule.name) && !told.has(by.name))
    .map(({ rule, by }) => {
      const there = placeOf(by, 'when');
      const values = { rule: rule.name, by: by.name, file: there?.file ?? '', line: there?.line ?? 0 };
      return warning('rule-hidden', values, placeOf(rule, 'then'));
    });
  return [...idle, ...hidden];
}

/** Of several comparisons, the one that never holds by itself. */
function placeOfNever(
  when: Condition,
  facts: readonly FactDeclaration[],
  placeOf: PlaceOf,
): Place | undefined {
  const alone = 'all' in when ? when.all.find((member) => idlenessOf(member, facts) === 'never') : undefined;
  return alone === undefined ? undefined : placeOf(alone);
}
