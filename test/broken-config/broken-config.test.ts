import { describe, expect, test } from 'vitest';
import { allMessages } from '../../engine/cli/messages/all-messages.ts';
import { putIntoWords } from '../../engine/cli/messages/put-into-words.ts';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { lineOf, soundPolicy, withDefect } from './load-broken.ts';

const MARKET = 'config/items/market.yaml';
const AGENCIES = 'config/agencies.yaml';
const DISTRICT = 'config/district.yaml';
const POSTS = 'config/posts.yaml';
const AREAS = 'config/areas.yaml';
const PLAN = 'config/plan/2017.yaml';
const CALENDAR = 'config/calendar/2017.yaml';
const SCHEDULE = 'config/schedule.yaml';
const TASKS = 'config/tasks.yaml';
const FACTS = 'rules/facts.yaml';
const RISK = 'rules/risk/repeated-complaints.yaml';
const RISK_CASES = 'rules/risk/repeated-complaints.cases.yaml';
const LISTING = 'rules/listing/unreachable.yaml';
const SANCTION = 'rules/sanctions/procurement-serious.yaml';
const ASSESSMENT = 'rules/assessment/double-random.yaml';

/** What is written instead of what, in which file; the code; a text on the line that must be shown. */
type Case = readonly [path: string, from: string, to: string, code: string, at: string, words?: string];

const SLIPS_OF_THE_PEN: readonly Case[] = [
  [MARKET, '    名称: 公示信息抽查', '    名称：公示信息抽查', 'full-width-colon', '名称：公示'],
  [DISTRICT, '名录有效期: 90 日', '\t名录有效期: 90 日', 'yaml-tab', '\t名录有效期'],
  [MARKET, '    类别: 一般', '    类别:一般', 'yaml-colon-space', '类别:一般'],
  [MARKET, '    类别: 一般\n', '    类别: 一般\n    类别: 重点\n', 'yaml-duplicate-key', '类别: 重点'],
  [MARKET, '    类别: 一般\n', '    类别: 一般\n    class: 重点\n', 'key-twice', 'class: 重点'],
  [MARKET, '    类别: 一般', '    类型: 一般', 'key-unknown', '类型: 一般', '“类型”'],
  [
    MARKET,
    '    内容: [年度报告公示信息',
    '    内荣: [年度报告公示信息',
    'key-unknown',
    '内荣',
    '是不是“内容”',
  ],
  [MARKET, '内容: 使用登记', '内容: ""', 'value-empty', '内容: ""'],
  [MARKET, '内容: 使用登记', '内容: # 待补', 'value-empty', '内容: # 待补'],
  [DISTRICT, '编码: 340404', '编码: 3404', 'text-malformed', '编码: 3404'],
  [DISTRICT, '示例: 是', '示例: 对', 'yes-no-expected', '示例: 对'],
  [DISTRICT, '企业: 100', '企业: 约100户', 'number-expected', '约100户'],
  [PLAN, '年度: 2017', '年度: 17', 'number-too-small', '年度: 17'],
  [MARKET, '人员: { 人数: 2, 资格: 无 }', '人员: { 人数: 1, 资格: 无 }', 'number-too-small', '人数: 1'],
  [MARKET, '人员: { 人数: 2, 资格: 无 }', '人员: 2', 'map-expected', '人员: 2'],
  [MARKET, '名称: 公示信息抽查', '名称: [公示, 抽查]', 'text-expected', '名称: [公示'],
  [MARKET, '    名称: 公示信息抽查\n', '', 'key-missing', '编号: SC-07', '缺少“名称”'],
];

