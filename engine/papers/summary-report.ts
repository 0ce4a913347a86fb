import { NO_PROBLEM } from '../domain/inspection.ts';
import type { ItemEstimate } from '../domain/item-estimate.ts';
import type { RoundSummary } from '../domain/round-summary.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { tableOfAgencyWork } from './agency-work-table.ts';
import { checkTotals } from './check-totals.ts';
import { decideText } from './decide-text.ts';
import { tableOfEstimates } from './estimate-table.ts';
import { formatDay, formatRound, formatShare } from './format.ts';
import { type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type Before, figuresOf, firstPeriodText, sectionsOfChange } from './period-change.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import { roundInShort } from './round-in-short.ts';
import { mattersOf } from './round-matters.ts';
import {
  type LineTotals,
  lineTotals,
  listedText,
  reportsThatAre,
  tableOfFollowUps,
  tableOfFoundResults,
  tableOfLateLines,
  tableOfMeasures,
} from './summary-report-tables.ts';
import { rankAgencies, rankText, TIMELY_METHOD } from './timely-rank.ts';
import { annexOfUninspected, threePartsSum, threePartsText } from './uninspected-table.ts';

/** 汇总报告 to the district government, 二(九). Template: `summary-report`. */
export type SummaryReportView = ReportView;

export interface SummaryReportInput extends ReportInput {
  readonly summary: RoundSummary;
  /** Every item of the draw. */
  readonly estimates: readonly ItemEstimate[];
  /** The round before; null or left out where this is the first. */
  readonly before?: Before;
}

