import type { Policy } from '../../domain/policy.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { yearOf } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { annualPlanPaper } from '../../papers/annual-plan.ts';
import { assessmentRulesPaper } from '../../papers/assessment-rules.ts';
import { drawRulesPaper } from '../../papers/draw-rules.ts';
import { itemListPaper } from '../../papers/item-list.ts';
import { itemProceduresPaper } from '../../papers/item-procedures.ts';
import { leadingGroupPaper } from '../../papers/leading-group.ts';
import type { ReportView } from '../../papers/paper-view.ts';
import type { PolicyPaperInput } from '../../papers/policy-paper.ts';
import { sanctionCataloguePaper } from '../../papers/sanction-catalogue.ts';
import type { Ledger } from '../ledger.ts';
import { publishedPolicy } from '../published-policy.ts';
import type { Workplace } from '../workplace.ts';
import type { PaperAtHand } from './paper-at-hand.ts';

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
  { name: '随机抽查工作细则', view: itemProceduresPaper },
  { name: '随机抽查办法', view: drawRulesPaper },
  { name: '考核办法', view: assessmentRulesPaper },
  { name: '联合惩戒措施目录', view: sanctionCataloguePaper },
  {
    name: '领导小组名单',
    view: (input) => {
      const group = input.policy.leadingGroup;
      return group && leadingGroupPaper({ ...input, group });
    },
  },
];

/** Each part of the policy that is in force on a day, as a paper of the year: released once, and again when it is published anew. */
export async function policyPapersOf(
  workplace: Workplace,
  ledger: Ledger,
  on: IsoDate,
): Promise<Result<{ readonly policy: Policy; readonly papers: readonly PaperAtHand[] }, Problem>> {
  const inForce = await publishedPolicy(workplace, ledger, on);
  if (!inForce.ok) return inForce;
  const { policy, publication } = inForce.value;
  const draft = { number: null, signedOn: on, addressee: null, copyTo: [] };
  const papers = POLICY_PAPERS.flatMap(({ name, view }): readonly PaperAtHand[] => {
    if (view({ policy, on, label: draft }) === undefined) return [];
    return [
      {
        ...{ name, of: yearOf(on).toString(), madeAt: publication.at, on, template: 'policy-paper' },
        path: `reports/yearly/${yearOf(on)}/${name}`,
        issuer: policy.district.issuer,
        view: (label) => need(view({ policy, on, label })),
      },
    ];
  });
  return ok({ policy, papers });
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the paper was there a moment ago');
  return value;
}

function planYear(on: IsoDate): number {
  return Number(yearOf(on));
}
