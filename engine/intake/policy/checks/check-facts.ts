import type { FactDeclaration } from '../../../domain/policy-types.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 缺失 that fits each type: 视为 0 of a text would never reach a rule. */
const ABSENCES: Readonly<Record<FactDeclaration['type'], readonly FactDeclaration['absent'][]>> = {
  number: ['zero', 'unknown'],
  'yes-no': ['no', 'unknown'],
  text: ['empty', 'unknown'],
  list: ['empty', 'unknown'],
  date: ['unknown'],
};

const ABSENCE_WORDS = { zero: '视为 0', no: '视为 否', empty: '视为 空', unknown: '未知' } as const;
const TYPE_WORDS = { number: '数', text: '文本', 'yes-no': '是否', list: '列表', date: '日期' } as const;

/** Each fact once, by id and by name, and with an absence that its type knows. */
export function checkFacts(
  { facts }: PolicyDraft,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const first = new Map<string, FactDeclaration & { readonly place?: { readonly line?: number } }>();
  return facts.flatMap((fact): readonly PolicyProblem[] => {
    const twice = (['id', 'name'] as const).flatMap((part) => {
      if (!isRead(fact, part)) return [];
      const earlier = first.get(fact[part]);
      if (earlier === undefined) first.set(fact[part], fact);
      if (earlier === undefined || earlier === fact) return [];
      const values = { name: fact[part], line: earlier.place?.line ?? 0 };
      return [problem('fact-duplicate', values, placeOf(fact, part))];
    });
    if (!isRead(fact, 'type', 'absent')) return twice;
    if (ABSENCES[fact.type].includes(fact.absent)) return twice;
    const allowed = ABSENCES[fact.type].map((absent) => ABSENCE_WORDS[absent]).join('、');
    const values = {
      name: fact.name,
      type: TYPE_WORDS[fact.type],
      written: ABSENCE_WORDS[fact.absent],
      allowed,
    };
    return [...twice, problem('fact-absence-type', values, placeOf(fact, 'absent'))];
  });
}
