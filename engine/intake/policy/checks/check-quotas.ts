import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** `每月检查不少于 20 户`, `完成立案 3 件`; `同一企业检查不超过 2 次` is a cap and welcome. */
const QUOTA = new RegExp(
  [
    '(?:检查|抽查|巡查|执法|查处|发现|立案|办案|结案|处罚|罚款|罚没)[^，。；不]{0,8}' +
      '(?:不少于|不低于|至少|达到|完成|指标|任务)[^，。；]{0,6}?[0-9一二两三四五六七八九十百千万]+ ?(?:户次|家次|户|家|次|件|起|宗|万?元)',
    '(?:不少于|不低于|至少|达到|完成)[^，。；]{0,4}?[0-9一二两三四五六七八九十百千万]+ ?(?:户次|家次|户|家|次|件|起|宗|万?元)的?' +
      '(?:检查|抽查|巡查|执法|查处|立案|办案|处罚|罚款|罚没)',
  ].join('|'),
  'u',
);

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
    const found = QUOTA.exec(text)?.[0];
    return found === undefined ? [] : [problem('activity-quota', { text: found }, placeOf(part, property))];
  });
}
