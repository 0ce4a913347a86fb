import { describe, expect, test } from 'vitest';
import { besidePolicy } from '../../engine/app/verbs/check-district.ts';
import { readAndJudge } from '../../engine/app/verbs/check-policy.ts';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { putIntoWords } from '../../engine/cli/messages/put-into-words.ts';
import { soundPolicy } from '../broken-config/load-broken.ts';

const MARKET = 'config/items/market.yaml';
const AGENCIES = 'config/agencies.yaml';
const PLAN = 'config/plan/2017.yaml';
const FACTS = 'rules/facts.yaml';
const RISK = 'rules/risk/repeated-complaints.yaml';
const RISK_CASES = 'rules/risk/repeated-complaints.cases.yaml';
const ASSESSMENT = 'rules/assessment/double-random.yaml';

type Edit = readonly [path: string, from: string, to: string];

/** `code file:line` of everything that check tells of the sound policy with these edits, in reading order. */
function toldOf(...edits: readonly Edit[]): readonly string[] {
  return problemsOf(edits).map(({ code, place }) => `${code} ${place?.file}:${place?.line}`);
}

function problemsOf(edits: readonly Edit[]) {
  const files = soundPolicy().map(({ path, text }) => {
    const mine = edits.filter(([file]) => file === path);
    for (const [, from] of mine) if (!text.includes(from)) throw new Error(`${path} has not: ${from}`);
    return { path, text: mine.reduce((written, [, from, to]) => written.replace(from, () => to), text) };
  });
  const read = readAndJudge(files);
  return [...read.problems, ...besidePolicy(files, read)];
}

const BAD_RATIO: Edit = [MARKET, '不低于 3%', '三成左右'];

describe('everything wrong with one file is told at once', () => {
  test('five faults of one item list: a value, a name, a history, what rests on another file, a quota', () => {
    expect(
      toldOf(
        BAD_RATIO,
        [MARKET, '施行: 2018-01-01', '施行: 2017-08-01'],
        [MARKET, '内容: 使用登记', '内容: 每月检查不少于 20 户'],
        [MARKET, '资格: 特种设备安全监察员', '资格: 特种设备监察员'],
        [MARKET, '联合检查部门: [区安监局]', '联合检查部门: [示例检测中心]'],
      ),
    ).toEqual([
      `ratio-unreadable ${MARKET}:11`,
      `history-order ${MARKET}:12`,
      `activity-quota ${MARKET}:23`,
      `qualification-unlisted ${MARKET}:30`,
      `inspecting-body-refused ${MARKET}:31`,
    ]);
  });

  test('an item without a basis is still judged in everything else', () => {
    const basis = '    依据: [{ 文件: 特种设备安全法, 条款: 第五十七条 }]\n';
    expect(
      toldOf([MARKET, basis, ''], [MARKET, '联合检查部门: [区安监局]', '联合检查部门: [区安全局]']),
    ).toEqual([`basis-missing ${MARKET}:18`, `agency-unlisted ${MARKET}:30`]);
  });

  test('an item without a name, and a plan that names one that is not there', () => {
    const name: Edit = [MARKET, '    名称: 公示信息抽查\n', ''];
    expect(toldOf(name, [PLAN, '事项: SC-07', '事项: SC-70'])).toEqual([
      `key-missing ${MARKET}:3`,
      `item-unlisted ${PLAN}:4`,
    ]);
  });

  test('a rule, its cases and a fact', () => {
    expect(
      toldOf(
        [RISK, '则: { 抽查比例: ×2 }', '则: { 抽查比例: ×2 }\n废止: 2017-01-01'],
        [RISK, '名称: 投诉举报多', '名称: ""'],
        [RISK_CASES, '结果: { 抽查比例: ×2 }', '结果: { 抽查比例: 翻番 }'],
        [RISK_CASES, '近12个月投诉举报: 2', '近12个月投诉举报: 二'],
        [ASSESSMENT, '名称: 检查结果按期公示率', '名称: 发现问题率'],
      ),
    ).toEqual([
      `assessment-counts-activity ${ASSESSMENT}:4`,
      `fact-type ${RISK_CASES}:1`,
      `ratio-unreadable ${RISK_CASES}:2`,
      `value-empty ${RISK}:1`,
      `dates-reversed ${RISK}:6`,
    ]);
  });

  test('an item with 待答: what is written of it is judged beside the question', () => {
    const open = '    类别: 一般\n    待答: [{ 字段: 抽查比例, 问题: 按多少抽查 }]';
    expect(toldOf([MARKET, '    类别: 一般', open], BAD_RATIO, [MARKET, '联合: 综合', '联合: 综和'])).toEqual(
      [`question-open ${MARKET}:6`, `ratio-unreadable ${MARKET}:12`, `group-unlisted ${MARKET}:16`],
    );
  });
});

