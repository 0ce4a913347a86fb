import type { TaskStatus } from '../../domain/assessment.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf, instantMs } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { assessmentReportPaper } from '../../papers/assessment-report.ts';
import { leadersBriefingPaper } from '../../papers/leaders-briefing.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import { supervisionNoticePaper } from '../../papers/supervision-notice.ts';
import { taskProgressPaper } from '../../papers/task-progress.ts';
import { seeRecords } from '../../pipeline/supervise/see-record.ts';
import { statusOfTasks } from '../../pipeline/supervise/status-of-tasks.ts';
import { summarizeRound } from '../../pipeline/supervise/summarize-round.ts';
import { foldLedger, type Ledger } from '../ledger.ts';
import { publishedPolicies } from '../published-policy.ts';
import type { Workplace } from '../workplace.ts';
import { assessmentBefore, assessmentOfRound } from './assessments-of.ts';
import { documentFolder } from './document-path.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';
import { roundBefore } from './round-before.ts';
import { isNewest } from './round-papers.ts';

export const PERIOD_PAPERS = ['考核通报', '督查通报', '领导简报', '任务进度'] as const;

/** Papers of the month that a round belongs to, once it was assessed: for the units, for the leaders, for 附件2. */
export function periodPapersOf(workplace: Workplace, ground: PaperGround): readonly PaperAtHand[] {
  const assessment = assessmentOfRound(ground.ledger, ground.file);
  if (assessment === undefined) return [];
  const { ledger, policy, round } = ground;
  const paper = (name: (typeof PERIOD_PAPERS)[number], template: string) => ({
    ...{ name, template, of: round, issuer: policy.district.issuer, latest: isNewest(ground) },
    path: `${documentFolder(round)}${name}`,
    ...{ madeAt: assessment.at, on: assessment.cutOff },
  });
  const withTasks =
    (view: (tasks: readonly TaskStatus[], label: PaperLabel) => Result<object, Problem>) =>
    async (label: PaperLabel) => {
      const tasks = await tasksOn(workplace, ledger, policy, label.signedOn);
      return tasks.ok ? view(tasks.value, label) : tasks;
    };
  const earlier = roundBefore(ground);
  const summaryOf = (file: PaperGround['file']) =>
    summarizeRound({ round: file, credit: ledger.credit, cutOff: assessment.cutOff }, policy);
  const before = assessmentBefore(ledger, ground.file, assessment);
  const compared = () => ({
    summary: summaryOf(ground.file),
    before: earlier === undefined ? null : summaryOf(earlier),
    assessmentBefore: before,
  });
  return [
    {
      ...paper('考核通报', 'assessment-report'),
      view: (label) => assessmentReportPaper({ assessment, before, policy, label }),
    },
    {
      ...paper('督查通报', 'supervision-notice'),
      view: withTasks((tasks, label) => supervisionNoticePaper({ ...compared(), tasks, policy, label })),
    },
    {
      ...paper('领导简报', 'leaders-briefing'),
      upward: true,
      view: withTasks((tasks, label) =>
        leadersBriefingPaper({ ...compared(), assessment, tasks, policy, label }),
      ),
    },
    {
      ...paper('任务进度', 'task-progress'),
      view: withTasks((tasks, label) => taskProgressPaper({ tasks, asOf: label.signedOn, policy, label })),
    },
  ];
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
