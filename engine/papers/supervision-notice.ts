import type { TaskStatus } from '../domain/assessment.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { mendBy, runningText } from './decide-text.ts';
import { formatDay, formatRound, formatShare } from './format.ts';
import { type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type Before, figuresOf, firstPeriodText, sectionsOfChange } from './period-change.ts';
import { tableOfProgress } from './progress-table.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import { type Matter, mattersOfTasks, mattersToMend } from './round-matters.ts';
import {
  inOrder,
  type LineTotals,
  lineTotals,
  reportsThatAre,
  tableOfLateLines,
} from './summary-report-tables.ts';
import { tellMatters } from './tell-matters.ts';
import { rankAgencies, rankText, TIMELY_METHOD } from './timely-rank.ts';

export interface SupervisionNoticeInput extends ReportInput {
  readonly summary: RoundSummary;
  readonly before: Before;
  readonly tasks: readonly TaskStatus[];
}

/** 督查通报, 三(五)、附件2-14: who is behind with what, and until when it is to be done. Template: `supervision-notice`. */
export function supervisionNoticePaper(input: SupervisionNoticeInput): Result<ReportView, PaperProblem> {
  const { summary, before, policy } = input;
  const names = paperNames(TITLE, { policy });
  const total = lineTotals(summary.agencies);
  const progress = tableOfProgress({ summary, before, policy }, names);
  const late = tableOfLateLines(summary, names);
  const matters = [...mattersToMend(summary, policy), ...mattersOfTasks(input.tasks)];
  const demands = demandsOf(input, matters, names);
  const behind = behindOf(input, names);
  const ranks = rankText(rankAgencies(summary, policy), names);
  const problems = [...checkTotals(TITLE, sumsOf(summary, total)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const title = `${policy.district.name}${formatRound(summary.round)}“双随机、一公开”工作督查通报`;
  return ok(
    reportOf(input, title, {
      addressee: '区直各有关部门',
      annexes: [
        { title: '各执法检查机关进度', tables: [progress], notes: [] },
        ...(summary.lateLines.length === 0 ? [] : [{ title: '逾期项目', tables: [late], notes: [] }]),
      ],
      lead: leadOf(summary, total),
      sections: [
        section('整改要求', demands),
        section(
          '存在的问题',
          behind.length === 0 ? ['本期没有逾期和未办的事项。'] : behind.map((one, i) => `${i + 1}.${one}`),
        ),
        ...(ranks.length === 0
          ? []
          : [
              section('按期录入排名', [
                `${ranks.join('')}各机关名次见附件${late.rows.length === 0 ? '' : '1'}。`,
              ]),
            ]),
        ...sectionsOfChange('表1　本期和上期', figuresOf(summary), before && figuresOf(before)),
        section('统计口径', [
          `数据截至${formatDay(summary.cutOff)}，由业务记录自动统计，此后的记录不计入；没有检查任务的机关保留一行，记为0。`,
          TIMELY_METHOD,
          ...firstPeriodText(before),
        ]),
      ],
    }),
  );
}

const TITLE = '督查通报';

function sumsOf({ agencies, lateLines }: RoundSummary, total: LineTotals) {
  return [
    {
      what: '应录项目',
      whole: total.lines,
      parts: agencies.flatMap(({ recorded, uninspected, blank }) => [recorded, uninspected, blank]),
    },
    { what: '逾期项目', whole: total.late + total.overdue, parts: [lateLines.length] },
  ];
}

function leadOf({ round }: RoundSummary, total: LineTotals): string {
  return (
    `${formatRound(round)}应录检查项目${total.lines}项，已录入${total.recorded}项，占${formatShare(total.recorded, total.lines)}；` +
    `逾期录入${total.late}项，逾期未录入${total.overdue}项；已公示${total.disclosed}项。`
  );
}

/** Who is behind with what, a sentence each; nothing where nobody is. */
function behindOf({ summary, tasks, policy }: SupervisionNoticeInput, names: PaperNames): readonly string[] {
  const listOf = (of: (one: AgencySummary) => number) =>
    inOrder(summary, policy)
      .filter((one) => of(one) > 0)
      .map((one) => `${names.agency(one.agency)}${of(one)}项`)
      .join('、');
  const lists: readonly (readonly [string, string])[] = [
    ['逾期未录入检查结果', listOf(({ overdue }) => overdue)],
    ['未检查、有待补查', listOf(({ uninspected }) => uninspected)],
    ['逾期录入检查结果', listOf(({ late }) => late)],
    ['逾期未公示', listOf(({ undisclosed }) => undisclosed)],
    ['逾期未报送书面报告', reportsThatAre('missing', summary, policy, names).join('、')],
    ['逾期报送书面报告', reportsThatAre('late', summary, policy, names).join('、')],
    ['检查人员不足', listOf(({ understaffed }) => understaffed)],
    ['发现问题待后续处理', listOf(({ pending }) => pending)],
  ];
  return [
    ...lists.filter(([, list]) => list !== '').map(([what, list]) => `${what}：${list}。`),
    ...tasks
      .filter(({ state }) => state === 'overdue')
      .map(({ no, name, lead }) => `附件2第${no}项“${name}”逾期未完成，${names.agency(lead)}牵头。`),
  ];
}

/** What is to be mended, by whom, and until when: whatever the notice names as being behind. */
function demandsOf(
  { summary, policy, label }: SupervisionNoticeInput,
  matters: readonly Matter[],
  names: PaperNames,
): readonly string[] {
  const running = runningText(summary);
  if (matters.length === 0) return ['没有需要整改的事，请各机关继续按期录入、公示检查结果。', ...running];
  return [
    tellMatters(`请有关机关${mendBy(policy, label.signedOn)}整改到位：`, matters, names).text,
    ...running,
    `请同时书面说明原因；不得更改检查内容，不得补填没有实施的检查。根据${policy.district.plan}三（三）（五），逾期填报计入考核，整改情况在下期通报。`,
  ];
}
