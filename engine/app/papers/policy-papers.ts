import type { Policy } from '../../domain/policy.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { yearOf } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { annualPlanPaper, isInPlan } from '../../papers/annual-plan.ts';
import { assessmentRulesPaper } from '../../papers/assessment-rules.ts';
import { drawRulesPaper } from '../../papers/draw-rules.ts';
import { itemListPaper } from '../../papers/item-list.ts';
import { itemProceduresPaper } from '../../papers/item-procedures.ts';
import { leadingGroupPaper } from '../../papers/leading-group.ts';
import type { ReportView } from '../../papers/paper-view.ts';
import { itemsOf, type PolicyPaperInput } from '../../papers/policy-paper.ts';
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
  /** Each agency has its own too (制定本部门…): undefined where it has nothing. */
  readonly perAgency?: true;
}

export const POLICY_PAPERS: readonly PolicyPaper[] = [
  { name: '随机抽查事项清单', view: whereItems(itemListPaper), perAgency: true },
  {
    name: '年度抽查计划',
    view: (input) => {
      const plan = input.policy.plans.find(({ year }) => year === planYear(input.on));
      return plan && isInPlan({ ...input, plan }) ? annualPlanPaper({ ...input, plan }) : undefined;
    },
    perAgency: true,
  },
  { name: '随机抽查工作细则', view: whereItems(itemProceduresPaper), perAgency: true },
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

/** An agency without an item has no list of them. */
function whereItems(paper: PolicyPaper['view']): PolicyPaper['view'] {
  return (input) => (input.agency !== undefined && itemsOf(input).length === 0 ? undefined : paper(input));
}

/** 部门年度抽查计划: what an agency's own is called. */
function agencyPaperName(name: string): string {
  return `部门${name}`;
}

export const AGENCY_POLICY_PAPERS = POLICY_PAPERS.filter(({ perAgency }) => perAgency).map(({ name }) =>
  agencyPaperName(name),
);

export interface PolicyPapers {
  readonly policy: Policy;
  /** The district's. */
  readonly papers: readonly PaperAtHand[];
  /** Each agency's own: 部门年度抽查计划. */
  readonly ofAgencies: readonly PaperAtHand[];
}

/** Each part of the policy that is in force on a day, as a paper of the year: released once, and again when it is published anew. */
export async function policyPapersOf(
  workplace: Workplace,
  ledger: Ledger,
  on: IsoDate,
): Promise<Result<PolicyPapers, Problem>> {
  const inForce = await publishedPolicy(workplace, ledger, on);
  if (!inForce.ok) return inForce;
  const { policy, publication } = inForce.value;
  const draft = { number: null, signedOn: on, addressee: null, copyTo: [] };
  const paperOf = (name: string, view: PolicyPaper['view'], agency?: string): readonly PaperAtHand[] => {
    const given = { policy, on, ...(agency === undefined ? {} : { agency }) };
    if (view({ ...given, label: draft }) === undefined) return [];
    const folder = `reports/yearly/${yearOf(on)}/`;
    return [
      {
        ...{ madeAt: publication.at, on, template: 'policy-paper' },
        ...(agency === undefined
          ? { name, of: yearOf(on).toString(), path: `${folder}${name}` }
          : {
              ...{ name: agencyPaperName(name), of: `${yearOf(on)}/${agency}` },
              path: `${folder}${agencyPaperName(name)}/${nameOf(policy, agency)}`,
            }),
        issuer: agency ?? policy.district.issuer,
        view: (label) => need(view({ ...given, label })),
      },
    ];
  };
  const enforcing = policy.agencies.filter((agency) => agency.enforcing);
  const papers = POLICY_PAPERS.flatMap(({ name, view }) => paperOf(name, view));
  const ofAgencies = POLICY_PAPERS.filter(({ perAgency }) => perAgency).flatMap(({ name, view }) =>
    enforcing.flatMap(({ id }) => paperOf(name, view, id)),
  );
  return ok({ policy, papers, ofAgencies });
}

function nameOf({ agencies }: Policy, agency: string): string {
  return agencies.find(({ id }) => id === agency)?.name ?? agency;
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the paper was there a moment ago');
  return value;
}

function planYear(on: IsoDate): number {
  return Number(yearOf(on));
}
