import type { TaskStatus } from '../domain/assessment.ts';
import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { Policy } from '../domain/policy.ts';
import type { AgencySummary, RoundSummary } from '../domain/round-summary.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatRound, formatShare } from './format.ts';
import { type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, TableView } from './paper-view.ts';
import { type Before, firstPeriodText, sectionsOfChange } from './period-change.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import {
  inOrder,
  type LineTotals,
  lineTotals,
  overdueReports,
  tableOfLateLines,
} from './summary-report-tables.ts';
import { tableView } from './table-view.ts';

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
  const progress = tableOfProgress(summary, policy, names);
  const late = tableOfLateLines(summary, names);
  const behind = behindOf(input, names);
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
        section(
          '存在的问题',
          behind.length === 0 ? ['本期没有逾期和未办的事项。'] : behind.map((one, i) => `${i + 1}.${one}`),
        ),
        section('整改要求', demandsOf(input, behind)),
        ...sectionsOfChange('表1　本期和上期', summary, before),
        section('统计口径', [
          `数据截至${formatDay(summary.cutOff)}，由业务记录自动统计，此后的记录不计入；没有检查任务的机关保留一行，记为0。`,
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
      parts: agencies.flatMap(({ recorded, lines }) => [recorded, lines - recorded]),
    },
    { what: '逾期项目', whole: total.late + total.overdue, parts: [lateLines.length] },
  ];
}

function leadOf({ round }: RoundSummary, total: LineTotals): string {
  return (
    `${formatRound(round)}批次应录检查项目${total.lines}项，已录入${total.recorded}项，占${formatShare(total.recorded, total.lines)}；` +
    `逾期录入${total.late}项，逾期未录入${total.overdue}项；已公示${total.disclosed}项。`
  );
}

/** Who is behind with what, a sentence each; nothing where nobody is. */
function behindOf({ summary, tasks, policy }: SupervisionNoticeInput, names: PaperNames): readonly string[] {
  const agencies = inOrder(summary, policy);
  const listOf = (of: (one: AgencySummary) => number) =>
    agencies
      .filter((one) => of(one) > 0)
      .map((one) => `${names.agency(one.agency)}${of(one)}项`)
      .join('、');
  const [late, overdue, unpublished] = [
    listOf((one) => one.late),
    listOf((one) => one.overdue),
    listOf(({ recorded, disclosed }) => recorded - disclosed),
  ];
  const missing = overdueReports(summary, policy, names);
  const tardy = tasks.filter(({ state }) => state === 'overdue');
  return [
    ...(overdue === '' ? [] : [`逾期未录入检查结果：${overdue}。`]),
    ...(late === '' ? [] : [`逾期录入检查结果：${late}。`]),
    ...(unpublished === '' ? [] : [`已录入、尚未公示：${unpublished}。`]),
    ...(missing.length === 0 ? [] : [`未报送书面报告：${missing.join('、')}。`]),
    ...tardy.map(({ no, name, lead }) => `附件2第${no}项“${name}”逾期未完成，${names.agency(lead)}牵头。`),
  ];
}

/** What is to be mended, and until when: whatever the notice names as being behind. */
function demandsOf({ policy, label }: SupervisionNoticeInput, behind: readonly string[]): readonly string[] {
  const calendar = calendarOfPolicy(policy.calendars);
  const term = deadlineOf(policy.deadlines, calendar, 'mend', label.signedOn);
  const until = term === undefined ? '' : `在${formatDay(term.date)}以前（含当日）`;
  return behind.length === 0
    ? ['请各机关继续按期录入、公示检查结果。']
    : [
        `以上问题，请有关机关${until}整改到位，并书面说明原因；不得更改检查内容，不得补填没有实施的检查。`,
        `根据${policy.district.plan}三（三）（五），逾期填报计入考核，整改情况在下期通报。`,
      ];
}

/** 各执法检查机关进度: every agency of the round, zeros kept. */
function tableOfProgress(summary: RoundSummary, policy: Policy, names: PaperNames): TableView {
  const rows = inOrder(summary, policy);
  const total = lineTotals(summary.agencies);
  const working = rows.filter(({ lines }) => lines > 0);
  return tableView({
    caption: '各执法检查机关录入和公示进度',
    columns: [
      { label: '执法检查机关', width: 32, align: 'text' },
      { label: '应录（项）', width: 12, align: 'number' },
      { label: '已录', width: 11, align: 'number' },
      { label: '未录', width: 11, align: 'number' },
      { label: '逾期录入', width: 11, align: 'number' },
      { label: '逾期未录', width: 11, align: 'number' },
      { label: '已公示', width: 12, align: 'number' },
    ],
    rows: rows.map((one) => [
      names.agency(one.agency),
      one.lines,
      one.recorded,
      one.lines - one.recorded,
      one.late,
      one.overdue,
      one.disclosed,
    ]),
    total: [
      '合计',
      total.lines,
      total.recorded,
      total.lines - total.recorded,
      total.late,
      total.overdue,
      total.disclosed,
    ],
    note: '各栏相加等于合计；已录与未录之和等于应录。',
    ...(working.length === 0
      ? {}
      : {
          chart: {
            unit: '项',
            categories: working.map(({ agency }) => names.agency(agency)),
            series: [
              barsOf(
                '应录',
                working.map(({ lines }) => lines),
              ),
              barsOf(
                '已录',
                working.map(({ recorded }) => recorded),
              ),
            ],
          },
        }),
  });
}

function barsOf(name: string, values: readonly number[]) {
  return { name, bars: values.map((value) => ({ value, text: String(value) })) };
}
