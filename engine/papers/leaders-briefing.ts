import type { Assessment, TaskStatus } from '../domain/assessment.ts';
import type { RoundSummary } from '../domain/round-summary.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { tableOfRanks } from './briefing-table.ts';
import { checkTotals } from './check-totals.ts';
import { decideText } from './decide-text.ts';
import { formatDay, formatRound, formatShare } from './format.ts';
import { paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type Before, changeText, figuresOf, sectionsOfChange } from './period-change.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import { roundInShort } from './round-in-short.ts';
import { mattersOf, mattersOfTasks } from './round-matters.ts';
import { type LineTotals, lineTotals, listedText } from './summary-report-tables.ts';

export interface LeadersBriefingInput extends ReportInput {
  readonly summary: RoundSummary;
  readonly before: Before;
  readonly assessment: Assessment;
  /** The assessment of the round before; null without. */
  readonly assessmentBefore: Assessment | null;
  readonly tasks: readonly TaskStatus[];
}

/** 领导简报: the first page says what to know and what to decide. Template: `leaders-briefing`. */
export function leadersBriefingPaper(input: LeadersBriefingInput): Result<ReportView, PaperProblem> {
  const { summary, before, policy } = input;
  const names = paperNames(TITLE, { policy });
  const total = lineTotals(summary.agencies);
  const matters = [...mattersOf(summary, policy), ...mattersOfTasks(input.tasks)];
  const { asked, inFull } = decideText(
    { decider: '区领导小组', question: '是否责成', matters, names },
    { summary, policy, signedOn: input.label.signedOn },
  );
  const known = [...toKnow(input, total), ...inFull];
  const ranks = tableOfRanks(input, names);
  const problems = [...checkTotals(TITLE, sumsOf(input, total)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const title = `${policy.district.name}${formatRound(summary.round)}“双随机、一公开”工作简报`;
  return ok(
    reportOf(input, title, {
      addressee: '区领导小组',
      annexes: [{ title: '各单位排名', tables: [ranks], notes: [] }],
      lead: roundInShort(summary),
      sections: [
        section('需要决定的事', asked),
        section('需要知道的事', known),
        ...sectionsOfChange('表1　本期和上期', figuresOf(summary), before && figuresOf(before), []),
        section('统计口径', methodOf(summary)),
      ],
    }),
  );
}

const TITLE = '领导简报';

function sumsOf({ summary, assessment }: LeadersBriefingInput, total: LineTotals) {
  const late = summary.lateLines;
  return [
    {
      what: '逾期未录入项目',
      whole: total.overdue,
      parts: [late.filter(({ recorded }) => !recorded).length],
    },
    {
      what: '考核单位',
      whole: new Set(assessment.scores.map(({ agency }) => agency)).size,
      parts: assessment.scores.map(() => 1),
    },
    {
      what: '后续处置项数',
      whole: total.recorded,
      parts: summary.followUps.map(({ lines }) => lines),
    },
  ];
}

function toKnow({ summary, before }: LeadersBriefingInput, total: LineTotals): readonly string[] {
  const open = summary.followUps
    .filter(({ followUp, lines }) => lines > 0 && followUp !== '无需后续处置')
    .map(({ followUp, lines }) => `${followUp}${lines}项`);
  const measures = summary.restrictions.reduce((sum, { prohibit, restrict }) => sum + prohibit + restrict, 0);
  return [
    `发现问题${total.problems}项，占已录入的${formatShare(total.problems, total.recorded)}，涉及${summary.enterprises.withProblems}户；` +
      `后续处置：${open.length === 0 ? '均无需后续处置' : open.join('、')}。`,
    ...(total.uninspected === 0 ? [] : [`未检查${total.uninspected}项，写明了原因，有待补查。`]),
    `依据检查结果${listedText(summary)}；公告禁止、限制措施${measures}项。`,
    changeText(figuresOf(summary), before && figuresOf(before)),
  ];
}

function methodOf({ cutOff }: RoundSummary): readonly string[] {
  return [
    `数据截至${formatDay(cutOff)}，由业务记录自动统计，不由单位自报。一户检查对象的一个抽查事项为一项。排名按考核总分的精确值，` +
      '得分相同的并列；没有可以统计的数据的单位不参加排名。只考核是否按时、齐全、守规矩，不考核检查、发现问题、罚款的数量。',
  ];
}
