import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../engine/domain/policy-types.ts';
import { activityOf } from '../../engine/intake/policy/checks/activity-of-indicator.ts';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { lineOf, withDefect } from '../broken-config/load-broken.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';

const PATH = 'rules/assessment/double-random.yaml';
const FACTS = 'rules/facts.yaml';
const NAME = '名称: 检查结果按期公示率';
const SCORING =
  '计分: { 方式: 按比例, 分子: { 统计: 检查结果, 当: { 公示: 按期 } }, 分母: { 统计: 检查结果 } }';

/** Codes and lines of what the loader says of the indicator so written. */
function refusals(from: string, to: string) {
  const files = withDefect({ path: PATH, from, to });
  const loaded = loadPolicy(files);
  const problems = loaded.ok ? [] : loaded.problems;
  return problems.map(({ code, place }) => ({ code, line: place?.line, right: lineOf(files, PATH, to) }));
}

/** Without what the points then add up to: a bonus and a veto stand outside the block's points. */
const onTheLine = (found: ReturnType<typeof refusals>) =>
  found
    .filter(({ code }) => code !== 'assessment-points-differ')
    .map(({ code, line, right }) => [code, line === right]);

/** An indicator of nothing but written reports, by a name. */
function named(name: string): Indicator {
  const scoring = { method: 'per-document', each: { count: 'agency-report' }, points: 1 } as const;
  return { name, points: 10, scoring, notApplicable: 'rescale', basis: [] };
}

const REFUSED = [['assessment-counts-activity', true]];

describe('国办发〔2024〕54号: an indicator named after a quantity is refused', () => {
  test.each([
    '检查户数',
    '检查企业数量',
    '检查任务完成量',
    '抽查户次',
    '开展执法检查次数',
    '上门检查对象总数',
    '检 查 户 次 数',
    '“检查”户数',
    '检查户数（户）',
    '检查频次',
    '发现问题数',
    '发现问题率',
    '问题发现率',
    '查出违法行为件数',
    '查实违法线索数量',
    '违法违规率',
    '隐患查处率',
    '移送线索：线索数',
    '立案数',
    '立案率',
    '案件办案数量',
    '大案要案',
    '罚没收入',
    '罚款总额',
    '处罚率',
    '行政处罚决定数',
    '处罚金额',
    '没收违法所得',
  ])('%s', (name) => {
    expect(activityOf(named(name), [])).toBe('name');
  });
});

describe('being in time, complete and within the rules may be assessed', () => {
  test.each([
    '检查结果按期录入率',
    '检查任务按期认领率',
    '联合检查按期完成率',
    '行政处罚信息按期公示率',
    '检查数据质量',
    '检查数据合格率',
    '执法检查人员名录完整率',
    '发现问题按期整改率',
    '问题整改率',
    '公示异议按期更正率',
    '一企一表填写质量',
  ])('%s', (name) => {
    expect(activityOf(named(name), [])).toBeUndefined();
  });

  test('a name is refused where it stands', () => {
    expect(onTheLine(refusals(NAME, '名称: 检查户数'))).toEqual(REFUSED);
    expect(refusals(NAME, '名称: 检查结果按时公示率')).toEqual([]);
  });

  test('the shipped indicators pass', () => {
    const { assessment, facts } = shippedPolicy();
    const found = assessment.flatMap(({ indicators }) => indicators.map((one) => activityOf(one, facts)));
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((one) => one !== undefined)).toEqual([]);
  });
});

