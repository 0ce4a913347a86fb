import { LIST_NAMES } from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import { type FactTable, factTable } from '../domain/policy-facts.ts';
import { formatRatioEffect } from '../domain/policy-ratio-phrase.ts';
import type { CeremonyRules, DeadlineRule, ListingEffect } from '../domain/policy-types.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { formatFraction } from '../kernel/rational.ts';
import type { Result } from '../kernel/result.ts';
import { approvalWords, tableOfApprovals } from './approval-words.ts';
import { conditionWords } from './condition-words.ts';
import { formatBasis, formatDay, formatTerm } from './format.ts';
import { fewestInspectors, type PaperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, TableView } from './paper-view.ts';
import { inForceOn, type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { tableView } from './table-view.ts';

/** 随机抽查办法, 二(四)、附件2-7: who does what, how objects and inspectors are drawn, what results are used for. */
export function drawRulesPaper(input: PolicyPaperInput): Result<ReportView, PaperProblem> {
  const { policy, on } = input;
  const risks = inForceOn(policy.riskRules, on);
  const facts = factTable(policy.facts);
  return policyPaper(input, '随机抽查办法', (names) => ({
    title: '“双随机、一公开”随机抽查办法',
    lead: `本办法自${formatDay(on)}按已发布的政策版本编印，抽取、匹配、公示和结果应用都按它办理。`,
    paragraphs: [
      `依据${policy.district.plan}二（四）制定。没有列入随机抽查事项清单的，不得检查；检查对象和执法检查人员都随机产生，结果向社会公开。`,
      ...drawText(policy, on),
      ...matchText(policy),
      `严格按照“一企一表”检查：不得随意更换执法检查人员，不得随意更改检查内容，不得逾期填报检查结果。更换人员须有理由和材料，${approvalWords(policy, 'substitute')}，由下一顺位替补。`,
      '检查结果记于市场主体名下，记入信用记录；联合惩戒以列入名录、名单的决定为依据，不以一次检查结果为依据。依据尚待核实的措施只作提示。',
    ],
    annexes: [
      { title: '责任分工', tables: [tableOfTasks(policy, names), tableOfApprovals(policy)], notes: [] },
      { title: '加大抽查比例的情形', tables: [tableOfRisks(risks, facts)], notes: [RISK_NOTE] },
      { title: '期限', tables: [tableOfTerms(policy, on)], notes: [] },
      { title: '结果应用', tables: [tableOfListings(policy, on, facts)], notes: [] },
    ],
  }));
}

const RISK_NOTE = '按检查对象的情形确定，不公布具体检查对象的风险等级；不公开的情形不列。';

function drawText({ district: { draw, round } }: Policy, on: IsoDate): readonly string[] {
  const cap = draw?.yearlyCap.filter(({ effective }) => effective <= on).at(-1);
  return [
    ...(round === undefined
      ? []
      : [
          `抽取检查对象：先公布底册的承诺值，再摇号。${ceremonyWords(round.ceremony)}；摇号以后任何人都可以用公布的证明核验。不得重抽、选抽。`,
        ]),
    ...(draw === undefined
      ? []
      : [
          `抽查比例为事项清单规定的比例；加大比例的情形见附件2，几种情形同时适用的，${draw.combine === 'largest' ? '按倍数最大的一种' : '各倍数相乘'}。` +
            (draw.cooldown === undefined
              ? ''
              : `近${draw.cooldown.months}个月内随机上门检查过的，抽中的机会乘以${formatFraction(draw.cooldown.factor)}。`) +
            (cap === undefined ? '' : `同一机关一年内到同一企业检查不超过${cap.max.count}次。`),
        ]),
  ];
}

function ceremonyWords({ sources, after, count }: CeremonyRules): string {
  const drawn = [
    ...(sources.includes('lottery') ? ['公告写明的那一期彩票开奖号码'] : []),
    ...(sources.includes('drand') ? ['公告写明的那一轮公开随机数（drand）'] : []),
  ].join('和');
  if (!sources.includes('dice')) return `公告承诺值以后，由${drawn}产生号码`;
  const thrown = `公告承诺值以后${after}分钟，当众掷${count}颗十面骰子`;
  return drawn === '' ? `${thrown}产生号码` : `${thrown}，与${drawn}合在一起产生号码`;
}

function matchText(policy: Policy): readonly string[] {
  const { round } = policy.district;
  const when =
    round === undefined
      ? ''
      : `检查从摇号以后${formatTerm(round.visitsStart)}开始，为期${formatTerm(round.visitsLast)}；一名执法检查人员一个批次不超过${round.perInspector.count}户。`;
  return [
    `抽取、匹配执法检查人员：从本机关名录库中随机产生，每项不少于${fewestInspectors(policy)}名，须持有效执法证件；有利害关系的回避。${when}`,
  ];
}

function tableOfTasks({ tasks }: Policy, names: PaperNames): TableView {
  return tableView({
    caption: '任务分工（附件2）',
    columns: [
      { label: '序号', width: 7, align: 'center' },
      { label: '工作任务', width: 25, align: 'text' },
      { label: '成果形式', width: 38, align: 'text' },
      { label: '牵头单位', width: 16, align: 'text' },
      { label: '完成时限', width: 14, align: 'text' },
    ],
    rows: tasks.map(({ no, name, deliverable, responsible, deadline }) => [
      no,
      name,
      deliverable,
      names.agency(responsible.lead),
      deadline.text,
    ]),
  });
}

function tableOfRisks(rules: Policy['riskRules'], facts: FactTable): TableView {
  const open = rules.filter((rule) => rule.public);
  return tableView({
    caption: `加大抽查比例的情形（${open.length}种）`,
    columns: [
      { label: '情形', width: 18, align: 'text' },
      { label: '条件', width: 30, align: 'text' },
      { label: '适用事项', width: 17, align: 'text' },
      { label: '抽查比例', width: 15, align: 'center' },
      { label: '依据', width: 20, align: 'text' },
    ],
    rows: open.map(({ name, when, then, items, basis }) => [
      name,
      conditionWords(when, facts),
      items.length === 0 ? '全部事项' : items.join('、'),
      then.exclude === true ? '本批次不抽取' : then.ratio && formatRatioEffect(then.ratio),
      formatBasis(basis),
    ]),
  });
}

function tableOfTerms({ deadlines }: Policy, on: IsoDate): TableView {
  const begun = deadlines.filter(({ effective }) => effective <= on);
  const standing = [...new Map(begun.map((rule) => [rule.matter, rule])).values()];
  return tableView({
    caption: `期限（${standing.length}项）`,
    columns: [
      { label: '期限', width: 56, align: 'text' },
      { label: '依据', width: 44, align: 'text' },
    ],
    rows: standing.map((rule) => [termText(rule), formatBasis(rule.basis)]),
  });
}

/** 名称 with the term that the engine counts by: where the two differ, the sentence follows the term. */
function termText({ name, term }: DeadlineRule): string {
  return name.replace(/\d+\s*个?(?:工作日|日|天|月|年)(?=内|以内)/u, formatTerm(term));
}

function tableOfListings({ listingRules }: Policy, on: IsoDate, facts: FactTable): TableView {
  const rules = inForceOn(listingRules, on);
  return tableView({
    caption: `列入和移出名录、名单（${rules.length}种情形）`,
    columns: [
      { label: '情形', width: 22, align: 'text' },
      { label: '条件', width: 32, align: 'text' },
      { label: '决定', width: 22, align: 'text' },
      { label: '依据', width: 24, align: 'text' },
    ],
    rows: rules.map(({ name, when, then, basis }) => [
      name,
      conditionWords(when, facts),
      effectText(then),
      formatBasis(basis),
    ]),
  });
}

/** 列入经营异常名录，10个工作日内决定. */
function effectText({ list, delist, decideWithin }: ListingEffect): string {
  return [
    ...(list === undefined ? [] : [`列入${LIST_NAMES[list]}`]),
    ...(delist === undefined ? [] : [`移出${LIST_NAMES[delist]}`]),
    ...(decideWithin === undefined ? [] : [`${formatTerm(decideWithin)}内决定`]),
  ].join('，');
}
