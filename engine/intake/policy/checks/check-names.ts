import { problem, warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** Names by which people tell things apart though the program does not: rules in force at one time, jobs. */
export function checkNames(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return [...rules(draft, places), ...tasks(draft, places)];
}

interface Named {
  readonly name: string;
  readonly effective?: string;
  readonly repealed?: string;
}

function rules(
  { riskRules, listingRules, sanctionRules }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const isTold = (rule: Named) => isRead(rule, 'name', 'effective', 'repealed');
  return [riskRules, listingRules, sanctionRules].flatMap((kind: readonly Named[]) =>
    kind.flatMap((rule, i) => {
      const others = kind.slice(0, i).filter((earlier) => isTold(earlier) && isTold(rule));
      const other = others.find((earlier) => earlier.name === rule.name && meet(earlier, rule));
      if (other === undefined) return [];
      const values = { name: rule.name, file: placeOf(other)?.file ?? '' };
      return [warning('rule-name-twice', values, placeOf(rule, 'name'))];
    }),
  );
}

/** In force on one day at least. */
function meet(a: Named, b: Named): boolean {
  const [late, early] = ['9999', ''];
  return (a.effective ?? early) <= (b.repealed ?? late) && (b.effective ?? early) <= (a.repealed ?? late);
}

function tasks({ schedule }: PolicyDraft, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const listed = schedule?.tasks ?? [];
  return listed.flatMap((task, i) => {
    const other = listed.slice(0, i).find(({ name }) => name === task.name);
    if (other === undefined || !isRead(task, 'name')) return [];
    const values = { name: task.name, line: placeOf(other)?.line ?? 0 };
    return [problem('name-duplicate', values, placeOf(task, 'name'))];
  });
}