const NUMBERS_OF_THE_LAW: readonly Case[] = [
  [MARKET, '值: 不低于 3%', '值: 不低于 150%', 'ratio-out-of-range', '150%', '二(五)'],
  [MARKET, '值: 不低于 3%', '值: 0%', 'ratio-out-of-range', '0%'],
  [MARKET, '值: 不低于 3%', '值: 3', 'ratio-unreadable', '值: 3'],
  [MARKET, '值: 不低于 3%', '值: 全部', 'ratio-unreadable', '值: 全部', '100%'],
  [MARKET, '值: 不低于 3%', '值: 20%—5%', 'ratio-range-reversed', '20%—5%'],
  [MARKET, '施行: 2018-01-01', '施行: 2018-02-30', 'date-unreadable', '2018-02-30'],
  [MARKET, '施行: 2018-01-01', '施行: 2017-08-15', 'history-order', '值: 不低于 5%'],
  [
    MARKET,
    '{ 施行: 2017-08-15, 值',
    '{ 施行: 2017-08-15, 废止: 2018-06-30, 值',
    'history-overlap',
    '2018-01-01',
  ],
  [MARKET, '上限: 2 次', '上限: 若干', 'count-unreadable', '若干'],
  [MARKET, '周期: 每年 }]', '周期: 每周 }]', 'value-not-allowed', '每周', '每年'],
  [DISTRICT, '名录有效期: 90 日', '名录有效期: 三个礼拜', 'duration-unreadable', '三个礼拜'],
  [DISTRICT, '系数: 1/2', '系数: 3/2', 'fraction-out-of-range', '3/2'],
  [SCHEDULE, '0 9 1 * *', '0 25 1 * *', 'cron-unreadable', '0 25'],
  [RISK, '抽查比例: ×2', '抽查比例: 翻番', 'ratio-unreadable', '翻番'],
  [RISK, '抽查比例: ×2', '抽查比例: ×0.5', 'multiplier-below-one', '×0.5'],
  [RISK, '抽查比例: ×2', '抽查比例: 10%', 'multiplier-unreadable', '10%'],
  [RISK, '{ 抽查比例: ×2 }', '{ 抽查比例: ×2, 排除: 是 }', 'effect-not-one', '排除: 是'],
  [SANCTION, '期限: 在列期间', '期限: 永久', 'term-unreadable', '永久'],
  [PLAN, '{ 批次: 2017-11 }', '{ 批次: 2017-11, 累计份额: 1/3 }', 'plan-share-falls', '1/3'],
  [PLAN, '批次: [2017-10]', '批次: [2017-13]', 'text-malformed', '2017-13'],
  [CALENDAR, '至: 2017-10-08', '至: 2017-09-08', 'calendar-days-reversed', '2017-09-08'],
  [PLAN, '批次: [2017-10]', '批次: [{ 批次: 2017-10, 累计份额: 0.9 }]', 'plan-share-short', '0.9'],
  [
    CALENDAR,
    '放假:',
    '放假:\n  - { 名称: 劳动节, 自: 2017-05-01, 至: 2018-05-01 }',
    'calendar-days-overlap',
    '2018-05-01',
  ],
  [CALENDAR, '[2017-09-30]', '[2017-09-29]', 'calendar-weekday-worked', '2017-09-29'],
  [CALENDAR, '年度: 2017', '年度: 2016', 'calendar-year-differs', '年度: 2016'],
];

const WHO_IS_NOT_THERE: readonly Case[] = [
  [
    MARKET,
    '机关: 区市场监管局\n事项',
    '机关: 区市场管理局\n事项',
    'agency-unlisted',
    '区市场管理局',
    '区市场监管局',
  ],
  [MARKET, '资格: 特种设备安全监察员', '资格: 特种设备监察员', 'qualification-unlisted', '特种设备监察员'],
  [MARKET, '联合: 综合', '联合: 综和', 'group-unlisted', '综和', '是不是“综合”'],
  [POSTS, '职务: amr-clerk', '职务: amr-clark', 'post-unlisted', 'amr-clark', '是不是“amr-clerk”'],
  [AREAS, '乡镇街道: [唐山镇]', '乡镇街道: [唐山乡]', 'town-unlisted', '唐山乡'],
  [PLAN, '事项: SC-07', '事项: SC-70', 'item-unlisted', 'SC-70', '二(一)'],
  [PLAN, '事项: SC-11', '事项: SC-11, 机关: 区安监局', 'item-agency-differs', '区安监局'],
  [MARKET, '编号: SC-11', '编号: sc-07', 'item-duplicate', 'sc-07', '第 3 行'],
  [AGENCIES, '编号: SAF', '编号: AMR', 'agency-duplicate', '区安监局'],
  [AGENCIES, '名称: 区财政局', '名称: 区财政局, 别名: [区市场监督管理局]', 'name-duplicate', 'FIN'],
  [
    AGENCIES,
    '名称: 区安监局, 执法检查机关: 是',
    '名称: 区安监局, 执法检查机关: 是, 牵头: 是',
    'lead-not-one',
    'SAF',
  ],
  [
    AGENCIES,
    '执法检查机关: 是 }\n  - { 编号: FIN, 名称: 区财政局 }',
    '执法检查机关: 是, 文号代字: 谢财 }\n  - { 编号: FIN, 名称: 区财政局, 文号代字: 谢财 }',
    'document-prefix-shared',
    'FIN',
    '“区安监局”',
  ],
];

