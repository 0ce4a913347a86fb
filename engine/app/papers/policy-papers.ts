import type { IsoDate } from '../../kernel/iso-date.ts';
import { yearOf } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { annualPlanPaper } from '../../papers/annual-plan.ts';
import { itemListPaper } from '../../papers/item-list.ts';
import { leadingGroupPaper } from '../../papers/leading-group.ts';
import type { ReportView } from '../../papers/paper-view.ts';
import type { PolicyPaperInput } from '../../papers/policy-paper.ts';
import { sanctionCataloguePaper } from '../../papers/sanction-catalogue.ts';

/** A paper that is the published policy in print. */
export interface PolicyPaper {
  readonly name: string;
  /** Undefined where the policy has nothing for it: no plan of the year, no leading group. */
  readonly view: (input: PolicyPaperInput) => Result<ReportView, Problem> | undefined;
}

export const POLICY_PAPERS: readonly PolicyPaper[] = [
  { name: '随机抽查事项清单', view: itemListPaper },
  {
    name: '年度抽查计划',
    view: (input) => {
      const plan = input.policy.plans.find(({ year }) => year === planYear(input.on));
      return plan && annualPlanPaper({ ...input, plan });
    },
  },
  { name: '联合惩戒措施目录', view: sanctionCataloguePaper },
  {
    name: '领导小组名单',
    view: (input) => {
      const group = input.policy.leadingGroup;
      return group && leadingGroupPaper({ ...input, group });
    },
  },
];

function planYear(on: IsoDate): number {
  return Number(yearOf(on));
}
