import type { Condition } from '../../../domain/condition.ts';
import { leavesOfCondition } from '../../../domain/leaves-of-condition.ts';
import { factTable } from '../../../domain/policy-facts.ts';
import type { FactDeclaration } from '../../../domain/policy-types.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

type Subject = FactDeclaration['subject'];

const ENTERPRISE: readonly Subject[] = ['enterprise'];
const FINDING: readonly Subject[] = ['enterprise', 'finding'];

/** 主体: a rule about an enterprise that asks for a fact of a finding would never be decided. */
export function checkSubjects(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const table = factTable(draft.facts);
  const restsOnEnterprise = (when: Condition) =>
    leavesOfCondition(when).some(({ fact }) => table.find(fact)?.subject === 'enterprise');
  const asked: readonly (readonly [string, Condition, readonly Subject[]])[] = [
    ...draft.items.map((item) => ['事项的对象', item.objects, ENTERPRISE] as const),
    ...draft.plans.flatMap(({ coverage = [] }) =>
      coverage.flatMap(({ objects }) =>
        objects === undefined ? [] : [['覆盖下限', objects, ENTERPRISE] as const],
      ),
    ),
    ...draft.riskRules.map((rule) => ['加大抽查规则', rule.when, ENTERPRISE] as const),
    ...draft.listingRules.map((rule) => ['列入、移出规则', rule.when, FINDING] as const),
    // A measure that rests on a finding alone is told by another check.
    ...draft.sanctionRules
      .filter(({ when }) => restsOnEnterprise(when))
      .map((rule) => ['联合惩戒措施', rule.when, ENTERPRISE] as const),
  ];
  return asked.flatMap(([where, condition, known]) =>
    leavesOfCondition(condition).flatMap((leaf): readonly PolicyProblem[] => {
      const fact = table.find(leaf.fact);
      if (fact === undefined || known.includes(fact.subject)) return [];
      return [problem('fact-of-another-subject', { name: fact.name, where }, places.placeOf(leaf))];
    }),
  );
}
