import { SCENE_NAMES } from '../../../domain/credit.ts';
import type { Citation, SanctionEffect } from '../../../domain/policy-types.ts';
import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

type Scene = SanctionEffect['scene'];

/** What the provisions that measures mostly rest on cover. A provision that is not here is not judged. */
const SCOPES: readonly {
  readonly document: RegExp;
  readonly article: RegExp;
  readonly scenes: readonly Scene[];
}[] = [
  {
    // 企业信息公示暂行条例 (2014) 第十八条: 政府采购、工程招投标、国有土地出让、授予荣誉称号.
    document: /^企业信息公示暂行条例$/u,
    article: /第十八条/u,
    scenes: ['procurement', 'bidding', 'land', 'honours'],
  },
];

/** A measure wider than its basis: a scene that no cited provision names. */
export function checkMeasures(draft: PolicyDraft, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  return draft.sanctionRules.flatMap((rule): readonly PolicyProblem[] => {
    const { basis, then } = rule;
    const scopes = basis.map(scopeOf);
    if (basis.length === 0 || scopes.some((scope) => scope === undefined || scope.includes(then.scene)))
      return [];
    const values = {
      name: rule.name,
      scene: SCENE_NAMES[then.scene],
      basis: basis.map(({ document, article = '' }) => `${document}${article}`).join('、'),
      covered: [...new Set(scopes.flatMap((scope) => scope ?? []))].map((one) => SCENE_NAMES[one]).join('、'),
    };
    return [warning('measure-wider-than-basis', values, placeOf(rule.then, 'scene'))];
  });
}

function scopeOf({ document, article = '' }: Citation): readonly Scene[] | undefined {
  return SCOPES.find((scope) => scope.document.test(document) && scope.article.test(article))?.scenes;
}
