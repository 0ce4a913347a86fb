import type { TaskStatus } from '../../domain/assessment.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf, instantMs } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { assessmentReportPaper } from '../../papers/assessment-report.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import { taskProgressPaper } from '../../papers/task-progress.ts';
import { seeRecords } from '../../pipeline/supervise/see-record.ts';
import { statusOfTasks } from '../../pipeline/supervise/status-of-tasks.ts';
import { foldLedger, type Ledger } from '../ledger.ts';
import { publishedPolicies } from '../published-policy.ts';
import type { Workplace } from '../workplace.ts';
import type { PaperGround } from './paper-ground.ts';
import { renderView, writePaper } from './print-papers.ts';

/** A paper of a month or year: its view is made of the assessment, or of what proves the tasks. */
export interface PeriodPaper {
  readonly name: string;
  readonly template: string;
  readonly view: (
    workplace: Workplace,
    ground: PaperGround,
    label: PaperLabel,
  ) => Promise<Result<object, Problem>>;
}

export const PERIOD_PAPERS: readonly PeriodPaper[] = [
  { name: '考核通报', template: 'assessment-report', view: assessmentView },
  { name: '任务进度', template: 'task-progress', view: progressView },
];

/** 考核通报 and 任务进度 of the month that a round belongs to: the assessor's word, and where the tasks of 附件2 stand. */
export async function printPeriod(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const assessment = assessmentOf(ground);
  if (assessment === undefined) return ok([]);
  const { at: madeAt, cutOff: on } = assessment;
  const written: string[] = [];
  for (const paper of PERIOD_PAPERS) {
    const target = await writePaper(workplace, ground, { name: paper.name, madeAt, on }, (label) =>
      renderPeriodPaper(workplace, ground, paper, label),
    );
    if (!target.ok) return target;
    written.push(...target.value);
  }
  return ok(written);
}

export async function renderPeriodPaper(
  workplace: Workplace,
  ground: PaperGround,
  paper: PeriodPaper,
  label: PaperLabel,
): Promise<Result<Uint8Array, Problem>> {
  const view = await paper.view(workplace, ground, label);
  return view.ok ? renderView(workplace, paper, view.value, label.signedOn) : view;
}

type StandingAssessment = Ledger['papers']['assessments'][number];

/** The last assessment of the round's month. */
export function assessmentOf({ ledger, round }: PaperGround): StandingAssessment | undefined {
  const month = round.slice(0, '2017-08'.length);
  return ledger.papers.assessments.findLast(({ period }) => period === month);
}

async function assessmentView(
  _workplace: Workplace,
  ground: PaperGround,
  label: PaperLabel,
): Promise<Result<object, Problem>> {
  const assessment = assessmentOf(ground);
  if (assessment === undefined) throw new Error('a paper is made before its record');
  return assessmentReportPaper({ assessment, policy: ground.policy, label });
}

async function progressView(
  workplace: Workplace,
  ground: PaperGround,
  label: PaperLabel,
): Promise<Result<object, Problem>> {
  const asOf = label.signedOn;
  const tasks = await tasksOn(workplace, ground.ledger, ground.policy, asOf);
  if (!tasks.ok) return tasks;
  return taskProgressPaper({ tasks: tasks.value, asOf, policy: ground.policy, label });
}

/** 附件2 on the evening of a day: records of later days are not looked at. */
async function tasksOn(
  workplace: Workplace,
  ledger: Ledger,
  policy: Policy,
  on: IsoDate,
): Promise<Result<readonly TaskStatus[], Problem>> {
  const until = instantMs(`${on}T23:59:59+08:00` as Parameters<typeof instantMs>[0]);
  const then = foldLedger(
    new Map(
      [...ledger.records].map(([stream, all]) => [
        stream,
        all.filter(({ at }) => instantMs(at) <= until && dayOf(at) <= on),
      ]),
    ),
  );
  const published = await publishedPolicies(workplace, then);
  if (!published.ok) return published;
  const files = workplace.folder.policyFiles();
  if (!files.ok) return files;
  return ok(
    statusOfTasks({
      on,
      records: seeRecords(then.records),
      editions: then.editions,
      published: published.value,
      papers: then.papers,
      files: files.value.map(({ path }) => path),
      policy,
    }),
  );
}