/** The paper; or every sum that does not add up. Its sentences are made from the numbers, never written. */
export function summaryReportPaper(input: SummaryReportInput): Result<SummaryReportView, PaperProblem> {
  const { summary, estimates, policy, before = null } = input;
  const names = paperNames(TITLE, { policy });
  const total = lineTotals(summary.agencies);
  const work = tableOfAgencyWork(summary, policy, names);
  const late = tableOfLateLines(summary, names);
  const matters = mattersOf(summary, policy);
  const { asked, inFull } = decideText(
    { decider: '区政府', question: '是否责成', matters, names },
    { summary, policy, signedOn: input.label.signedOn },
  );
  const time = [...rankText(rankAgencies(summary, policy), names), ...timeText(summary, total)];
  const reports = reportText(input, names);
  const problems = [...checkTotals(TITLE, sumsOf(input, total)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const title = `${policy.district.name}${formatRound(summary.round)}“双随机、一公开”抽查工作汇总报告`;
  return ok(
    reportOf(input, title, {
      addressee: `${policy.district.name}人民政府`,
      annexes: [
        { title: '各执法检查机关检查情况', tables: [work], notes: [] },
        ...(summary.lateLines.length === 0 ? [] : [{ title: '逾期项目', tables: [late], notes: [] }]),
        ...(estimates.length === 0
          ? []
          : [{ title: '各抽查事项问题发生率', tables: [tableOfEstimates(estimates, names)], notes: [] }]),
        ...annexOfUninspected(summary.uninspected, names),
      ],
      lead: roundInShort(summary),
      sections: [
        section('需要决定的事', asked),
        section('工作情况', workText(input, total)),
        section('检查结果', resultText(input, total), [
          tableOfFoundResults(summary, total.recorded),
          tableOfFollowUps(summary, total.recorded),
        ]),
        section('按期录入和公示情况', [...time, ...inFull]),
        section('结果运用', [creditText(summary)], [tableOfMeasures(summary)]),
        section('各机关书面报告', reports),
        ...sectionsOfChange('表4　本期和上期', figuresOf(summary), before && figuresOf(before)),
        section('统计口径', [...methodOf(summary), ...firstPeriodText(before)]),
      ],
    }),
  );
}

const TITLE = '汇总报告';

function sumsOf({ summary, estimates }: SummaryReportInput, total: LineTotals) {
  const { followUps, lateLines } = summary;
  const recordedLate = lateLines.filter(({ recorded }) => recorded).length;
  return [
    threePartsSum(total),
    { what: '未检查项目', whole: total.uninspected, parts: [summary.uninspected.length] },
    { what: '后续处置项数', whole: total.recorded, parts: followUps.map(({ lines }) => lines) },
    { what: '逾期录入项目', whole: total.late, parts: [recordedLate] },
    { what: '逾期未录入项目', whole: total.overdue, parts: [lateLines.length - recordedLate] },
    ...estimates.map(({ item, drawn, visited, missing }) => {
      return { what: `${item}应查户数`, whole: drawn, parts: [visited, missing] };
    }),
  ];
}

function workText(input: SummaryReportInput, total: LineTotals): readonly string[] {
  const { summary, policy } = input;
  const { agencies, enterprises, visits, window } = summary;
  const working = agencies.filter(({ lines }) => lines > 0).length;
  const items = agencies.reduce((sum, one) => sum + one.items, 0);
  const when =
    window === null
      ? '联合检查尚未安排日期。'
      : `联合检查期间为${formatDay(window[0])}至${formatDay(window[1])}，安排上门${visits}次。`;
  const merged =
    total.lines > visits && visits > 0
      ? `${total.lines}项检查合并为${visits}次上门，同一户的几项检查一次完成。`
      : '';
  return [
    `根据${policy.district.plan}二（五）至二（九），本批次按年度抽查计划对${items}个抽查事项随机抽取检查对象${enterprises.drawn}户，` +
      `参加检查的执法检查机关${working}个。${when}${merged}`,
    `全部项目已录入检查结果的检查对象${enterprises.completed}户，占抽取户数的${formatShare(enterprises.completed, enterprises.drawn)}。` +
      `各机关情况见附件${isOnlyAnnex(input) ? '' : '1'}。`,
    threePartsText(total),
  ];
}

/** A single annex bears no number. */
function isOnlyAnnex({ summary, estimates }: SummaryReportInput): boolean {
  return summary.lateLines.length + summary.uninspected.length + estimates.length === 0;
}

function resultText({ summary, estimates }: SummaryReportInput, total: LineTotals): readonly string[] {
  const { results, enterprises, lateLines } = summary;
  const found = results.filter(({ result, lines }) => result !== NO_PROBLEM && lines > 0);
  const clean = results.find(({ result }) => result === NO_PROBLEM)?.lines ?? 0;
  const kinds = found
    .toSorted((a, b) => b.lines - a.lines)
    .map(({ result, lines }) => `“${result}”${lines}项次`);
  return [
    `已录入检查结果${total.recorded}项：未发现问题${clean}项，占${formatShare(clean, total.recorded)}；` +
      `发现问题${total.problems}项，占${formatShare(total.problems, total.recorded)}，涉及检查对象${enterprises.withProblems}户。`,
    ...(kinds.length === 0 ? [] : [`其他各种结果依次为：${kinds.join('；')}。`]),
    ...(estimates.length === 0
      ? []
      : [`各抽查事项的问题发生率按抽取概率推算，见附件${lateLines.length === 0 ? '2' : '3'}。`]),
  ];
}

function timeText({ lateLines }: RoundSummary, total: LineTotals): readonly string[] {
  const onTime = total.recorded - total.late;
  const silent = lateLines.filter(({ reason }) => reason === '').length;
  const late =
    lateLines.length === 0
      ? '没有逾期录入和逾期未录入的项目。'
      : `逾期录入${total.late}项，逾期未录入${total.overdue}项，其中没有说明原因的${silent}项，名单见附件2。`;
  return [
    `按期录入${onTime}项，占应录项目的${formatShare(onTime, total.lines)}。${late}`,
    `已向社会公示${total.disclosed}项，占已录入项目的${formatShare(total.disclosed, total.recorded)}，` +
      `尚未公示${total.recorded - total.disclosed}项。`,
  ];
}

function creditText(summary: RoundSummary): string {
  const { creditRecords, restrictions } = summary;
  const sum = (of: 'prohibit' | 'restrict' | 'hint') =>
    restrictions.reduce((whole, one) => whole + one[of], 0);
  return (
    `本批次检查结果记入信用记录${creditRecords}条；依据检查结果${listedText(summary)}。` +
    `公告禁止措施${sum('prohibit')}项、限制措施${sum('restrict')}项，提示关注${sum('hint')}项。`
  );
}

/** Only a report whose last day is over is missing; one that still may come is told as such. */
function reportText({ summary, policy }: SummaryReportInput, names: PaperNames): readonly string[] {
  const due = summary.agencies.filter(({ report }) => report !== 'not-due');
  const [missing, running, late] = (['missing', 'running', 'late'] as const).map((state) =>
    reportsThatAre(state, summary, policy, names),
  ) as [readonly string[], readonly string[], readonly string[]];
  const received = due.length - missing.length - running.length;
  const list = (word: string, agencies: readonly string[]) =>
    agencies.length === 0 ? [] : [`${word}：${agencies.join('、')}。`];
  return [
    `应当报送书面报告的执法检查机关${due.length}个，已报送${received}个，其中逾期报送${late.length}个；` +
      `逾期未报送${missing.length}个，期限未到、尚未报送${running.length}个。`,
    ...list('逾期未报送的有', missing),
    ...list('期限未到的有', running),
    ...list('逾期报送的有', late),
  ];
}

function methodOf({ cutOff }: RoundSummary): readonly string[] {
  return [
    `数据截至${formatDay(cutOff)}，由业务记录自动统计，此后的记录不计入。一户检查对象的一个抽查事项为一项，` +
      '一项可以同时有几种检查结果；撤销的项目不计入。占比只舍不入。',
    TIMELY_METHOD,
  ];
}