describe('an innocent name with an indicator that counts activity', () => {
  test.each([
    ['points for each finding', '{ 方式: 按件, 每: { 统计: 检查结果 }, 得: 1, 至多: 10 }'],
    [
      'points for each finding in time',
      '{ 方式: 按件, 每: { 统计: 检查结果, 当: { 公示: 按期 } }, 得: 1, 至多: 10 }',
    ],
    [
      'points for each problem found',
      '{ 方式: 按件, 每: { 统计: 检查结果, 当: { 检查结果: 包含 弄虚作假 } }, 得: 1 }',
    ],
    [
      'points for each that is not 未发现问题',
      '{ 方式: 按件, 每: { 统计: 检查结果, 当: { 检查结果: 不含 未发现问题 } }, 得: 1 }',
    ],
    ['a bonus for each visit', '{ 方式: 加分, 每: { 统计: 联合检查 }, 得: 1, 至多: 10 }'],
    ['a bonus for each sanction', '{ 方式: 加分, 每: { 统计: 联合惩戒 }, 得: 1 }'],
    ['a bonus for each claim', '{ 方式: 加分, 每: { 统计: 认领 }, 得: 1 }'],
    ['a bonus for each disclosed result', '{ 方式: 加分, 每: { 统计: 公示 }, 得: 1 }'],
    ['a bonus for each penalty passed on', '{ 方式: 加分, 每: { 统计: 信息归集 }, 得: 1 }'],
    ['points for having inspected at all', '{ 方式: 是否, 分子: { 统计: 联合检查 } }'],
    ['inspections in enterprises', '{ 方式: 按比例, 分子: { 统计: 检查结果 }, 分母: { 统计: 市场主体 } }'],
    [
      'steps of inspections in enterprises',
      '{ 方式: 分档, 分子: { 统计: 联合检查 }, 分母: { 统计: 市场主体 }, 分档: [{ 达到: 50%, 得: 10 }] }',
    ],
    ['sanctions in findings', '{ 方式: 按比例, 分子: { 统计: 联合惩戒 }, 分母: { 统计: 检查结果 } }'],
    [
      'the share of findings with problems',
      '{ 方式: 按比例, 分子: { 统计: 检查结果, 当: { 非: { 检查结果: 包含 未发现问题 } } }, 分母: { 统计: 检查结果 } }',
    ],
    [
      'the same, hidden below',
      '{ 方式: 按比例, 分子: { 统计: 检查结果, 当: { 公示: 按期 } }, 分母: { 统计: 检查结果, 当: { 任一: [{ 公示: 逾期 }, { 检查结果: 包含 弄虚作假 }] } } }',
    ],
    [
      'the share of listed enterprises',
      '{ 方式: 按比例, 分子: { 统计: 市场主体, 当: { 严重违法失信名单: 在列 } }, 分母: { 统计: 市场主体 } }',
    ],
    ['a point off for each inspection', '{ 方式: 扣分, 每: { 统计: 检查结果 }, 扣: 1 }'],
    [
      'a point off for each, in time or not',
      '{ 方式: 扣分, 每: { 统计: 检查结果, 当: { 公示: [按期, 逾期] } }, 扣: 1 }',
    ],
    [
      'a point off for each that is in time',
      '{ 方式: 扣分, 每: { 统计: 检查结果, 当: { 公示: 按期 } }, 扣: 1 }',
    ],
    [
      'a point off for each that is not 逾期',
      '{ 方式: 扣分, 每: { 统计: 检查结果, 当: { 公示: 不是 逾期 } }, 扣: 1 }',
    ],
    ['a veto by any inspection', '{ 方式: 一票否决, 每: { 统计: 检查结果, 当: { 非: { 公示: 逾期 } } } }'],
  ])('%s', (_, scoring) => {
    expect(onTheLine(refusals(SCORING, `计分: ${scoring}`))).toEqual(REFUSED);
  });

  test('by a fact that the office added', () => {
    const added =
      '  - { 编号: amount, 名称: 罚款金额, 类型: 数, 主体: 检查结果, 来源: 处罚决定, 缺失: 视为 0 }\n';
    const scoring =
      '计分: { 方式: 按比例, 分子: { 统计: 检查结果, 当: { 罚款金额: 不少于 1 } }, 分母: { 统计: 检查结果 } }';
    const files = withDefect({ path: PATH, from: SCORING, to: scoring }).map((file) =>
      file.path === FACTS ? { ...file, text: `${file.text}${added}` } : file,
    );
    const loaded = loadPolicy(files);
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(['assessment-counts-activity']);
  });
});

describe('by the rules, and not by numbers', () => {
  test.each([
    [
      'a point off for each that is late',
      '{ 方式: 扣分, 每: { 统计: 检查结果, 当: { 公示: 逾期 } }, 扣: 1 }',
    ],
    [
      'a point off for each that is not in time',
      '{ 方式: 扣分, 每: { 统计: 检查结果, 当: { 非: { 公示: 按期 } } }, 扣: 1 }',
    ],
    ['a veto by one that is late', '{ 方式: 一票否决, 每: { 统计: 检查结果, 当: { 公示: 逾期 } } }'],
    ['a point off for each change of inspectors', '{ 方式: 扣分, 每: { 统计: 人员更换 }, 扣: 1 }'],
    ['points for each written report', '{ 方式: 按件, 每: { 统计: 书面报告 }, 得: 1, 至多: 10 }'],
    [
      'steps of what was disclosed in time',
      '{ 方式: 分档, 分子: { 统计: 检查结果, 当: { 公示: 按期 } }, 分母: { 统计: 检查结果 }, 分档: [{ 达到: 90%, 得: 10 }] }',
    ],
    [
      'whether what was due was done',
      '{ 方式: 是否, 分子: { 统计: 检查结果, 当: { 公示: 按期 } }, 分母: { 统计: 检查结果 } }',
    ],
  ])('%s', (_, scoring) => {
    expect(onTheLine(refusals(SCORING, `计分: ${scoring}`))).toEqual([]);
  });
});
