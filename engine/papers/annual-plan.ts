import { findRatioEntry } from '../domain/find-ratio-entry.ts';
import type { PolicyItem } from '../domain/policy.ts';
import type { PlanFile, PlanLine } from '../domain/policy-types.ts';
import type { Result } from '../kernel/result.ts';
import { ratioWords } from './draw-notice-annexes.ts';
import { formatBasis, formatRound } from './format.ts';
import { methodsWords } from './inspection-form-items.ts';
import type { PaperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { tableView } from './table-view.ts';

/** A row of the plan: an item of one of its lines, and who inspects it. */
interface PlanRow {
  readonly line: PlanLine;
  readonly item: string;
  readonly agency: string;
}

/** 年度随机抽查计划, 附件2-9: a row for every item of every line, of the district or of one agency. */
export function annualPlanPaper(
  input: PolicyPaperInput & { readonly plan: PlanFile },
): Result<ReportView, PaperProblem> {
  const { plan, policy } = input;
  const rows = planRows(input);
  const lines = [...new Set(rows.map(({ line }) => line))];
  const rounds = [...new Set(lines.flatMap((line) => line.rounds.map(({ round }) => round)))].toSorted();
  const items = new Set(rows.map(({ item }) => item)).size;
  return policyPaper(input, '年度抽查计划', (names) => ({
    title: `${plan.year}年度随机抽查计划`,
    lead: `${plan.year}年度计划${lines.length}行、抽查事项${items}项，分${rounds.length}批抽取：${rounds.map(formatRound).join('、')}。`,
    paragraphs: [
      `本计划依据${policy.district.plan}编制。抽查比例为各事项的法定比例；对风险高的检查对象按二（五）加大比例。`,
      '同一检查对象涉及几个事项的，合并为一次上门。',
    ],
    annexes: [
      {
        title: `${plan.year}年度随机抽查计划表`,
        tables: [
          tableView({
            caption: `检查项目（${rows.length}项）`,
            columns: COLUMNS,
            rows: rows.map((row) => cellsOf(row, input, names)),
          }),
        ],
        notes: ['检查主体一栏括号内为层级。'],
      },
    ],
  }));
}

/** Whether the plan has anything for an agency. */
export function isInPlan(input: PolicyPaperInput & { readonly plan: PlanFile }): boolean {
  return planRows(input).length > 0;
}

function planRows({
  plan,
  policy,
  agency: of,
}: PolicyPaperInput & { readonly plan: PlanFile }): readonly PlanRow[] {
  const owners = new Map(policy.items.map(({ id, agency }) => [id, agency]));
  return plan.lines
    .flatMap((line) =>
      line.items.map((item) => ({ line, item, agency: line.agency ?? owners.get(item) ?? '' })),
    )
    .filter(({ agency }) => of === undefined || agency === of);
}

const COLUMNS = [
  { label: '计划行', width: 7, align: 'center' },
  { label: '检查项目', width: 14, align: 'text' },
  { label: '检查主体（层级）', width: 14, align: 'text' },
  { label: '检查对象和范围', width: 13, align: 'text' },
  { label: '抽查内容', width: 15, align: 'text' },
  { label: '抽查比例', width: 11, align: 'text' },
  { label: '检查方法及要求', width: 13, align: 'text' },
  { label: '抽查依据', width: 13, align: 'text' },
] as const;

function cellsOf({ line, item: id, agency }: PlanRow, { on, policy }: PolicyPaperInput, names: PaperNames) {
  const item = names.item(id);
  const ratio = item && findRatioEntry(item.ratio, on);
  const how = item === undefined ? [] : [methodsWords(item), line.requirements ?? ''];
  return [
    line.id,
    names.itemName(id),
    `${names.agency(agency)}（${levelWords(policy, agency, item)}）`,
    line.range,
    item?.contents.join('、'),
    ratio && ratioWords(ratio),
    how.filter((part) => part !== '').join('；'),
    item && formatBasis(item.basis),
  ];
}

/** 层级: those that the item names, else that of the agency itself. */
function levelWords(
  { agencies }: PolicyPaperInput['policy'],
  id: string,
  item: PolicyItem | undefined,
): string {
  if (item?.levels !== undefined) return item.levels.map((level) => LEVELS[level]).join('、');
  return agencies.find((agency) => agency.id === id)?.level === 'city' ? LEVELS.city : LEVELS.county;
}

const LEVELS = { province: '省级', city: '市级', county: '区级', station: '基层所' } as const;