const WHAT_THE_LAW_FORBIDS: readonly Case[] = [
  [
    MARKET,
    '    依据: [{ 文件: 企业信息公示暂行条例, 条款: 第十四条, 核实: 是 }]\n',
    '',
    'basis-missing',
    'SC-07',
    '二(一)',
  ],
  [MARKET, '依据: [{ 文件: 特种设备安全法, 条款: 第五十七条 }]', '依据: []', 'basis-missing', '依据: []'],
  [
    MARKET,
    '依据: [{ 文件: 特种设备安全法, 条款: 第五十七条 }]',
    '依据: # 待查',
    'basis-missing',
    '依据: # 待查',
  ],
  [RISK, '依据: [{ 文件: 谢府办秘〔2017〕89号, 条款: 二(五) }]\n', '', 'basis-missing', '投诉举报多'],
  [
    MARKET,
    '机关: 区市场监管局\n事项',
    '机关: 区领导小组\n事项',
    'inspecting-body-refused',
    '机关: 区领导小组',
    '国办发〔2024〕54号',
  ],
  [
    MARKET,
    '联合检查部门: [区安监局]',
    '联合检查部门: [示例检测中心]',
    'inspecting-body-refused',
    '示例检测中心',
  ],
  [
    AGENCIES,
    '性质: 第三方机构',
    '性质: 第三方机构, 执法检查机关: 是',
    'inspecting-body-refused',
    '第三方机构',
  ],
  [
    MARKET,
    '联合检查部门: [区安监局]',
    '联合检查部门: [区财政局]',
    'inspecting-body-not-enforcing',
    '区财政局',
  ],
  [
    ASSESSMENT,
    '名称: 检查结果按期公示率',
    '名称: 检查户数',
    'assessment-counts-activity',
    '检查户数',
    '国办发〔2024〕54号',
  ],
  [
    ASSESSMENT,
    '当: { 公示: 按期 }',
    '当: { 检查结果: 不含 未发现问题 }',
    'assessment-counts-activity',
    '不含 未发现问题',
  ],
  [
    ASSESSMENT,
    '{ 方式: 扣分, 每: { 统计: 人员更换 }, 扣: 1, 扣至: 0 }',
    '{ 方式: 按件, 每: { 统计: 检查结果 }, 得: 1, 至多: 5 }',
    'assessment-counts-activity',
    '按件',
  ],
  [ASSESSMENT, '分值: 15', '分值: 20', 'assessment-points-differ', '分值: 20'],
  [ASSESSMENT, ', 扣: 1, 扣至: 0', '', 'assessment-scoring-incomplete', '方式: 扣分'],
  [
    SANCTION,
    '{ 严重违法失信名单: 在列 }',
    '{ 近12个月投诉举报: 不少于 1 }',
    'sanction-without-ground',
    '不少于 1',
    '二(十一)',
  ],
  [
    SANCTION,
    '{ 严重违法失信名单: 在列 }',
    '{ 检查结果: 包含 弄虚作假 }',
    'sanction-without-ground',
    '弄虚作假',
  ],
  [
    SANCTION,
    '{ 严重违法失信名单: 在列 }',
    '{ 严重违法失信名单: 不在列 }',
    'sanction-without-ground',
    '不在列',
  ],
  [
    SANCTION,
    '{ 严重违法失信名单: 在列 }',
    '{ 任一: [{ 严重违法失信名单: 在列 }, { 近12个月投诉举报: 有 }] }',
    'sanction-without-ground',
    '任一',
  ],
];

