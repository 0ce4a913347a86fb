import { resolve } from 'node:path';
import type { Command } from 'commander';
import { explainShortages } from '../../app/explain-shortages.ts';
import { commitPeopleCase, voidPeopleCase } from '../../app/verbs/commit-people.ts';
import {
  claimVisitsCase,
  drawRoundCase,
  matchRoundCase,
  relaxCapsCase,
  strikeEnterpriseCase,
  voidDrawCase,
} from '../../app/verbs/draw-steps.ts';
import { type OpenAnswer, openRoundCase } from '../../app/verbs/open-round.ts';
import { substituteInspectorCase } from '../../app/verbs/substitute-step.ts';
import { STRIKE_GROUNDS, SUBSTITUTE_GROUNDS } from '../../domain/draw-change.ts';
import { namesOf } from '../names-of.ts';
import { announcedIn } from '../read-lottery.ts';
import { choiceIn, dayIn, idIn, idsIn, roundIn, shapeRound } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { substitutedLines } from '../words/change-words.ts';
import { commitmentLines, drawnLines, matchedLines } from '../words/draw-words.ts';
import { shortageLines, shortageValue } from '../words/shortage-words.ts';
import { SECRET_VERBS } from './secret.ts';
import { SEED_VERBS } from './seed.ts';

const open: Run = (run) => {
  const [round = ''] = run.args;
  const people = choiceIn(run, PEOPLE_WHEN, run.options.people ?? 'now');
  if (people === null) return 2;
  const lotteries = announcedIn(run, run.options.lottery);
  if (lotteries === null) return 2;
  const rehearsal = run.options.rehearsal !== undefined;
  const input = { round, rehearsal, peopleLater: people === 'later', lotteries };
  const say = (answer: OpenAnswer) => ({ value: answer, lines: commitmentLines(answer) });
  return people === 'only'
    ? runCase(run, commitPeopleCase, input, say)
    : runCase(run, openRoundCase, input, say);
};

/** When the people of a round are committed to. */
const PEOPLE_WHEN = { now: '同时', later: '以后', only: '只承诺人员' } as const;

const draw: Run = (run) =>
  runCase(run, drawRoundCase, roundIn(run), ({ round, proof }) => ({
    value: { round: round.round, draw: round.draw?.file, proof },
    lines: drawnLines(round),
  }));

const claim: Run = (run) => {
  const { agency: written } = run.options;
  const ids = run.options.ids === undefined ? 'all' : idsIn(run, run.options.ids);
  if (ids === null) return 2;
  return runCase(run, claimVisitsCase, { ...roundIn(run), agency: written, ids }, ({ round }, nameOf) => {
    const agency = round.claims.at(-1)?.agency ?? '';
    const claims = round.claims.filter((one) => one.agency === agency);
    return {
      value: { round: round.round, agency, claimed: claims.map(({ id }) => id) },
      lines: [`${nameOf(agency)}在批次 ${round.round} 认领了 ${claims.length} 户。`],
    };
  });
};

const match: Run = (run) => {
  const leaveOpen = (run.options.leaveOpen ?? '').split(/[,，、\s]+/u).filter((code) => code !== '');
  const input = { ...roundIn(run), leaveOpen };
  return runCase(
    run,
    matchRoundCase,
    input,
    ({ round, proof }, nameOf) => ({
      value: { round: round.round, match: round.match?.file, joined: round.joined, proof },
      lines: matchedLines(round, nameOf),
    }),
    async (session, problems) => {
      if (!problems.some(({ code }) => SHORTAGES.has(code))) return { value: {}, lines: [] };
      const explained = await explainShortages(session, input);
      if (!explained.ok) return { value: {}, lines: [] };
      const commands = { as: run.options.as, leaveOpen };
      return {
        value: { shortages: explained.value.agencies.map(shortageValue) },
        lines: shortageLines(explained.value, namesOf(session), commands),
      };
    },
  );
};

/** What people alone cannot be matched for. */
const SHORTAGES: ReadonlySet<string> = new Set(['match-short', 'match-impossible', 'match-nobody']);

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
  return runCase(run, strikeEnterpriseCase, input, ({ round }) => ({
    value: { round: round.round, changes: round.changes },
    lines: round.changes.flatMap((change) =>
      change.kind === 'strike' && change.out === struck
        ? [`事项 ${change.frame}：剔除 ${change.out}，递补 ${change.in ?? '（没有可以递补的）'}。`]
        : [],
    ),
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
  return runCase(run, substituteInspectorCase, input, ({ round, change, inspectors }, nameOf) => ({
    value: { round: round.round, change },
    lines: substitutedLines(change, nameOf(change.agency), inspectors),
  }));
};

const voidRound: Run = (run) => {
  const { reason = '', approvedBy, people } = run.options;
  if (people !== undefined) {
    return runCase(run, voidPeopleCase, { ...roundIn(run), reason, approvedBy }, ({ round }) => ({
      value: { round: round.round, voided: round.staffings.at(-1)?.voided },
      lines: [
        `批次 ${round.round} 的人员承诺已作废：${reason}`,
        `要重新承诺的：yaohao open ${round.round} --people only。`,
      ],
    }));
  }
  return runCase(run, voidDrawCase, { ...roundIn(run), reason, approvedBy }, ({ round }) => ({
    value: { round: round.round, voided: round.voided },
    lines: [`批次 ${round.round} 的抽取已作废：${reason}`],
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

/** 二(五)(六): draw, claim, match, and what may change afterwards. */
export const DRAW_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'open',
    description: '开启批次：按已发布的计划建底册，公布承诺值',
    shape: (verb) =>
      verb
        .argument('<批次>', '如 2017-08')
        .option('--rehearsal', '演练：不算数，号码由本机产生')
        .option('--lottery <彩票>', '摇号方式是彩票的：彩种 期号 开奖时间，几种之间用分号')
        .option(
          '--people <何时>',
          '执法检查人员何时承诺：now（同时，默认）、later（以后，抽取以后用当时的名录另行摇号匹配）、only（抽取以后，只承诺人员）',
        ),
    run: open,
  },
  ...SEED_VERBS,
  { name: 'draw', description: '抽取检查对象', shape: shapeRound, run: draw },
  {
    name: 'claim',
    description: '认领本机关的检查任务',
    shape: (verb) =>
      shapeRound(verb)
        .option('--agency <机关>', '机关的名称或编号；默认为本机关')
        .option('--ids <代码>', '认领哪几户，默认全部'),
    run: claim,
  },
  {
    name: 'match',
    description: '匹配执法检查人员',
    shape: (verb) =>
      shapeRound(verb).option('--leave-open <机关>', '人手不足、同意空缺的机关，名称或编号；几个之间用顿号'),
    run: match,
  },
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
  {
    name: 'void',
    description: '抽取作废',
    shape: (verb) =>
      shapeRound(verb)
        .requiredOption('--reason <原因>', '作废原因')
        .option('--approved-by <岗位>', '批准岗位；摇号以后作废须另一个机关批准')
        .option(
          '--people',
          '只作废单独的人员承诺；它的摇号时间以后，须先匹配、还没有印发一企一表，并由另一个机关批准',
        ),
    run: voidRound,
  },
  ...SECRET_VERBS,
];
