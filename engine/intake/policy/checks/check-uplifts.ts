import type { PolicyRule } from '../../../domain/policy.ts';
import type { RiskEffect, RiskRule } from '../../../domain/policy-types.ts';
import { warning } from '../../../kernel/problem.ts';
import { compare, formatPercent, ONE, type Rational } from '../../../kernel/rational.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/**
 * 加大抽查比例 that raises nobody: of every item that the rule reaches, each ratio from the rule's first day on is at
 * least as high as what the rule makes of it (不低于 10% of an item at 20%, ×2 of one that is drawn in full). Where one
 * of the ratios is no number yet (分级, 分档, 按文件) or may be lowered by the plan, nothing is said, nor of 不超过, which lowers.
 */
export function checkUplifts(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  if (!places.isWhole('items')) return [];
  return draft.riskRules.flatMap((rule): readonly PolicyProblem[] => {
    const { ratio } = rule.then;
    if (ratio === undefined || ratio.kind === 'cap' || !places.isRead(rule, 'then', 'items', 'effective'))
      return [];
    const bases = basesOf(rule, draft);
    const known = bases.flatMap((base) => base ?? []);
    const [first, ...others] = known;
    if (first === undefined || bases.some((base) => raises(ratio, base))) return [];
    const least = others.reduce((a, b) => (compare(b, a) < 0 ? b : a), first);
    const values = { name: rule.name, least: formatPercent(least) };
    return [warning('uplift-without-effect', values, places.placeOf(rule.then, 'ratio'))];
  });
}

/** Of every item within reach, every ratio that is in force on some day of the rule; of 其中 both. */
function basesOf(rule: PolicyRule<RiskRule>, { items }: PolicyDraft): readonly (Rational | undefined)[] {
  const { effective = '', repealed = '9999' } = rule;
  return items
    .filter(({ id }) => rule.items.length === 0 || rule.items.includes(id))
    .flatMap(({ ratio }) =>
      ratio
        .filter((entry, i) => entry.effective <= repealed && (ratio[i + 1]?.effective ?? '9999') > effective)
        .flatMap(({ value, focus, specialPlan, hardness }) => [
          specialPlan === undefined && hardness === 'must' ? value?.ratio : undefined,
          ...(focus === undefined ? [] : [focus.of === 'focus' ? focus.value.ratio : undefined]),
        ]),
    );
}

/** undefined: a ratio that may be any. */
function raises(effect: NonNullable<RiskEffect['ratio']>, base: Rational | undefined): boolean {
  if (effect.kind === 'multiply' && compare(effect.factor, ONE) <= 0) return false;
  if (base === undefined) return true;
  return compare(effect.kind === 'floor' ? effect.ratio : ONE, base) > 0;
}