describe('what cannot be read is told once, and nothing is concluded from it', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['an item that the plan names', [BAD_RATIO], [`ratio-unreadable ${MARKET}:11`]],
    [
      'the id of an item that the plan names',
      [[MARKET, '编号: SC-07', '编好: SC-07']],
      [`key-unknown ${MARKET}:3`],
    ],
    [
      'whether an agency inspects, which items and posts name',
      [[AGENCIES, '名称: 区安监局, 执法检查机关: 是', '名称: 区安监局, 执法检查机关: 对']],
      [`yes-no-expected ${AGENCIES}:3`],
    ],
    [
      'the name of an agency that everybody names',
      [[AGENCIES, '名称: 区市场监管局', '名程: 区市场监管局']],
      [`key-unknown ${AGENCIES}:2`],
    ],
    [
      'a fact, in the conditions and cases that ask for it',
      [[FACTS, '名称: 近12个月投诉举报, 类型: 数', '名称: 近12个月投诉举报, 类型: 数目']],
      [`value-not-allowed ${FACTS}:4`],
    ],
    [
      'the points of an indicator, in their sum',
      [[ASSESSMENT, '    分值: 5', '    分值: 五']],
      [`number-expected ${ASSESSMENT}:8`],
    ],
  ])('%s', (_what, edits, told) => {
    expect(toldOf(...edits)).toEqual(told);
  });

  test('a file that is no YAML hides none of its names, and nothing of the other files', () => {
    expect(
      toldOf(
        [AGENCIES, '资格:', '\t资格:'],
        [PLAN, '事项: SC-07', '事项: SC-70'],
        [MARKET, '联合: 综合', '联合: 综和'],
      ).filter((one) => !one.includes(AGENCIES)),
    ).toEqual([`group-unlisted ${MARKET}:15`, `item-unlisted ${PLAN}:4`]);
  });
});

describe('what is broken as YAML hides its own entry alone', () => {
  test('an open quote, a tab, a doubled key, a ---: everything else of the files is told', () => {
    expect(
      toldOf(
        [AGENCIES, '名称: 区财政局 }', '名称: "区财政局 }'],
        [AGENCIES, '名称: 区安监局, 执法检查机关: 是', '名称: 区安监局, 执法检查机关: 对'],
        [MARKET, '    联合: 综合', '\t联合: 综合'],
        [MARKET, '  - 编号: SC-11', '---\n  - 编号: SC-11'],
        BAD_RATIO,
        [MARKET, '联合检查部门: [区安监局]', '联合检查部门: [示例检测中心]'],
        [PLAN, '年度: 2017', '年度: 2017\n年度: 2018'],
        [PLAN, '事项: SC-07', '事项: SC-70'],
      ),
    ).toEqual([
      `yes-no-expected ${AGENCIES}:3`,
      `yaml-unclosed ${AGENCIES}:4`,
      `ratio-unreadable ${MARKET}:11`,
      `yaml-tab ${MARKET}:15`,
      `document-not-one ${MARKET}:18`,
      `inspecting-body-refused ${MARKET}:32`,
      `yaml-duplicate-key ${PLAN}:2`,
      `item-unlisted ${PLAN}:5`,
    ]);
  });

  test('nothing is concluded from the entry that is left out', () => {
    expect(
      toldOf([AGENCIES, '  - { 编号: AMR, 名称: 区市场监管局', '  - { 编号: "AMR, 名称: 区市场监管局']),
    ).toEqual([`yaml-unclosed ${AGENCIES}:2`]);
    expect(toldOf([MARKET, '  - 编号: SC-07', '  - 编号: "SC-07'])).toEqual([`yaml-unclosed ${MARKET}:3`]);
    expect(toldOf([MARKET, '事项:\n', '事项: [\n'])).toEqual([`yaml-unclosed ${MARKET}:2`]);
    expect(toldOf([FACTS, '近12个月投诉举报', '"近12个月投诉举报'])).toEqual([
      expect.stringMatching(/^yaml-unclosed/u),
    ]);
    expect(toldOf([RISK, '不少于 3 }', '不少于 3'])).toEqual([`yaml-unclosed ${RISK}:4`]);
    expect(toldOf([RISK_CASES, '- { 情形: 两件', '- { 情形: "两件'])).toEqual([
      `yaml-unclosed ${RISK_CASES}:1`,
    ]);
  });
});

