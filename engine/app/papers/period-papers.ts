import type { TaskStatus } from '../../domain/assessment.ts';
import type { Policy } from '../../domain/policy.ts';
import { dayOf, instantMs } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { assessmentReportPaper } from '../../papers/assessment-report.ts';
import { taskProgressPaper } from '../../papers/task-progress.ts';
import { seeRecords } from '../../pipeline/supervise/see-record.ts';
import { statusOfTasks } from '../../pipeline/supervise/status-of-tasks.ts';
import { foldLedger, type Ledger } from '../ledger.ts';
import { publishedPolicies } from '../published-policy.ts';
import type { Workplace } from '../workplace.ts';
import { documentFolder } from './document-path.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';

/** 考核通报 and 任务进度 of the month that a round belongs to: the assessor's word, and where the tasks of 附件2 stand. */
export function periodPapersOf(workplace: Workplace, ground: PaperGround): readonly PaperAtHand[] {
  const assessment = assessmentOf(ground);
  if (assessment === undefined) return [];
  const { ledger, policy, round } = ground;
  const paper = (name: string) => ({
    ...{ name, of: round, issuer: policy.district.issuer },
    path: `${documentFolder(round)}${name}`,
    ...{ madeAt: assessment.at, on: assessment.cutOff },
  });
  return [
    {
      ...paper('考核通报'),
      template: 'assessment-report',
      view: (label) => assessmentReportPaper({ assessment, policy, label }),
    },
    {
      ...paper('任务进度'),
      template: 'task-progress',
      view: async (label) => {
        const asOf = label.signedOn;
        const tasks = await tasksOn(workplace, ledger, policy, asOf);
        return tasks.ok ? taskProgressPaper({ tasks: tasks.value, asOf, policy, label }) : tasks;
      },
    },
  ];
}

type StandingAssessment = Ledger['papers']['assessments'][number];

/** The last assessment of the round's month. */
function assessmentOf({ ledger, round }: PaperGround): StandingAssessment | undefined {
  const month = round.slice(0, '2017-08'.length);
  return ledger.papers.assessments.findLast(({ period }) => period === month);
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
