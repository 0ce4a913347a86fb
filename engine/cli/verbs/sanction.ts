import { resolve } from 'node:path';
import type { Command } from 'commander';
import { discloseResultsCase } from '../../app/verbs/disclose-results.ts';
import {
  announceRestrictionsCase,
  checkRestrictionCase,
  decideListingsCase,
  repairListingCase,
} from '../../app/verbs/sanction-steps.ts';
import { ANSWER_NAMES, LIST_NAMES, SCENE_NAMES } from '../../domain/credit.ts';
import { choiceIn, dayIn, idIn, roundIn } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { citationWords, groundLine, restrictionLines } from '../words/sanction-words.ts';

const disclose: Run = (run) => {
  const cutOff = dayIn(run, run.options.cutOff);
  if (cutOff === null) return 2;
  const input = { ...roundIn(run), ...(cutOff === undefined ? {} : { cutOff }) };
  return runCase(run, discloseResultsCase, input, ({ round, disclosure }) => ({
    value: { round, rows: disclosure?.rows ?? [] },
    lines:
      disclosure === undefined
        ? [`批次 ${round} 没有新的检查结果需要公示。`]
        : [
            `批次 ${round} 第 ${disclosure.batch} 次公示，${disclosure.rows.length} 项检查结果，已记入信用记录。`,
          ],
  }));
};

const sanction: Run = async (run) => {
  const { approvedBy, decision = '' } = run.options;
  const listed = await runCase(run, decideListingsCase, { approvedBy, decision }, (answer) => ({
    value: answer,
    lines: [
      ...answer.listed.map(
        ({ name, id, list, ground }) => `列入${LIST_NAMES[list]}：${name}（${id}），${ground}`,
      ),
      ...answer.delisted.map(({ id, list, ground }) => `移出${LIST_NAMES[list]}：${id}，${ground}`),
      `列入 ${answer.listed.length} 户，移出 ${answer.delisted.length} 户。`,
    ],
  }));
  if (listed !== 0) return listed;
  return runCase(run, announceRestrictionsCase, { ...roundIn(run), approvedBy }, ({ round, announced }) => ({
    value: { round, restrictions: announced?.restrictions ?? [] },
    lines: [
      announced === undefined
        ? '联合惩戒措施与上次公告相同，不重复公告。'
        : `联合惩戒公告：${new Set(announced.restrictions.map(({ id }) => id)).size} 户，${announced.restrictions.length} 项措施。`,
    ],
  }));
};

const restrict: Run = (run) => {
  const [id, on] = [idIn(run, run.args[0] ?? ''), dayIn(run, run.options.on)];
  const scene = choiceIn(run, SCENE_NAMES, run.options.scene ?? '');
  if (id === null || on === null || scene === null) return 2;
  return runCase(run, checkRestrictionCase, { id, scene, on }, (answer) => ({
    value: answer,
    lines: [
      `${answer.name || answer.id}，${SCENE_NAMES[answer.scene]}，${answer.on}：${ANSWER_NAMES[answer.answer]}。`,
      ...answer.restrictions.flatMap(restrictionLines),
      ...answer.listings.map(groundLine),
      `回执号 ${answer.receipt}`,
    ],
  }));
};

const repair: Run = (run) => {
  const { list = '', evidence = '', approvedBy } = run.options;
  const [id, verifiedOn] = [idIn(run, run.args[0] ?? ''), dayIn(run, run.options.verifiedOn)];
  const from = choiceIn(run, LIST_NAMES, list);
  if (id === null || verifiedOn === null || from === null) return 2;
  const input = {
    id,
    list: from,
    evidence: resolve(run.settings.workingFolder, evidence),
    verifiedOn,
    approvedBy,
  };
  return runCase(run, repairListingCase, input, ({ delisted }) => ({
    value: { delisted },
    lines: delisted.map(
      ({ list: left, removedOn, ground, basis }) =>
        `${id} 自 ${removedOn} 起移出${LIST_NAMES[left]}：${ground}${citationWords(basis)}。有关惩戒措施同日解除。`,
    ),
  }));
};

function choices(names: Readonly<Record<string, string>>): string {
  return Object.values(names).join('、');
}

function shapeRound(verb: Command): Command {
  return verb.option('--round <批次>', '批次号，如 2017-08；默认为最后开启的批次');
}

/** 二(九)–(十一): publication, lists, restrictions, repair. */
export const SANCTION_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'disclose',
    description: '公示检查结果，并记入信用记录',
    shape: (verb) => shapeRound(verb).option('--cut-off <日期>', '统计截至，默认为今天'),
    run: disclose,
  },
  {
    name: 'sanction',
    description: '按规则列入、移出名录，公告联合惩戒措施',
    shape: (verb) =>
      shapeRound(verb).option('--approved-by <岗位>', '批准岗位').option('--decision <文号>', '决定书文号'),
    run: sanction,
  },
  {
    name: 'restrict',
    description: '查询一户企业在一个场景能不能参加，给出依据和回执',
    shape: (verb) =>
      verb
        .argument('<代码>', '统一社会信用代码')
        .requiredOption('--scene <场景>', choices(SCENE_NAMES))
        .option('--on <日期>', '查哪一天，默认为今天'),
    run: restrict,
  },
  {
    name: 'repair',
    description: '信用修复：情形消除并核实后移出名录，须批准',
    shape: (verb) =>
      verb
        .argument('<代码>', '统一社会信用代码')
        .requiredOption('--list <名录>', choices(LIST_NAMES))
        .requiredOption('--evidence <文件>', '核实记录')
        .option('--verified-on <日期>', '核实日期，默认为今天')
        .requiredOption('--approved-by <岗位>', '批准岗位'),
    run: repair,
  },
];
