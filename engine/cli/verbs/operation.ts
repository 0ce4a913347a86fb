import { readLedger } from '../../app/ledger.ts';
import { runDueJobs } from '../../app/verbs/run-due-jobs.ts';
import type { Problem } from '../../kernel/problem.ts';
import { nextJobs } from '../../pipeline/supervise/next-jobs.ts';
import { checkTimes } from '../../scheduling/check-times.ts';
import { keepSchedule } from '../../scheduling/keep-schedule.ts';
import { occurrencesBetween } from '../../scheduling/occurrences-between.ts';
import { enter } from '../enter-district.ts';
import { jobOutcomeWords } from '../messages/jobs.ts';
import { nameValues } from '../name-values.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';

/** `yaohao run`: exit 0 also where something waits; exit 1 where a job met a problem. */
const run: Run = async (context) => {
  const { console } = context;
  const session = enter(context);
  if (!session.ok) return console.refuse(session.problems);
  const times = checkTimes(session.value.policy.schedule?.tasks ?? []);
  if (times.length > 0) return console.refuse(times);
  const done = await runDueJobs(session.value, occurrencesBetween);
  await session.value.workplace.printer.close();
  if (!done.ok) return console.refuse(done.problems);
  const jobs = await Promise.all(
    done.value.jobs.map(async (job) => ({ ...job, problems: await nameValues(session.value, job.problems) })),
  );
  const warnings = await nameValues(session.value, done.value.warnings);
  const problems = jobs.flatMap((job) => job.problems);
  console.warn(toldOnce([...warnings, ...problems]));
  console.answer(
    { jobs: jobs.map((job) => ({ ...job, problems: job.problems.map(console.words) })) },
    jobs.length === 0
      ? ['现在没有到期的任务。']
      : jobs.map(
          ({ task, period, outcome, note }) =>
            `${task} ${period}：${jobOutcomeWords[outcome]}${note === '' ? '' : `，${note}`}`,
        ),
  );
  return problems.length === 0 ? 0 : 1;
};

/** Several tasks may meet the same thing: said once, and as an error where it is one to any of them. */
function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const sayings = new Map<string, Problem>();
  for (const found of problems) {
    const saying = JSON.stringify([found.code, found.place, found.values]);
    if (sayings.get(saying)?.severity !== 'error') sayings.set(saying, found);
  }
  return [...sayings.values()];
}

/** `yaohao serve`: keeps the schedule until it is told to stop (Ctrl-C, SIGTERM). */
const serve: Run = async (context) => {
  const { console } = context;
  const session = enter(context);
  if (!session.ok) return console.refuse(session.problems);
  const tasks = session.value.policy.schedule?.tasks ?? [];
  const times = checkTimes(tasks);
  if (times.length > 0) return console.refuse(times);
  const keeper = keepSchedule(tasks, {
    onDue: async () => {
      await run(context);
    },
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const stopped = stopSignal();
  console.progress('定时任务已开始值守，按 Ctrl-C 停止');
  await stopped;
  await keeper.stop();
  return 0;
};

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}

/** `yaohao jobs`: what was answered last, what waits, and when each task comes next. */
const jobs: Run = async (context: RunContext) => {
  const { console } = context;
  const session = enter(context);
  if (!session.ok) return console.refuse(session.problems);
  const ledger = await readLedger(session.value.workplace.store);
  if (!ledger.ok) return console.refuse(ledger.problems);
  const { policy, at } = session.value;
  const next = nextJobs(policy, { now: at, occurrencesOf: occurrencesBetween });
  const history = [...ledger.value.jobs.tasks.values()];
  console.answer({ history, next }, [
    ...history.map(({ last }) => `${last.task}：最近一期 ${last.period}，${jobOutcomeWords[last.outcome]}。`),
    ...history.flatMap(({ waiting }) => waiting.map((job) => `${job.task} ${job.period}：${job.note}。`)),
    ...next.map(({ task, due }) => `${task}：下一次 ${due.slice(0, 16).replace('T', ' ')}。`),
  ]);
  return 0;
};

/** What runs by itself. */
export const OPERATION_VERBS: readonly VerbOnTheLine[] = [
  { name: 'run', description: '办理现在到期的定时任务', run },
  { name: 'serve', description: '值守：按定时任务自动办理', run: serve },
  { name: 'jobs', description: '查看定时任务办到哪一期、下一次什么时候', run: jobs },
];
