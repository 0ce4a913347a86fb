import { resolve } from 'node:path';
import type { Command } from 'commander';
import { relaxCapsCase } from '../../app/verbs/change-steps.ts';
import { strikeEnterpriseCase } from '../../app/verbs/strike-step.ts';
import { substituteInspectorCase } from '../../app/verbs/substitute-step.ts';
import { STRIKE_GROUNDS, SUBSTITUTE_GROUNDS } from '../../domain/draw-change.ts';
import { choiceIn, dayIn, idIn, roundIn, shapeRound } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { struckLines, substitutedLines } from '../words/change-words.ts';

const relax: Run = (run) => {
  const { agency = '', cap = '' } = run.options;
  const input = { ...approvalIn(run), agency, cap: Number(cap) };
  return runCase(run, relaxCapsCase, input, ({ round }, nameOf) => {
    const relaxed = round.changes.findLast((change) => change.kind === 'relax');
    const body = relaxed?.agency ?? agency;
    return {
      value: { round: round.round, agency: body, cap: Number(cap) },
      lines: [`${nameOf(body)}每人上限放宽 ${cap} 户，已记入批次 ${round.round}；请再运行 yaohao match。`],
    };
  });
};

const strike: Run = (run) => {
  const { id = '', ground = '', recordedOn = '' } = run.options;
  const [struck, day] = [idIn(run, id), dayIn(run, recordedOn)];
  const why = choiceIn(run, STRIKE_GROUNDS, ground);
  if (struck === null || day === null || day === undefined || why === null) return 2;
  const input = { ...approvalIn(run), id: struck, ground: why, recordedOn: day };
  return runCase(run, strikeEnterpriseCase, input, (answer, _nameOf, names) => ({
    value: { round: answer.round.round, strikes: answer.strikes, seated: answer.seated },
    lines: struckLines(answer, names),
  }));
};

const substitute: Run = (run) => {
  const { id = '', ground = '', agency = '', slot = '' } = run.options;
  const visited = idIn(run, id);
  const reason = choiceIn(run, LEAVING_GROUNDS, ground);
  if (visited === null || reason === null) return 2;
  const input = {
    ...{ ...approvalIn(run), id: visited, agency, slot: Number(slot), ground: reason },
    named: run.options.in,
  };
  return runCase(run, substituteInspectorCase, input, (answer, nameOf) => ({
    value: { round: answer.round.round, change: answer.change },
    lines: substitutedLines(answer, nameOf(answer.change.agency)),
  }));
};

/** A strike seats its substitutes itself. */
const { strike: _, ...LEAVING_GROUNDS } = SUBSTITUTE_GROUNDS;

function approvalIn(run: RunContext) {
  const { evidence = '', approvedBy } = run.options;
  return { ...roundIn(run), evidence: resolve(run.settings.workingFolder, evidence), approvedBy };
}

function shapeApproved(verb: Command): Command {
  return shapeRound(verb)
    .requiredOption('--evidence <文件>', '证明材料')
    .requiredOption(
      '--approved-by <岗位>',
      '批准职务；须是另一职务还是另一机关，见 config/posts.yaml 的双人步骤',
    );
}

function grounds(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([code, words]) => `${code}（${words}）`)
    .join('、');
}

/** 三(三): what may change after the draw, on evidence and by two. */
export const CHANGE_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'relax',
    description: '放宽一个机关的每人上限，须批准',
    shape: (verb) =>
      shapeApproved(verb)
        .requiredOption('--agency <机关>', '机关的名称或编号')
        .requiredOption('--cap <户数>', '每人多检查几户'),
    run: relax,
  },
  {
    name: 'strike',
    description: '剔除抽取前已不在库的企业并递补，须批准',
    shape: (verb) =>
      shapeApproved(verb)
        .requiredOption('--id <代码>', '统一社会信用代码')
        .requiredOption('--ground <理由>', grounds(STRIKE_GROUNDS))
        .requiredOption('--recorded-on <日期>', '登记上的日期，须早于名录截止'),
    run: strike,
  },
  {
    name: 'substitute',
    description: '更换执法检查人员或者市级派员，须批准',
    shape: (verb) =>
      shapeApproved(verb)
        .requiredOption('--agency <机关>', '机关的名称或编号')
        .requiredOption('--id <代码>', '统一社会信用代码')
        .requiredOption('--slot <序号>', '第几名检查人员')
        .requiredOption('--ground <理由>', grounds(LEAVING_GROUNDS))
        .option(
          '--in <人员>',
          '核对谁来替补：编号、姓名或执法证号；替补由规则算出，写的不是应替补的人就不办；市级没有名单的，写指派谁',
        ),
    run: substitute,
  },
];