const CONDITIONS: readonly Case[] = [
  [
    RISK,
    '当: { 近12个月投诉举报',
    '当: { 近12月投诉举报',
    'fact-unknown',
    '近12月投诉举报: ',
    '是不是“近12个月投诉举报”',
  ],
  [RISK, '被投诉举报 {近12个月投诉举报}', '被投诉举报 {投诉举报数}', 'fact-unknown', '{投诉举报数}'],
  [RISK, '不少于 3', '不少于 三件半', 'fact-type', '三件半'],
  [RISK, '不少于 3', '不少于 3 台', 'fact-unit', '3 台', '件'],
  [RISK, '不少于 3', '包含 3', 'operator-type', '包含 3'],
  [RISK, '不少于 3', '{ 不小少于: 3 }', 'operator-unknown', '不小少于', '是不是“不少于”'],
  [RISK, '不少于 3', '""', 'condition-value-missing', '近12个月投诉举报: ""'],
  [RISK, '当: { 近12个月投诉举报: 不少于 3 }', '当: {}', 'condition-empty', '当: {}'],
  [RISK, '当: { 近12个月投诉举报: 不少于 3 }', '当: { 任一: [] }', 'condition-empty', '任一: []'],
  [RISK, '当: { 近12个月投诉举报: 不少于 3 }', '当: 投诉举报多的', 'condition-shape', '投诉举报多的'],
  [
    RISK,
    '{ 近12个月投诉举报: 不少于 3 }',
    '{ all: [{ fact: complaints12m, operator: greaterThen, value: 3 }] }',
    'operator-unknown',
    'greaterThen',
    'greaterThan',
  ],
  [
    RISK,
    '{ 近12个月投诉举报: 不少于 3 }',
    '{ all: [{ fact: complaints12m, operator: equal, value: 3, path: $.x }] }',
    'condition-key-unknown',
    'path',
  ],
  [MARKET, '登记状态: 存续', '登记状态: 存绪', 'fact-value-unknown', '存绪', '是不是“存续”'],
  [MARKET, '重点单位: 是', '重点单位: 对', 'fact-type', '重点单位: 对'],
  [
    FACTS,
    '名称: 重点单位, 类型: 是否, 来源: 名单, 缺失: 视为 否',
    '名称: 重点单位, 类型: 是否, 来源: 名单, 缺失: 视为 0',
    'fact-absence-type',
    '重点单位',
  ],
  [FACTS, '编号: focusUnit', '编号: equipment', 'fact-duplicate', '重点单位'],
];

const RULES_AND_CASES: readonly Case[] = [
  [
    RISK_CASES,
    '- { 情形: 两件，不加倍, 给定: { 近12个月投诉举报: 2 }, 结果: 不适用 }\n',
    '',
    'rule-case-missing-kind',
    '三件',
    '不适用',
  ],
  [RISK_CASES, '结果: 不适用', '结果: 不适合', 'case-expectation-unknown', '不适合', '是不是“不适用”'],
  [
    RISK_CASES,
    '结果: { 抽查比例: ×2 }',
    '结果: { 抽查比列: ×2 }',
    'key-unknown',
    '抽查比列',
    '是不是“抽查比例”',
  ],
  [RISK_CASES, '给定: { 近12个月投诉举报: 2 }', '给定: { 近12个月投诉举报: 二 }', 'fact-type', '二 }'],
  [RISK_CASES, '给定: { 近12个月投诉举报: 2 }', '给定: { 投诉举报: 2 }', 'fact-unknown', '给定: { 投诉举报'],
  [LISTING, '列入: 经营异常名录, 决定期限', '决定期限', 'effect-not-one', '决定期限'],
  [LISTING, '列入: 经营异常名录', '列入: 黑名单', 'value-not-allowed', '黑名单'],
  [TASKS, '完成依据: [{ 版本: 事项清单 }]', '完成依据: [{}]', 'entries-missing', '[{}]'],
  [MARKET, '方式: { 任选: [现场检查] }', '方式: { 任选: [实地检察] }', 'value-not-allowed', '实地检察'],
];

test('the sound policy has no fault: a broken one has exactly what was broken', () => {
  expect(loadPolicy(soundPolicy())).toMatchObject({ ok: true, value: { warnings: [] } });
});

describe.each([
  ['slips of the pen', SLIPS_OF_THE_PEN],
  ['numbers of the law', NUMBERS_OF_THE_LAW],
  ['who and what is not there', WHO_IS_NOT_THERE],
  ['what the law forbids', WHAT_THE_LAW_FORBIDS],
  ['conditions and facts', CONDITIONS],
  ['rules and their cases', RULES_AND_CASES],
])('%s', (_kind, cases) => {
  test.each(cases.map((one) => ({ one, title: titleOf(one) })))('$title', ({ one }) => {
    const [path, from, to, code, at, words] = one;
    const files = withDefect({ path, from, to });
    const loaded = loadPolicy(files);
    const problems = loaded.ok ? loaded.value.warnings : loaded.problems;
    expect(
      problems.map((problem) => `${problem.code} ${problem.place?.file}:${problem.place?.line}`),
    ).toEqual([`${code} ${path}:${lineOf(files, path, at)}`]);
    const [problem] = problems;
    if (problem === undefined) return;
    const { message } = putIntoWords(allMessages, problem);
    expect(message).not.toMatch(/[{}]\w|undefined/u);
    if (words !== undefined) expect(message).toContain(words);
  });
});

function titleOf([path, from, to, code]: Case): string {
  return `${path}: ${JSON.stringify(from)} → ${JSON.stringify(to)} is ${code}`;
}
