import type { PolicyItem } from '../../../domain/policy.ts';
import type { PlanFile } from '../../../domain/policy-types.ts';
import { levelOf } from '../../../domain/ratio-in-force.ts';
import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/**
 * 附件2-9: an item of the list that the newest plan leaves out is never drawn, and nothing else would say so. Not meant
 * are items that go with another one (随同, 附带), are made when there is occasion (频次 按实际情况), belong to another
 * level, still have questions (待答), are out of force before the plan begins or come after its year, and those that the
 * plan leaves out for a reason (不抽取).
 */
export function checkUnplanned(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const plan = draft.plans.toSorted((a, b) => a.year - b.year).at(-1);
  // What cannot be read of a plan may be the line that is missed.
  if (plan === undefined || !places.isWhole('plan')) return [];
  const named = new Set([...plan.lines, ...(plan.notDrawn ?? [])].flatMap(({ items }) => items));
  return draft.items
    .filter(
      (item) =>
        places.isRead(item) &&
        !named.has(item.id) &&
        isDrawnIn(item, plan) &&
        isOfOurLevel(item, draft) &&
        !goesWithAnother(item, draft),
    )
    .map((item) => {
      const values = {
        item: item.id,
        name: item.name,
        year: plan.year,
        file: `config/plan/${plan.year}.yaml`,
      };
      return warning('item-unplanned', values, places.placeOf(item, 'id'));
    });
}

/** In force while the plan lasts, with everything settled that a draw needs. */
function isDrawnIn({ effective, repealed, questions = [], frequency }: PolicyItem, plan: PlanFile): boolean {
  const first = plan.lines.flatMap(({ rounds }) => rounds.map(({ round }) => round)).toSorted()[0];
  return (
    questions.length === 0 &&
    (effective === undefined || effective <= `${plan.year}-12-31`) &&
    (repealed === undefined || repealed >= (first ?? `${plan.year}`)) &&
    !frequency.some(({ scope }) => scope === 'situation')
  );
}

function isOfOurLevel({ levels, agency, cityLevel }: PolicyItem, { agencies }: PolicyDraft): boolean {
  const own = agencies.find(({ id }) => id === agency);
  return cityLevel !== undefined || levels?.includes(levelOf(own ?? { level: 'district' })) !== false;
}

/** 随同, 附带: of the same agency, and told of itself where it is not planned either. */
function goesWithAnother({ id, agency, ratio }: PolicyItem, { items }: PolicyDraft): boolean {
  const hosts = ratio.flatMap(({ attachedTo = [] }) => attachedTo);
  return items.some(
    (other) =>
      other.id !== id && other.agency === agency && (hosts.includes(other.id) || other.attaches.includes(id)),
  );
}
