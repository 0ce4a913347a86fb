import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { perform } from '../../app/perform.ts';
import { importEnterprisesCase } from '../../app/verbs/import-enterprises.ts';
import { reportRosters as printRosters } from '../../app/verbs/report-rosters.ts';
import { parseDate } from '../../domain/policy-time-phrase.ts';
import { problem } from '../../kernel/problem.ts';
import { enter } from '../enter-district.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { importInWords, importLines } from '../words/import-words.ts';

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

const importRoster: Run = (run) => {
  const [kind = ''] = run.args;
  if (kind === 'enterprises') return importEnterprises(run);
  return run.console.refuse([problem('import-kind-unknown', { kind, kinds: 'enterprises' })]);
};

const report: Run = (run) => {
  const [paper = ''] = run.args;
  if (paper === 'rosters') return reportRosters(run);
  return run.console.refuse([problem('report-unknown', { paper, papers: 'rosters' })]);
};

function shapeImport(verb: Command): Command {
  return verb
    .argument('<种类>', 'enterprises（检查对象名录）')
    .argument('<文件>', 'CSV 或 XLSX')
    .option('--source <来源>', '数据来源，默认为文件名')
    .option('--cut-off <日期>', '数据截止日期，默认为今天');
}

function shapeReport(verb: Command): Command {
  return verb.argument('<文书>', 'rosters（检查对象名录库情况）');
}

/** 二(一)–(四): what the office brings. */
export const ROSTER_VERBS: readonly VerbOnTheLine[] = [
  { name: 'import', description: '导入名录', shape: shapeImport, run: importRoster },
  { name: 'report', description: '出具文书', shape: shapeReport, run: report },
];