describe('what rests on something that cannot be read is checked as far as it can be', () => {
  test('the key of a list is misspelt: its entries, and all that names them', () => {
    expect(
      toldOf(
        [AGENCIES, '机关:\n', '机构:\n'],
        [
          AGENCIES,
          '编号: SAF, 名称: 区安监局, 执法检查机关: 是',
          '编号: SAF, 名称: 区安监局, 执法检查机关: 对',
        ],
        [MARKET, '事项:\n', '事顶:\n'],
        [MARKET, '施行: 2018-01-01', '施行: 2017-08-01'],
        [MARKET, '联合检查部门: [区安监局]', '联合检查部门: [区安全局]'],
        [PLAN, '事项: SC-07', '事项: SC-70'],
      ),
    ).toEqual([
      `key-unknown ${AGENCIES}:1`,
      `yes-no-expected ${AGENCIES}:3`,
      `key-unknown ${MARKET}:2`,
      `history-order ${MARKET}:12`,
      `agency-unlisted ${MARKET}:31`,
      `item-unlisted ${PLAN}:4`,
    ]);
  });

  test('则 cannot be read: whether the rule ever applies, and what its cases say of that', () => {
    const effect: Edit = [RISK, '则: { 抽查比例: ×2 }', '则: { 抽查比例: 加一点 }'];
    expect(
      toldOf(effect, [RISK, '不少于 3 }', '低于 0 }']).filter((one) => !one.includes(RISK_CASES)),
    ).toEqual([`rule-never-applies ${RISK}:4`, `ratio-unreadable ${RISK}:5`]);
    expect(toldOf(effect, [RISK, '不少于 3 }', '不少于 4 }'])).toEqual([
      `ratio-unreadable ${RISK}:5`,
      `case-fails ${RISK_CASES}:2`,
    ]);
  });
});

describe('signs of the wrong width hide nothing else of their file', () => {
  test('a colon, a missing space, and what stands beside and below them, each in its own column', () => {
    const edits: readonly Edit[] = [
      [MARKET, '机关: 区市场监管局', '机关：区市场管理局'],
      [MARKET, '    类别: 重点', '    类别:重点'],
      [MARKET, '资格: 特种设备安全监察员', '资格: 特种设备监察员'],
    ];
    expect(problemsOf(edits).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
      'full-width-colon 1:3',
      'agency-unlisted 1:4',
      'yaml-colon-space 20:7',
      'qualification-unlisted 30:22',
    ]);
  });

  test('what is mended in thought is refused all the same', () => {
    expect(toldOf([MARKET, '机关: 区市场监管局', '机关：区市场监管局'])).toEqual([
      `full-width-colon ${MARKET}:1`,
    ]);
  });
});

test('依据: { 第五十七条 } is answered with the form that holds it', () => {
  const edit: Edit = [MARKET, '依据: [{ 文件: 特种设备安全法, 条款: 第五十七条 }]', '依据: { 第五十七条 }'];
  expect(toldOf(edit)).toEqual([`yaml-text-in-braces ${MARKET}:21`]);
  const words = problemsOf([edit]).map((told) => putIntoWords(allMessages, told).message);
  expect(words[0]).toContain('“第五十七条”是条款的，写在“条款: ”后面');
});
