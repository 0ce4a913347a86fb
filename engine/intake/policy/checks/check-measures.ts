import { SCENE_NAMES } from '../../../domain/credit.ts';
import type { PolicyRule } from '../../../domain/policy.ts';
import type { Citation, ProvisionScope, SanctionRule } from '../../../domain/policy-types.ts';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** A measure wider than its basis. */
export function checkMeasures(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return draft.sanctionRules.flatMap((rule) => widerThanBasis(rule, draft.scopes, places));
}

/** A scene that no cited provision names, on some day on which the rule holds. A provision that is not listed is not judged. */
function widerThanBasis(
  rule: PolicyRule<SanctionRule>,
  scopes: readonly ProvisionScope[],
  { placeOf, isRead, isWhole }: DraftPlaces,
): readonly PolicyProblem[] {
  const { basis, then } = rule;
  if (!isWhole('scopes') || !isRead(rule, 'basis', 'then', 'effective', 'repealed')) return [];
  const day = daysOf(rule, scopes).find((on) => {
    const cited = basis.map((citation) => scopeOn(on, citation, scopes));
    return (
      cited.length > 0 && cited.every((scope) => scope !== undefined && !scope.scenes.includes(then.scene))
    );
  });
  if (day === undefined) return [];
  const covered = basis.flatMap((citation) => scopeOn(day, citation, scopes)?.scenes ?? []);
  const values = {
    name: rule.name,
    day,
    scene: SCENE_NAMES[then.scene],
    basis: basis.map(({ document, article = '' }) => `${document}${article}`).join('、'),
    covered: [...new Set(covered)].map((one) => SCENE_NAMES[one]).join('、'),
  };
  return [warning('measure-wider-than-basis', values, placeOf(then, 'scene'))];
}

const LONG_AGO = isoDate('1949-10-01');

/** The day the rule begins, and every day since on which a provision changes while it holds. */
function daysOf(
  { effective, repealed }: SanctionRule,
  scopes: readonly ProvisionScope[],
): readonly IsoDate[] {
  const from = effective ?? scopes.map((scope) => scope.effective).toSorted()[0] ?? LONG_AGO;
  const changes = scopes
    .map((scope) => scope.effective)
    .filter((day) => day > from && (repealed === undefined || day <= repealed));
  return [from, ...changes.toSorted()];
}

function scopeOn(
  on: IsoDate,
  { document, article = '' }: Citation,
  scopes: readonly ProvisionScope[],
): ProvisionScope | undefined {
  return scopes.findLast(
    (scope) =>
      scope.document === document &&
      article.startsWith(scope.article) &&
      scope.effective <= on &&
      (scope.repealed === undefined || on <= scope.repealed),
  );
}
