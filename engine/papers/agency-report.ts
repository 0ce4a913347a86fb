import {
  FINDING_RESULTS,
  FOLLOW_UPS,
  isViolation,
  NO_PROBLEM,
  type RecordedFinding,
} from '../domain/inspection.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatRound, formatShare } from './format.ts';
import { agencyInFull, formatObjectId, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, TableView } from './paper-view.ts';
import { type ReportInput, type ReportParts, reportOf, section } from './report-of.ts';
import { tableOfLateLines } from './summary-report-tables.ts';
import { tableView } from './table-view.ts';

export interface AgencyReportInput extends ReportInput {
  readonly agency: string;
  readonly summary: RoundSummary;
  /** The agency's findings up to the cut-off, as they stand. */
  readonly findings: readonly RecordedFinding[];
  /** Names of the enterprises. */
  readonly nameOf: (id: string) => string;
  /** 书面报告 that the agency handed in; null without. */
  readonly words: string | null;
}

/** 部门检查工作报告, 二(九): an agency's own part of the round, for the lead bureau. Template: `agency-report`. */
export function agencyReportPaper(input: AgencyReportInput): Result<ReportView, PaperProblem> {
  const { agency, summary, findings, policy, words } = input;
  const names = paperNames(TITLE, { policy });
  const own = summary.agencies.find((one) => one.agency === agency);
  const nothing = (own?.lines ?? 0) === 0 && findings.length === 0;
  const annexes = annexesOf(input, own, names);
  const problems = [
    ...checkTotals(TITLE, [
      { what: '已录入项目', whole: own?.recorded ?? 0, parts: findings.map(() => 1) },
      {
        what: '发现问题项目',
        whole: own?.problems ?? 0,
        parts: findings.filter(({ results }) => isViolation(results)).map(() => 1),
      },
    ]),
    ...names.missing(),
  ];
  if (problems.length > 0) return failed(...problems);
  return ok(
    reportOf(input, `关于${formatRound(summary.round)}“双随机、一公开”检查工作情况的报告`, {
      issuer: agencyInFull(policy, agency),
      addressee: issuerName(policy),
      annexes,
      lead: leadOf(own, summary, findings),
      sections: [
        section('任务完成情况', doneText(input, own), nothing ? [] : [tableOfItems(findings, names)]),
        ...(nothing
          ? []
          : [
              section('检查结果', [resultText(findings)], [tableOfResults(findings)]),
              section('后续处置', [followUpText(findings)]),
            ]),
        ...(words === null
          ? []
          : [
              section(
                '情况说明',
                words.split(/\n+/u).filter((line) => line.trim() !== ''),
              ),
            ]),
        section('统计口径', [
          `数据截至${formatDay(summary.cutOff)}，由业务记录自动统计；一户检查对象的一个抽查事项为一项，一项可以同时有几种检查结果。`,
        ]),
      ],
    }),
  );
}

const TITLE = '部门检查工作报告';

function annexesOf(
  input: AgencyReportInput,
  own: AgencySummary | undefined,
  names: PaperNames,
): ReportParts['annexes'] {
  const { agency, summary } = input;
  const late = summary.lateLines.filter((line) => line.agency === agency);
  return [
    ...(own?.problems
      ? [{ title: '发现问题的项目', tables: [tableOfProblems(input, names)], notes: [] }]
      : []),
    ...(late.length === 0
      ? []
      : [
          {
            title: '逾期项目',
            tables: [tableOfLateLines({ ...summary, lateLines: late }, names)],
            notes: [],
          },
        ]),
  ];
}

function leadOf(
  own: AgencySummary | undefined,
  { round }: RoundSummary,
  findings: readonly RecordedFinding[],
): string {
  const problems = findings.filter(({ results }) => isViolation(results)).length;
  return (
    `${formatRound(round)}批次本机关承担检查项目${own?.lines ?? 0}项，参加上门${own?.visits ?? 0}次；` +
    `已录入${findings.length}项，发现问题${problems}项，已公示${own?.disclosed ?? 0}项。`
  );
}

