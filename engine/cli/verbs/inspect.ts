import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  attachReportCase,
  issueFormsCase,
  recordFindingsCase,
  reportAgencyCase,
  scheduleVisitsCase,
} from '../../app/verbs/inspect-steps.ts';
import { HALVES } from '../../domain/inspection.ts';
import { problem } from '../../kernel/problem.ts';
import { idIn, roundIn } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';

const schedule: Run = (run) =>
  runCase(run, scheduleVisitsCase, roundIn(run), ({ round, file }) => {
    const visits = file.inspect.plan?.visits ?? [];
    const [first, last] = [visits[0], visits.at(-1)];
    return {
      value: { round, visits },
      lines: [
        `批次 ${round} 的联合检查工作方案：${visits.length} 户，` +
          `${first?.on ?? '—'}${first === undefined ? '' : HALVES[first.half]}至 ${last?.on ?? '—'}，每户一次上门。`,
      ],
    };
  });

const forms: Run = (run) =>
  runCase(run, issueFormsCase, roundIn(run), ({ round, file, sheets: { written: files, filled } }) => {
    const issued = Object.values(file.inspect.forms);
    return {
      value: { round, forms: issued.map(({ number, id, issue }) => ({ number, id, issue })), files },
      lines: [
        `批次 ${round} 的一企一表已印发 ${issued.length} 份。`,
        ...files.map((path) => `已生成 ${path}`),
        ...filled.map((path) => `${path} 已经填写，没有覆盖；请先用 yaohao record 录入，再重新运行 forms。`),
      ],
    };
  });

const record: Run = (run) => {
  const [path = ''] = run.args;
  if (run.options.helper !== undefined) return attach(run, path, run.options.helper);
  const input = {
    ...roundIn(run),
    path: resolve(run.settings.workingFolder, path),
    correction: run.options.correction !== undefined,
    approvedBy: run.options.approvedBy,
  };
  return runCase(run, recordFindingsCase, input, ({ round, appended, uninspected, file }) => {
    const recorded = appended - uninspected;
    const left = uninspected === 0 ? '' : `；另记“未检查”${uninspected} 项和原因`;
    return {
      value: { round, recorded, uninspected, standing: file.inspect.findings.length },
      lines: [
        appended === 0
          ? '没有新的检查结果，账本不变。'
          : `批次 ${round} 录入 ${recorded} 项检查结果，累计 ${file.inspect.findings.length} 项${left}。`,
      ],
    };
  });
};

/** `yaohao record FILE --helper NAME --id CODE`: the report of somebody who helps, attached to the form. */
function attach(run: RunContext, path: string, helper: string): number | Promise<number> {
  const id = idIn(run, run.options.id ?? '');
  if (id === null) return 2;
  const { item } = run.options;
  const input = { ...roundIn(run), path: resolve(run.settings.workingFolder, path), id, helper, item };
  return runCase(run, attachReportCase, input, ({ round, file, appended }) => {
    const last = file.inspect.helperReports.at(-1);
    return {
      value: { round, appended, report: appended === 0 ? undefined : last },
      lines:
        appended === 0 || last === undefined
          ? ['没有新的报告，账本不变。']
          : [
              `${last.helper}的报告“${last.file}”附在一企一表 ${last.form} 事项 ${last.item} 之后，SHA-256：${last.sha256}。`,
              '它不是检查结果：结果仍由执法检查人员录入。报告原件请随表保存。',
            ],
    };
  });
}

/** `yaohao followup FILE`: an agency's written report, as text. */
const agencyReport: Run = (run) => {
  const path = resolve(run.settings.workingFolder, run.args[0] ?? '');
  const text = readText(path);
  if (text === undefined) return run.console.refuse([problem('file-missing', { file: path })]);
  return runCase(run, reportAgencyCase, { ...roundIn(run), text }, ({ round, file }) => ({
    value: { round, reports: file.inspect.reports.map(({ agency }) => agency) },
    lines: [`批次 ${round} 的书面报告已收到，累计 ${file.inspect.reports.length} 个机关。`],
  }));
};

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function shapeRound(verb: Command): Command {
  return verb.option('--round <批次>', '批次号，如 2017-08；默认为最后开启的批次');
}

/** 二(七)–(九): the joint plan, the forms, what was found. */
export const INSPECT_VERBS: readonly VerbOnTheLine[] = [
  { name: 'schedule', description: '排定联合检查工作方案', shape: shapeRound, run: schedule },
  { name: 'forms', description: '印发一企一表，并给各机关发录入表', shape: shapeRound, run: forms },
  {
    name: 'record',
    description: '录入检查结果',
    shape: (verb) =>
      shapeRound(verb)
        .argument('<文件>', '填好的检查结果录入表，CSV 或 XLSX；写了 --helper 的，是协助检查的报告')
        .option('--correction', '更正已录入的结果，备注里写明原因')
        .option('--approved-by <岗位>', '批准岗位；更正已经公示的结果时须写')
        .option('--helper <名称>', '协助检查的专业机构或专家：把它的报告附在一企一表之后，不算检查结果')
        .option('--id <代码>', '附报告的：统一社会信用代码')
        .option('--item <事项>', '附报告的：协助检查的事项，只有一项的不用写'),
    run: record,
  },
  {
    name: 'followup',
    description: '报送本机关参加联合检查的书面报告',
    shape: (verb) => shapeRound(verb).argument('<文件>', '书面报告，文本文件'),
    run: agencyReport,
  },
];
