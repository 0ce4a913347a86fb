import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { isYear } from '../../app/papers/yearly-papers.ts';
import { assessPeriodCase } from '../../app/verbs/assess-period.ts';
import { releasePaperCase } from '../../app/verbs/release-paper.ts';
import { reportAgency } from '../../app/verbs/report-agency.ts';
import { reportDossier } from '../../app/verbs/report-dossier.ts';
import { reportRound } from '../../app/verbs/report-round.ts';
import { reportYear } from '../../app/verbs/report-year.ts';
import type { ReleasedPaper } from '../../domain/assessment.ts';
import { enter } from '../enter-district.ts';
import { nameValues } from '../name-values.ts';
import { dayIn, idIn } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { reportDecisions, reportFiles, reportPolicy, reportRosters } from './rosters.ts';

/** `yaohao report rosters|policy|decisions|2017|2017-08`. */
const report: Run = async (run) => {
  const [paper = ''] = run.args;
  const named = NAMED_REPORTS[paper];
  if (named !== undefined) return named(run);
  if (isYear(paper)) return reportFiles(run, (session) => reportYear(session, paper));
  const { agency } = run.options;
  if (agency !== undefined) {
    return reportFiles(run, (session) => reportAgency(session, { round: paper, agency }));
  }
  return reportOfRound(run, paper);
};

const reportDossierOf: Run = (run) => {
  const id = idIn(run, run.options.object ?? '');
  return id === null ? 2 : reportFiles(run, (session) => reportDossier(session, id));
};

const NAMED_REPORTS: Readonly<Record<string, Run>> = {
  ...{ rosters: reportRosters, 名录库: reportRosters },
  ...{ policy: reportPolicy, 政策: reportPolicy },
  ...{ decisions: reportDecisions, 决定书: reportDecisions },
  ...{ dossier: reportDossierOf, 信用档案: reportDossierOf },
};

async function reportOfRound(run: Parameters<Run>[0], round: string): Promise<number> {
  const { console } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const withPrivate = run.options.private !== undefined;
  const done = await reportRound(session.value, round, withPrivate);
  await session.value.workplace.printer.close();
  if (!done.ok) return console.refuse(await nameValues(session.value, done.problems));
  const { documents, proof } = done.value;
  const folder = `reports/${done.value.round}/documents`;
  const byFolder = Map.groupBy(documents, (path) => dirname(path));
  console.answer(done.value, [
    ...(byFolder.get(folder) ?? []).map((path) => `已生成 ${path}`),
    ...[...byFolder]
      .filter(([of]) => of !== folder)
      .map(([of, paths]) =>
        of.startsWith('reports/yearly/')
          ? `已生成 ${paths.join('、')}`
          : `已生成${basename(of)} ${paths.length} 份，各在 ${of}/`,
      ),
    `抽取证明 ${proof.length} 个文件，在 reports/${done.value.round}/proof/`,
    ...(withPrivate
      ? ['其中含保密部分 private/，只给核查人，不要公布；不带 --private 再出一次即去掉。']
      : []),
  ]);
  return 0;
}

const release: Run = (run) => {
  const [paper = ''] = run.args;
  const { round, signedBy = '', why, agency } = run.options;
  const object = run.options.object === undefined ? undefined : idIn(run, run.options.object);
  if (object === null) return 2;
  const input = { paper, round, signedBy, why, object, agency };
  return runCase(run, releasePaperCase, input, (released) => ({
    value: { ...released[0], papers: released },
    lines: releasedLines(paper, released),
  }));
};

/** Of many at once, first and last number; what they withdraw is told of each. */
function releasedLines(paper: string, released: readonly ReleasedPaper[]): readonly string[] {
  const [first, last] = [released[0], released.at(-1)];
  if (first === undefined || last === undefined) return [`${paper}已经签发过。`];
  const withdraws = released.flatMap(({ withdraws: numbers = [] }) => numbers);
  const told =
    released.length <= MOST_TOLD
      ? released.map(({ number, path }) => `${paper}已签发，文号 ${number}，在 ${path}。`)
      : [
          `${paper} ${released.length} 份已签发，文号 ${first.number}至 ${last.number}，各在 ${dirname(first.path)}/。`,
        ];
  return [...told, ...(withdraws.length === 0 ? [] : [`同时撤回 ${withdraws.join('、')}。`])];
}

const MOST_TOLD = 3;

const assess: Run = (run) => {
  const [period] = run.args;
  const cutOff = dayIn(run, run.options.cutOff);
  if (cutOff === null) return 2;
  return runCase(run, assessPeriodCase, { period, cutOff }, ({ period: of, assessment }) => ({
    value: { period: of, scores: assessment?.scores ?? [] },
    lines: [
      assessment === undefined
        ? `${of} 的考核与上次相同，不重复记录。`
        : `${of} 的考核已记录：${assessment.scores.length} 个单位，其中 ${
            assessment.scores.filter(({ total }) => total !== null).length
          } 个有得分。`,
    ],
  }));
};

function shapeRelease(verb: Command): Command {
  return verb
    .argument('<文书>', '抽查公告、结果公示、联合惩戒公告、考核通报、汇总报告等')
    .option('--round <批次>', '批次号，如 2017-08；年度考核通报写年份，如 2017；默认为最后开启的批次')
    .option('--object <代码>', '只签发这一户的：决定书等一户一份的文书')
    .option('--agency <机关>', '只签发这个机关的：工作报告等一个机关一份的文书')
    .option('--why <原因>', '撤回原因：已签发的重新签发，新的一份写明撤回旧的一份')
    .requiredOption('--signed-by <岗位>', '签发岗位，须是发文机关的');
}

/** Papers, and the assessment that one of them prints. */
export const PAPER_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'report',
    description: '出具文书：一个批次的全部文书和抽取证明，一年的考核通报，或者名录库情况、公布的政策',
    shape: (verb) =>
      verb
        .argument(
          '<文书>',
          'rosters（名录库情况）、policy（事项清单、年度计划、工作细则、抽查办法、考核办法、惩戒目录、领导小组）、decisions（列入、移出、修复决定书）、dossier（一户的信用档案），年份如 2017（年度考核通报），或者批次号如 2017-08',
        )
        .option('--object <代码>', '出谁的信用档案（dossier）')
        .option(
          '--agency <机关>',
          '这个机关的部门检查工作报告，policy 则为它的清单、计划、细则；写“全部”则各机关都出',
        )
        .option('--private', '抽取证明带保密部分，供审计核查'),
    run: report,
  },
  { name: 'release', description: '签发文书：编号、封存', shape: shapeRelease, run: release },
  {
    name: 'assess',
    description: '考核：按记录计分',
    shape: (verb) =>
      verb
        .argument('[期间]', '如 2017-08 或 2017，默认为本月')
        .option('--cut-off <日期>', '数据截止日期，默认为今天'),
    run: assess,
  },
];