function doneText({ policy }: AgencyReportInput, own: AgencySummary | undefined): readonly string[] {
  const { lines = 0, recorded = 0, late = 0, overdue = 0, drawn = 0, items = 0 } = own ?? {};
  if (lines === 0) {
    return [
      `根据${policy.district.plan}二（九）报告如下。${noTaskText(items, drawn)}没有应当录入、公示的检查结果，没有逾期项目。`,
    ];
  }
  return [
    `根据${policy.district.plan}二（九）报告如下。本批次本机关抽查事项${items}个，随机抽取检查对象${drawn}户，应录项目${lines}项；` +
      `按期录入${recorded - late}项，占${formatShare(recorded - late, lines)}，逾期录入${late}项，逾期未录入${overdue}项。`,
  ];
}

/** Why there was nothing to check: no item in the round, nobody drawn, or whoever was drawn struck since. */
function noTaskText(items: number, drawn: number): string {
  if (items === 0) return '本批次没有抽取本机关的抽查事项，本机关没有检查任务；';
  const drew = drawn === 0 ? '没有抽到检查对象' : `抽到检查对象${drawn}户，均没有排入一企一表`;
  return `本批次本机关抽查事项${items}个，${drew}，本机关没有检查任务；`;
}

function resultText(findings: readonly RecordedFinding[]): string {
  const clean = findings.filter(({ results }) => results.includes(NO_PROBLEM)).length;
  return `未发现问题${clean}项，占已录入的${formatShare(clean, findings.length)}。各种结果如下。`;
}

function followUpText(findings: readonly RecordedFinding[]): string {
  const parts = FOLLOW_UPS.map((followUp) => {
    return `${followUp}${findings.filter((one) => one.followUp === followUp).length}项`;
  });
  return `${parts.join('，')}；合计${findings.length}项。`;
}

function tableOfItems(findings: readonly RecordedFinding[], names: PaperNames): TableView {
  const items = [...Map.groupBy(findings, ({ item }) => item)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const problemsIn = (of: readonly RecordedFinding[]) =>
    of.filter(({ results }) => isViolation(results)).length;
  return tableView({
    caption: '表1　各抽查事项',
    columns: [
      { label: '抽查事项', width: 56, align: 'text' },
      { label: '已录入（项）', width: 22, align: 'number' },
      { label: '发现问题（项）', width: 22, align: 'number' },
    ],
    rows: items.map(([item, of]) => [`${item} ${names.itemName(item)}`, of.length, problemsIn(of)]),
    total: ['合计', findings.length, problemsIn(findings)],
  });
}

function tableOfResults(findings: readonly RecordedFinding[]): TableView {
  const counts = FINDING_RESULTS.map((result) => ({
    result,
    count: findings.filter(({ results }) => results.includes(result)).length,
  }));
  return tableView({
    caption: '表2　检查结果分类（项次）',
    columns: [
      { label: '检查结果', width: 72, align: 'text' },
      { label: '项次', width: 28, align: 'number' },
    ],
    rows: counts.map(({ result, count }) => [result, count]),
    total: ['合计', counts.reduce((sum, { count }) => sum + count, 0)],
    note: '一项检查可以同时有几种结果，分别计次。',
    chart: {
      unit: '项次',
      categories: counts.map(({ result }) => result),
      series: [{ name: '项次', bars: counts.map(({ count }) => ({ value: count, text: String(count) })) }],
    },
  });
}

function tableOfProblems({ findings, nameOf }: AgencyReportInput, names: PaperNames): TableView {
  const found = findings.filter(({ results }) => isViolation(results));
  return tableView({
    caption: `发现问题的项目（${found.length}项）`,
    columns: [
      { label: '序号', width: 7, align: 'center' },
      { label: '检查对象', width: 30, align: 'text' },
      { label: '抽查事项', width: 21, align: 'text' },
      { label: '检查结果', width: 26, align: 'text' },
      { label: '后续处置', width: 16, align: 'text' },
    ],
    rows: found.map((one, i) => [
      i + 1,
      `${nameOf(one.id)}\n${formatObjectId(one.id)}`,
      `${one.item} ${names.itemName(one.item)}`,
      one.results.join('、'),
      one.followUp,
    ]),
  });
}
