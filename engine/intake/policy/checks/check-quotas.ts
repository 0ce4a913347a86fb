import { problem } from '../../../kernel/problem.ts';
import { activityQuotaIn } from '../activity-quota.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 国办发〔2024〕54号: no quota of inspections, cases or fines, wherever a plan, a procedure or a task might set one. */
export function checkQuotas(draft: PolicyDraft, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const written: readonly (readonly [object, string, string | undefined])[] = [
    ...draft.plans.flatMap(({ lines }) =>
      lines.flatMap((line) => [
        [line, 'range', line.range] as const,
        [line, 'requirements', line.requirements] as const,
      ]),
    ),
    ...draft.tasks.flatMap((task) => [
      [task, 'name', task.name] as const,
      [task, 'deliverable', task.deliverable] as const,
    ]),
    ...draft.items.flatMap(({ requirements, procedure, contents }) =>
      [requirements, procedure, contents].flatMap((list) =>
        list.map((text, i) => [list, String(i), text] as const),
      ),
    ),
  ];
  return written.flatMap(([part, property, text = '']) => {
    const found = activityQuotaIn(text);
    return found === undefined ? [] : [problem('activity-quota', { text: found }, placeOf(part, property))];
  });
}
