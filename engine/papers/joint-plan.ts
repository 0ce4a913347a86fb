import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { type DeadlineMatter, deadlineOf } from '../domain/deadline.ts';
import type { VoidedDraw } from '../domain/draw-round.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { JointPlan } from '../domain/inspection.ts';
import type { Inspector } from '../domain/inspector.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatRound } from './format.ts';
import { type DrawProof, howToVerify, type ProofView } from './how-to-verify.ts';
import {
  agencyTotals,
  agencyTotalsTable,
  daysTable,
  type PlanAgency,
  visitsPerDay,
} from './joint-plan-totals.ts';
import { planDays, toldPlan } from './joint-plan-visits.ts';
import { officialFrame } from './official-frame.ts';
import { copyMark, copyNotice, type PaperCopy } from './paper-copy.ts';
import { fewestInspectors, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { OfficialFrame, PaperLabel, PaperProblem, SectionView } from './paper-view.ts';
import { voidMark, voidNotice } from './void-words.ts';

export interface JointPlanInput {
  readonly policy: Policy;
  readonly round: string;
  readonly plan: JointPlan;
  /** Of the people: their own, where they were committed to apart. */
  readonly proof: DrawProof;
  readonly enterprises: readonly Enterprise[];
  readonly inspectors: readonly Inspector[];
  /** Agencies whose part is not told until their unannounced visits are over, and then no lead is. */
  readonly withheld: Withheld;
  /** 抽取作废: the paper says so before anything else. */
  readonly voided?: VoidedDraw | undefined;
  readonly copy: PaperCopy;
  readonly label: PaperLabel;
}

/** 联合检查工作方案, 二(八): who goes where on which half day, and by what rules. Template: `joint-plan`. */
export interface JointPlanView {
  readonly frame: OfficialFrame;
  readonly lead: string;
  readonly sections: readonly SectionView[];
  readonly proof: ProofView;
}

/** Every visit stands in one day and one half, and every agency in the table, with 0 where it has none. */
export function jointPlanPaper(whole: JointPlanInput): Result<JointPlanView, PaperProblem> {
  const input = { ...whole, plan: toldPlan(whole.plan, whole.withheld) };
  const { policy, plan, label, withheld, copy } = input;
  const names = paperNames(TITLE, input);
  const agencies = agencyTotals(policy, plan);
  const days = visitsPerDay(plan);
  const sections = [
    {
      title: '检查对象和时间',
      paragraphs: [timesWords(plan)],
      tables: [daysTable(days, plan.visits.length)],
    },
    {
      title: '牵头机关和任务分工',
      paragraphs: withheld.agencies.size === 0 ? DIVISION : [...DIVISION, LEADS_LATER],
      tables: [agencyTotalsTable(agencies, { plan, withheld }, names)],
    },
    { title: '组织实施', paragraphs: conduct(policy), tables: [] },
    { title: '工作要求', paragraphs: requirements(input), tables: [] },
  ];
  const annex = planDays(plan, names, withheld.agencies.size === 0);
  const problems = [...checkTotals(TITLE, sumsOf(input, agencies, days)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  return ok({
    frame: officialFrame({
      issuer: issuerName(policy),
      example: policy.district.example,
      title: `${policy.district.name}${formatRound(input.round)}${TITLE}${voidMark(input.voided)}${copyMark(copy)}`,
      label,
      annexes: [annex],
    }),
    lead: `${voidNotice(input.voided, policy)}${copyNotice(copy)}${leadOf(input, agencies, names)}`,
    sections,
    proof: howToVerify(input.proof, withheld.frames.size),
  });
}

const TITLE = '联合检查工作方案';

function sumsOf(
  { plan: { visits }, withheld }: JointPlanInput,
  agencies: readonly PlanAgency[],
  days: readonly { readonly morning: number; readonly afternoon: number }[],
) {
  return [
    {
      what: '各日检查户数',
      whole: visits.length,
      parts: days.flatMap(({ morning, afternoon }) => [morning, afternoon]),
    },
    ...(withheld.agencies.size === 0
      ? [{ what: '牵头户数', whole: visits.length, parts: agencies.map((one) => one.leads) }]
      : []),
    {
      what: '参加户次',
      whole: visits.reduce((sum, { parts }) => sum + parts.length, 0),
      parts: agencies.map((one) => one.visits),
    },
  ];
}

function leadOf(
  { policy, plan, withheld }: JointPlanInput,
  agencies: readonly PlanAgency[],
  names: PaperNames,
): string {
  const busy = agencies.filter(({ visits }) => visits > 0);
  if (busy.length === 0) return `根据${policy.district.plan}二（八）制定本方案。本批次没有需要上门的检查。`;
  const leads = busy.filter(({ leads }) => leads > 0).map(({ agency }) => names.agency(agency));
  const last =
    withheld.agencies.size === 0
      ? `牵头机关：${leads.join('、')}。`
      : `另有${withheld.agencies.size}个机关的检查不事先告知，在检查结束后公布。`;
  return (
    `根据${policy.district.plan}二（八），${busy.length}个执法检查机关对${plan.visits.length}户实施联合检查，` +
    `每户只上门一次。${last}`
  );
}

function timesWords({ window, visits }: JointPlan): string {
  const [from, to] = window;
  const joint = visits.filter(({ parts }) => parts.length > 1).length;
  return (
    `检查自${formatDay(from)}起至${formatDay(to)}止，共${visits.length}户，其中两个以上机关联合检查的${joint}户。` +
    '每户安排半天，逐户的日期、机关、项目和人员见附件。'
  );
}

const DIVISION: readonly string[] = [
  '每户由检查事项最多的机关牵头，事项数相同的由牵头部门牵头。牵头机关负责联络企业、召集人员、汇总“一企一表”；各参加机关对本机关的事项负责。',
];

const LEADS_LATER = '有的机关检查不事先告知，各户的牵头机关和这些机关承担的检查在检查结束后公布。';

/** 二(八). */
const conduct = (policy: Policy): readonly string[] => [
  `（一）各执法检查机关按照随机抽取的人员名单派员，每个机关不少于${fewestInspectors(policy)}人，检查时出示执法证件。`,
  '（二）同一户的全部事项一次上门完成。检查的内容以“一企一表”所列为限，未列入的事项不得检查。',
  '（三）可以委托专业中介机构协助检查，检查报告附“一企一表”之后；中介机构不得单独实施检查。市级执法检查机关可以派员参加。',
];

function requirements({ policy, plan }: JointPlanInput): readonly string[] {
  const [, last] = plan.window;
  const calendar = calendarOfPolicy(policy.calendars);
  const terms = TERMS.flatMap(
    (matter) => deadlineOf(policy.deadlines, calendar, matter, last)?.rule.name ?? [],
  );
  return [
    `（一）不得随意更换执法检查人员。因病、回避、离岗确需更换的，由系统按号码顺序递补，报${approverOf(policy)}批准并留下记录。`,
    '（二）不得随意更改检查内容。发现“一企一表”以外的违法线索，按规定移送或者另行立案，不在本次检查中处理。',
    `（三）不得逾期填报检查结果。${terms.length === 0 ? '' : `期限：${terms.join('；')}。`}逾期的说明原因，并计入考核。`,
    '（四）注重服务，不得影响企业正常生产经营；企业提出的困难和问题记入“一企一表”，转有关部门办理。',
  ];
}

/** Of 更换人员, by the policy's 双人步骤. */
function approverOf({ posts }: Policy): string {
  const rule = posts.twoPersonSteps.find(({ step }) => step === 'substitute');
  return rule?.approver === 'another-agency' ? '另一机关' : '另一职务';
}

const TERMS: readonly DeadlineMatter[] = ['record-finding', 'agency-report', 'disclose'];
