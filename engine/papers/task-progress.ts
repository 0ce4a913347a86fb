import type { ProofStatus, TaskStatus } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import { daysBetween, type IsoDate } from '../kernel/iso-date.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatShare } from './format.ts';
import { type PaperNames, paperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, TableView } from './paper-view.ts';
import { type ReportInput, reportOf, section } from './report-of.ts';
import { tableView } from './table-view.ts';

/** 任务进度: 附件2's tasks as the records prove them. Template: `task-progress`. */
export type TaskProgressView = ReportView;

export interface TaskProgressInput extends ReportInput {
  readonly tasks: readonly TaskStatus[];
  /** 统计截止日. */
  readonly asOf: IsoDate;
}

/** The paper; refused where it does not hold every task of `config/tasks.yaml` once. */
export function taskProgressPaper(input: TaskProgressInput): Result<TaskProgressView, PaperProblem> {
  const { asOf, policy } = input;
  const tasks = input.tasks.toSorted((a, b) => a.no - b.no);
  const names = paperNames(TITLE, { policy });
  const table = tableOfTasks(input, tasks, names);
  const urgent = urgentText(tasks, asOf, names);
  const problems = [...checkTotals(TITLE, sumsOf(tasks, policy)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  const title = `${policy.district.name}“双随机、一公开”和联合惩戒工作任务进度`;
  return ok(
    reportOf(input, title, {
      annexes: [{ title: '任务分解表进度', tables: [table], notes: NOTES }],
      lead: leadOf(tasks, asOf),
      sections: [
        section('需要督促的任务', urgent),
        section('总体进度', [], [tableOfStates(tasks)]),
        section('统计口径', methodOf(input)),
      ],
    }),
  );
}

const TITLE = '任务进度';

const STATES = ['done', 'late', 'ongoing', 'open', 'overdue'] as const;
const STATE_WORDS: Readonly<Record<TaskStatus['state'], string>> = {
  done: '按期完成',
  late: '逾期完成',
  ongoing: '长期推进',
  open: '未完成，尚未到期',
  overdue: '逾期未完成',
};

function sumsOf(tasks: readonly TaskStatus[], policy: Policy) {
  return [
    {
      what: '任务项数（与任务分解表对照）',
      whole: policy.tasks.length,
      parts: policy.tasks.map(({ no }) => tasks.filter((task) => task.no === no).length),
    },
    { what: '各状态任务项数', whole: tasks.length, parts: STATES.map((state) => countOf(tasks, state)) },
  ];
}

function countOf(tasks: readonly TaskStatus[], state: TaskStatus['state']): number {
  return tasks.filter((task) => task.state === state).length;
}

function leadOf(tasks: readonly TaskStatus[], asOf: IsoDate): string {
  const count = (state: TaskStatus['state']) => countOf(tasks, state);
  return (
    `截至${formatDay(asOf)}，任务分解表${tasks.length}项任务中，按期完成${count('done')}项，逾期完成${count('late')}项，` +
    `长期推进${count('ongoing')}项，尚未到期${count('open')}项，逾期未完成${count('overdue')}项。`
  );
}

function tableOfStates(tasks: readonly TaskStatus[]): TableView {
  return tableView({
    caption: '表1　任务状态',
    columns: [
      { label: '状态', width: 46, align: 'text' },
      { label: '项数', width: 24, align: 'number' },
      { label: '占全部任务', width: 30, align: 'number' },
    ],
    rows: STATES.map((state) => {
      const count = countOf(tasks, state);
      return [STATE_WORDS[state], count, formatShare(count, tasks.length)];
    }),
    total: ['合计', tasks.length, formatShare(tasks.length, tasks.length)],
    note: '占比只舍不入，各项之和可以略小于合计。',
  });
}

/** Overdue first; then what is open, with the days left. */
function urgentText(tasks: readonly TaskStatus[], asOf: IsoDate, names: PaperNames): readonly string[] {
  const lines = (['overdue', 'open'] as const).flatMap((state) =>
    tasks
      .filter((task) => task.state === state)
      .map((task) => {
        const missing = task.proofs.filter(({ met }) => !met).map(({ text }) => text);
        const units = task.missing.length === 0 ? '' : `（涉及${task.missing.length}个机关）`;
        const lacks = missing.length === 0 ? '' : `，尚缺：${missing.join('；')}${units}`;
        return `第${task.no}项“${task.name}”，${names.agency(task.lead)}牵头，${dueText(task, asOf)}${lacks}。`;
      }),
  );
  if (lines.length === 0) return ['没有逾期未完成和尚未到期的任务。'];
  return lines.map((line, i) => `${i + 1}.${line}`);
}

/** 已逾期3天, 距期限还有12天; nothing for a task without an end. */
function dueText({ deadline, dueOn, state }: TaskStatus, asOf: IsoDate): string {
  if (dueOn === null) return `完成时限为${deadline}`;
  const days = daysBetween(asOf, dueOn);
  const left = state === 'overdue' ? `已逾期${-days}天` : `距期限还有${days}天`;
  return `完成时限为${deadline}（${formatDay(dueOn)}），${left}`;
}

/** 附件2's columns, then what the records say. */
function tableOfTasks(
  { asOf, policy }: TaskProgressInput,
  tasks: readonly TaskStatus[],
  names: PaperNames,
): TableView {
  const deliverables = new Map(policy.tasks.map(({ no, deliverable }) => [no, deliverable]));
  return tableView({
    caption: `实施方案附件2任务进度（截至${formatDay(asOf)}）`,
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '工作任务', width: 12, align: 'text' },
      { label: '具体成果形式', width: 26, align: 'text' },
      { label: '牵头单位', width: 10, align: 'text' },
      { label: '完成时限', width: 12, align: 'text' },
      { label: '状态', width: 12, align: 'center' },
      { label: '完成依据', width: 22, align: 'text' },
    ],
    rows: tasks.map((task) => [
      task.no,
      task.name,
      deliverables.get(task.no),
      names.agency(task.lead),
      task.dueOn === null ? task.deadline : `${task.deadline}\n${task.dueOn}`,
      `${STATE_WORDS[task.state]}${task.provenOn === null ? '' : `\n${task.provenOn}`}`,
      task.proofs.map(proofText).join('\n'),
    ]),
  });
}

function proofText({ met, text, where }: ProofStatus): string {
  return `${met ? '☑' : '☐'} ${text}${where === '' ? '' : `（${where}）`}`;
}

function methodOf({ policy }: TaskProgressInput): readonly string[] {
  return [
    `任务、具体成果形式、牵头单位和完成时限依据${policy.district.plan}附件2。完成与否只看业务记录、已签发的文书和已发布的政策版本，` +
      '不由单位自报；依据撤销的，任务退回未完成。',
  ];
}

const NOTES: readonly string[] = [
  '☑ 已有依据，括号内为出处；☐ 尚缺，括号内为所缺内容。状态一栏的日期为依据齐备的日期。',
  'rosters、rounds、credit、papers 依次为名录、批次、信用、文书的业务记录（data/records/），“第几条”为记录的序号；config/ 为本区配置文件。',
];
