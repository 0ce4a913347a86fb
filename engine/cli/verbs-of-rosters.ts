import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { openDistrictFolder } from '../app/district-folder.ts';
import { openSession } from '../app/open-session.ts';
import { perform, type Session } from '../app/perform.ts';
import { checkPolicy } from '../app/verbs/check-policy.ts';
import { examineMachine } from '../app/verbs/examine-machine.ts';
import { importEnterprisesCase } from '../app/verbs/import-enterprises.ts';
import { reportRosters as printRosters } from '../app/verbs/report-rosters.ts';
import { parseDate } from '../domain/policy-time-phrase.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { openWorkplace } from './open-workplace.ts';
import type { Run, RunContext } from './program.ts';
import { importInWords, importLines } from './words/import-words.ts';
import { machineWords } from './words/machine-words.ts';

/** 二(二): `yaohao import enterprises FILE`. */
export const importEnterprises: Run = async (run) => {
  const { console, args, options } = run;
  const [, file = ''] = args;
  const cutOff = options.cutOff === undefined ? undefined : parseDate(options.cutOff);
  if (cutOff?.ok === false) return console.refuse([problem(cutOff.fault, { written: options.cutOff ?? '' })]);
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  console.progress(`读取 ${basename(file)}`);
  const done = await perform(importEnterprisesCase, session.value, {
    path: resolve(run.settings.workingFolder, file),
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(cutOff === undefined ? {} : { cutOff: cutOff.value }),
  });
  if (!done.ok) return console.refuse(done.problems);
  console.warn(done.value.warnings);
  const { report } = done.value.answer;
  if (report === undefined) {
    console.answer({ read: 0, kept: 0, flagged: [], refused: [], already: true }, [
      '没有新的内容，名录库不变。',
    ]);
    return 0;
  }
  const words = importInWords(report, console.words);
  console.answer(words, importLines(basename(file), words));
  return 0;
};

/** `yaohao doctor`: exit 1 where something is unfit. */
export const doctor: Run = async (run) => {
  const { console, districtRoot, settings } = run;
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const workplace = openWorkplace(folder.value, settings.programRoot, console.progress);
  if (!workplace.ok) return console.refuse(workplace.problems);
  const checked = checkPolicy(folder.value);
  const years = checked.ok ? (checked.value.policy?.calendars.map(({ year }) => year) ?? []) : [];
  const findings = await examineMachine(workplace.value, years);
  await workplace.value.printer.close();
  console.warn(findings.flatMap(({ problems }) => problems));
  const fit = findings.every(({ state }) => state !== 'unfit');
  console.answer({ ok: fit, findings }, findings.map(machineWords));
  return fit ? 0 : 1;
};

/** The district, its policy without an error, and the post that acts. */
export function enter({ districtRoot, settings, console, options }: RunContext): Result<Session, Problem> {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return folder;
  const workplace = openWorkplace(folder.value, settings.programRoot, console.progress);
  if (!workplace.ok) return workplace;
  const session = openSession(workplace.value, {
    as: options.as,
    at: options.at,
    systemUser: userInfo().username,
  });
  return session.ok ? ok(session.value) : failed(...session.problems);
}

/** `yaohao report rosters`: 检查对象名录库情况.pdf. */
export const reportRosters: Run = async (run) => {
  const { console } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const done = await printRosters(session.value);
  await session.value.workplace.printer.close();
  if (!done.ok) return console.refuse(done.problems);
  console.answer(
    { ok: true, files: done.value.files },
    done.value.files.map((file) => `已生成 ${file}`),
  );
  return 0;
};
