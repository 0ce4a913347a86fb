import { FOLLOW_UPS, isViolation, NO_PROBLEM, type RecordedFinding } from '../domain/inspection.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { tableOfItems, tableOfProblems, tableOfResults } from './agency-report-tables.ts';
import { checkTotals } from './check-totals.ts';
import { decideText } from './decide-text.ts';
import { formatDay, formatRound, formatShare } from './format.ts';
import { agencyInFull, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, SectionView } from './paper-view.ts';
import { type Before, figuresOfAgency, firstPeriodText, sectionsOfChange } from './period-change.ts';
import { type ReportInput, type ReportParts, reportOf, section } from './report-of.ts';
import { mattersToMend } from './round-matters.ts';
import { tableOfLateLines } from './summary-report-tables.ts';
import { rankAgencies, TIMELY_METHOD, timelyShare } from './timely-rank.ts';
import { annexOfUninspected, threePartsSum, threePartsText } from './uninspected-table.ts';

export interface AgencyReportInput extends ReportInput {
  readonly agency: string;
  readonly summary: RoundSummary;
  /** The round before; null where this is the first. */
  readonly before: Before;
  /** Items of the agency's lines, one for each line, recorded or not. */
  readonly lines: readonly string[];
  /** The agency's findings up to the cut-off, as they stand. */
  readonly findings: readonly RecordedFinding[];
  /** Names of the enterprises. */
  readonly nameOf: (id: string) => string;
  /** 书面报告 that the agency handed in; null without. */
  readonly words: string | null;
}

/** 部门检查工作报告, 二(九): an agency's own part of the round, for the lead bureau. Template: `agency-report`. */
export function agencyReportPaper(input: AgencyReportInput): Result<ReportView, PaperProblem> {
  const { agency, summary, policy } = input;
  const names = paperNames(TITLE, { policy });
  const own = summary.agencies.find((one) => one.agency === agency);
  const annexes = annexesOf(input, own, names);
  const sections = sectionsOf(input, own, names);
  const problems = [...checkTotals(TITLE, sumsOf(input, own)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  return ok(
    reportOf(input, `关于${formatRound(summary.round)}“双随机、一公开”检查工作情况的报告`, {
      issuer: agencyInFull(policy, agency),
      addressee: issuerName(policy),
      annexes,
      lead: leadOf(input, own),
      sections,
    }),
  );
}

function sumsOf(input: AgencyReportInput, own: AgencySummary | undefined) {
  const { lines, findings } = input;
  const found = findings.filter(({ results }) => isViolation(results));
  return [
    { what: '应录项目', whole: own?.lines ?? 0, parts: [lines.length] },
    ...(own === undefined ? [] : [threePartsSum(own)]),
    { what: '未检查项目', whole: own?.uninspected ?? 0, parts: [uninspectedOf(input).length] },
    { what: '已录入项目', whole: own?.recorded ?? 0, parts: [findings.length] },
    { what: '发现问题项目', whole: own?.problems ?? 0, parts: [found.length] },
  ];
}

function sectionsOf(
  input: AgencyReportInput,
  own: AgencySummary | undefined,
  names: PaperNames,
): readonly SectionView[] {
  const { lines, findings, words } = input;
  const nothing = lines.length === 0 && findings.length === 0;
  return [
    section('需要决定的事', toDecide(input, own, names)),
    section(
      '任务完成情况',
      [...doneText(input, own), ...placeText(input)],
      nothing ? [] : [tableOfItems(lines, findings, names)],
    ),
    ...(nothing
      ? []
      : [
          section('检查结果', [resultText(findings)], [tableOfResults(findings)]),
          section('后续处置', [followUpText(findings)]),
        ]),
    ...changeOf(input),
    ...(words === null
      ? []
      : [
          section(
            '情况说明',
            words.split(/\n+/u).filter((line) => line.trim() !== ''),
          ),
        ]),
    section('统计口径', methodOf(input)),
  ];
}

/** What the lead bureau is asked: whatever of the agency is past its term, short of people or left open. */
function toDecide(
  { agency, summary, policy, label }: AgencyReportInput,
  own: AgencySummary | undefined,
  names: PaperNames,
): readonly string[] {
  const issuer = policy.district.issuer;
  const ownPart = { ...summary, agencies: own === undefined ? [] : [own] };
  return decideText(
    {
      decider: agency === issuer ? '本机关负责人' : names.agency(issuer),
      question: agency === issuer ? '是否同意' : '是否同意本机关',
      matters: mattersToMend(ownPart, policy),
      names: null,
    },
    { summary: ownPart, policy, signedOn: label.signedOn },
  ).asked;
}

/** 与上期相比; left out where the agency had nothing to check in either. */
function changeOf({ agency, summary, before }: AgencyReportInput): readonly SectionView[] {
  if (before === null) return [];
  const [now, was] = [figuresOfAgency(summary, agency), figuresOfAgency(before, agency)];
  return now.lines + was.lines === 0 ? [] : sectionsOfChange('表3　本机关本期和上期', now, was);
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
    ...annexOfUninspected(uninspectedOf(input), names),
  ];
}

function uninspectedOf({ agency, summary }: AgencyReportInput): RoundSummary['uninspected'] {
  return summary.uninspected.filter((line) => line.agency === agency);
}

function leadOf({ summary: { round }, findings }: AgencyReportInput, own: AgencySummary | undefined): string {
  const problems = findings.filter(({ results }) => isViolation(results)).length;
  const missing = own?.report === 'missing' ? '；书面报告逾期未报' : '';
  return (
    `${formatRound(round)}本机关承担检查项目${own?.lines ?? 0}项，参加上门${own?.visits ?? 0}次；` +
    `已录入${findings.length}项，发现问题${problems}项，已公示${own?.disclosed ?? 0}项；` +
    `逾期未录入${own?.overdue ?? 0}项${missing}。`
  );
}

/** 名次 among the agencies; nothing where the agency has none. */
function placeText({ agency, summary, policy }: AgencyReportInput): readonly string[] {
  const placed = rankAgencies(summary, policy);
  const own = placed.find(({ of }) => of.agency === agency);
  if (own === undefined || own.rank === null) return [];
  const ranked = placed.filter(({ rank }) => rank !== null).length;
  const same = placed.filter(({ rank }) => rank === own.rank).length;
  const shared = same > 1 ? `（并列，共${same}个）` : '';
  return [`按期录入率${timelyShare(own.of)}，在参加排名的${ranked}个机关中列第${own.rank}名${shared}。`];
}

function methodOf({ summary, before, lines }: AgencyReportInput): readonly string[] {
  return [
    `数据截至${formatDay(summary.cutOff)}，由业务记录自动统计，此后的记录不计入；一户检查对象的一个抽查事项为一项，` +
      '一项可以同时有几种检查结果。',
    ...(lines.length === 0 ? [] : [TIMELY_METHOD]),
    ...firstPeriodText(before),
  ];
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
      `按期录入${recorded - late}项，占${formatShare(recorded - late, lines)}，逾期录入${late}项，逾期未录入${overdue}项。` +
      (own === undefined ? '' : threePartsText(own)),
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
