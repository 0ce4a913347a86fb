import { explainShortages } from '../../app/explain-shortages.ts';
import { commitPeopleCase, voidPeopleCase } from '../../app/verbs/commit-people.ts';
import { claimVisitsCase, drawRoundCase, matchRoundCase, voidDrawCase } from '../../app/verbs/draw-steps.ts';
import { type OpenAnswer, openRoundCase } from '../../app/verbs/open-round.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import { namesOf } from '../names-of.ts';
import { announcedIn } from '../read-lottery.ts';
import { choiceIn, idsIn, roundIn, shapeRound } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { commitmentLines, drawnLines, matchedLines } from '../words/draw-words.ts';
import { shortageLines, shortageValue } from '../words/shortage-words.ts';
import { CHANGE_VERBS } from './change.ts';
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
    lines: [`批次 ${round.round} 的抽取已作废：${reason}`, afterVoid(round)],
  }));
};

/** A result that is void stays public; a commitment that is void is told with the next one. */
function afterVoid({ round, voided }: RoundState): string {
  return voided?.when === 'after-result'
    ? `结果照旧全部公布：请再运行 yaohao report ${round}，抽查名单、匹配结果汇总表写明已作废；签发过的，用 yaohao release 重新签发。`
    : `要重新承诺的：yaohao open ${round}；新的公告写明这一号已经作废和作废的原因。`;
}

/** 二(五)(六): open, draw, claim, match, void; with the seed, the changes and the secret. */
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
  ...CHANGE_VERBS,
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
