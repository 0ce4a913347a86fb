import type { Condition } from '../domain/condition.ts';
import type { RatioEffect } from '../domain/phrases.ts';
import type { Policy, PolicyRule } from '../domain/policy.ts';
import type { FactDeclaration, ListingRule, RiskRule, SanctionRule } from '../domain/policy-types.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { compare } from '../kernel/rational.ts';
import { compilePredicate } from './compile-condition.ts';
import type { AnyRule } from './compile-rule.ts';
import { someFacts } from './search-facts.ts';

type Rule = PolicyRule<AnyRule<unknown>>;

/** Without the district nobody knows how several uplifts are combined. */
export type JudgedRules = Pick<Policy, 'riskRules' | 'listingRules' | 'sanctionRules' | 'facts'> & {
  readonly district?: Pick<Policy['district'], 'draw'>;
};

export interface HiddenRule {
  readonly rule: Rule;
  /** Applies whenever the hidden one does, and does at least as much. */
  readonly by: Rule;
}

/** Rules that change nothing, because another always says as much where they apply. Of two equal ones, the later. */
export function findHiddenRules(policy: JudgedRules): readonly HiddenRule[] {
  const { district } = policy;
  const combine = district?.draw?.combine ?? 'largest';
  return [
    ...(district === undefined
      ? []
      : hiddenAmong(policy.riskRules, policy.facts, (a, b) => riskCovers(a, b, combine))),
    ...hiddenAmong(policy.listingRules, policy.facts, listingCovers),
    ...hiddenAmong(policy.sanctionRules, policy.facts, sanctionCovers),
  ];
}

function hiddenAmong<R extends Rule>(
  rules: readonly R[],
  facts: readonly FactDeclaration[],
  covers: (by: R, rule: R) => boolean,
): readonly HiddenRule[] {
  const hides = (by: R, rule: R) =>
    covers(by, rule) && isInForceThroughout(by, rule) && follows(rule.when, by.when, facts);
  return rules.flatMap((rule, i) => {
    const by = rules.find(
      (other, j) => other !== rule && hides(other, rule) && (j < i || !hides(rule, other)),
    );
    return by === undefined ? [] : [{ rule, by }];
  });
}

function isInForceThroughout(by: Rule, rule: Rule): boolean {
  const begins =
    by.effective === undefined || (rule.effective !== undefined && by.effective <= rule.effective);
  const ends = by.repealed === undefined || (rule.repealed !== undefined && rule.repealed <= by.repealed);
  return begins && ends;
}

/** Whether `wide` holds wherever `narrow` does. */
function follows(narrow: Condition, wide: Condition, facts: readonly FactDeclaration[]): boolean {
  const [inner, outer] = [compilePredicate(narrow, facts), compilePredicate(wide, facts)];
  return (
    someFacts([narrow, wide], facts, (values) => inner(values) === true && outer(values) !== true) === false
  );
}

type Combine = 'largest' | 'product';

function riskCovers(by: PolicyRule<RiskRule>, rule: PolicyRule<RiskRule>, combine: Combine): boolean {
  const allItems = by.items.length === 0;
  const items = allItems || (rule.items.length > 0 && rule.items.every((item) => by.items.includes(item)));
  if (!items) return false;
  if (by.then.exclude === true) return true;
  const [strong, weak] = [by.then.ratio, rule.then.ratio];
  if (strong === undefined || weak === undefined || rule.then.exclude === true) return false;
  return ratioCovers(strong, weak, combine);
}

function ratioCovers(by: RatioEffect, effect: RatioEffect, combine: Combine): boolean {
  if (by.kind === 'all') return effect.kind !== 'cap';
  if (by.kind === 'floor') return effect.kind === 'floor' && compare(by.ratio, effect.ratio) >= 0;
  if (by.kind === 'cap') return effect.kind === 'cap' && compare(by.ratio, effect.ratio) <= 0;
  return effect.kind === 'multiply' && combine === 'largest' && compare(by.factor, effect.factor) >= 0;
}

function listingCovers(by: PolicyRule<ListingRule>, rule: PolicyRule<ListingRule>): boolean {
  return canonicalJson({ ...by.then }) === canonicalJson({ ...rule.then });
}

function sanctionCovers(by: PolicyRule<SanctionRule>, rule: PolicyRule<SanctionRule>): boolean {
  const sameTerm = canonicalJson({ ...by.then.term }) === canonicalJson({ ...rule.then.term });
  const asStrong = by.then.measure === 'prohibit' || by.then.measure === rule.then.measure;
  return sameTerm && asStrong && by.then.scene === rule.then.scene && by.executing === rule.executing;
}
