import { findRatioEntry } from '../domain/find-ratio-entry.ts';
import type { PlanFile, PlanLine } from '../domain/policy-types.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { Result } from '../kernel/result.ts';
import { ratioWords } from './draw-notice-annexes.ts';
import { formatBasis, formatRound } from './format.ts';
import { methodsWords } from './inspection-form-items.ts';
import type { PaperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { tableView } from './table-view.ts';

/** 年度随机抽查计划, 附件2-9: a row for every item of every line of the plan. */
export function annualPlanPaper(
  input: PolicyPaperInput & { readonly plan: PlanFile },
): Result<ReportView, PaperProblem> {
  const { plan, policy, on } = input;
  const rounds = [...new Set(plan.lines.flatMap((line) => line.rounds.map(({ round }) => round)))].toSorted();
  const items = new Set(plan.lines.flatMap((line) => line.items)).size;
  return policyPaper(input, '年度抽查计划', (names) => ({
    title: `${plan.year}年度随机抽查计划`,
    lead: `${plan.year}年度计划${plan.lines.length}行、抽查事项${items}项，分${rounds.length}批抽取：${rounds.map(formatRound).join('、')}。`,
    paragraphs: [
      `本计划依据${policy.district.plan}编制。抽查比例为各事项的法定比例；对风险高的检查对象按二（五）加大比例。`,
      '同一检查对象涉及几个事项的，合并为一次上门。',
    ],
    annexes: [
      {
        title: `${plan.year}年度随机抽查计划表`,
        tables: [
          tableView({
            caption: '检查项目',
            columns: COLUMNS,
            rows: plan.lines.flatMap((line) => rowsOf(line, names, on)),
          }),
        ],
        notes: [],
      },
    ],
  }));
}

const COLUMNS = [
  { label: '计划行', width: 8, align: 'center' },
  { label: '检查项目', width: 15, align: 'text' },
  { label: '检查主体', width: 11, align: 'text' },
  { label: '对象和范围', width: 14, align: 'text' },
  { label: '抽查内容', width: 16, align: 'text' },
  { label: '抽查比例', width: 11, align: 'text' },
  { label: '方法及要求', width: 12, align: 'text' },
  { label: '抽查依据', width: 13, align: 'text' },
] as const;

function rowsOf(line: PlanLine, names: PaperNames, on: IsoDate) {
  return line.items.map((id) => {
    const item = names.item(id);
    const ratio = item && findRatioEntry(item.ratio, on);
    const how = item === undefined ? [] : [methodsWords(item), line.requirements ?? ''];
    return [
      line.id,
      names.itemName(id),
      names.agency(line.agency ?? item?.agency ?? ''),
      line.range,
      item?.contents.join('、'),
      ratio && ratioWords(ratio),
      how.filter((part) => part !== '').join('；'),
      item && formatBasis(item.basis),
    ];
  });
}
