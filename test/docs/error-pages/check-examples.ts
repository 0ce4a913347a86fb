import {
  AGENCIES,
  AREAS,
  ASSESSMENT,
  CALENDAR,
  COMPLAINTS,
  COMPLAINTS_CASES,
  FACTS,
  MARKET,
  PLAN,
  POSTS,
  SAFETY,
  TASKS,
  UNREACHABLE,
} from '../../corpus/mistake.ts';

export interface Change {
  readonly path: string;
  /** Stands once in the file. */
  readonly from: string;
  readonly to: string;
}

/** What makes `check` say a code, in the sound policy of test/corpus: a text changed, a file more, a file less. */
export type CheckExample =
  | Change
  | readonly Change[]
  /** With the text of another file. */
  | { readonly added: string; readonly like: string }
  | { readonly added: string; readonly text: string }
  | { readonly removed: string };

const change = (path: string, from: string, to: string): Change => ({ path, from, to });

const OBJECTS = 'rules/items/objects.cases.yaml';
const P3 =
  '  - { 编号: P3, 事项: [AJ-01, AJ-02], 批次: [{ 批次: 2017-09, 累计份额: 1/3 }, { 批次: 2017-12, 累计份额: 1 }] }\n';
const RATIO = '{ 施行: 2017-08-15, 值: 100%, 周期: 每年, 依据: 谢府办秘〔2017〕89号 二(五) }';

const CHANGED_BASIS = '依据:\n  - { 文件: 安全生产法, 变动: 修订, 日期: 2021-09-01 }\n';
const DUTIES = '机关: 区安监局\n职权:\n  - { 编号: 示例-01, 名称: 示例检查 }\n';

/** For codes that no mistake of test/corpus is answered with. */
export const CHECK_EXAMPLES: Readonly<Record<string, CheckExample>> = {
  'assessment-scoring-incomplete': change(ASSESSMENT, ', 扣: 1, 扣至: 0', ''),
  'basis-changed': { added: 'config/bases.yaml', text: CHANGED_BASIS },
  'bound-exceeded': [
    change(SAFETY, '上限: 2 次, 周期: 每年, 约束: 一般', '上限: 1 次, 周期: 每三年, 约束: 一般'),
    change(SAFETY, '值: 不低于 20%, 周期: 每年', '值: 50%, 周期: 每年, 理由: 专项整治期间每年查一半'),
  ],
  'bound-reason-missing': [
    change(SAFETY, '上限: 2 次, 周期: 每年, 约束: 一般', '上限: 1 次, 周期: 每三年, 约束: 一般'),
    change(SAFETY, '值: 不低于 20%, 周期: 每年', '值: 50%, 周期: 每年'),
  ],
  'calendar-days-overlap': change(
    CALENDAR,
    '放假:',
    '放假:\n  - { 名称: 劳动节, 自: 2017-05-01, 至: 2018-05-01 }',
  ),
  'calendar-weekday-worked': change(CALENDAR, '[2017-09-30]', '[2017-09-29]'),
  'calendar-year-unknown': { removed: 'config/calendar/2018.yaml' },
  'campaigns-exceeded': change(
    MARKET,
    '频次: [{ 范围: 同一企业, 上限: 2 次, 周期: 每年 }]',
    '频次: [{ 范围: 抽查活动, 上限: 1 次, 周期: 每年 }]',
  ),
  'campaigns-short': change(
    MARKET,
    '频次: [{ 范围: 同一企业, 上限: 2 次, 周期: 每年 }]',
    '频次: [{ 范围: 抽查活动, 下限: 3 次, 周期: 每年 }]',
  ),
  'case-expectation-unknown': change(COMPLAINTS_CASES, '结果: 不适用', '结果: 不适合'),
  'validity-counted-by-year': change(
    MARKET,
    '频次: [{ 范围: 同一企业, 上限: 2 次, 周期: 每年 }]',
    '频次: [{ 范围: 同一企业, 上限: 2 次, 周期: 许可有效期 }]',
  ),
  'case-fails': change(COMPLAINTS_CASES, '给定: { 近12个月投诉举报: 3 }', '给定: { 近12个月投诉举报: 1 }'),
  'city-level-not-city': change(
    MARKET,
    '联合检查部门: [区安监局]',
    '市级参与: { 机关: 区安监局, 方式: 派员参加 }',
  ),
  'case-without-condition': change(OBJECTS, '烟花店, 事项: AJ-02, ', '烟花店, '),
  'condition-case-fails': change(OBJECTS, '给定: { 特种设备数量: 2 }', '给定: { 特种设备数量: 0 }'),
  'condition-untested': { removed: OBJECTS },
  'contact-missing': change(
    'config/district.yaml',
    '联系方式: { 电话: 0554-0000000, 投诉电话: 0554-0000001, 地址: 示例路1号 }\n',
    '',
  ),
  'condition-empty': change(COMPLAINTS, '{ 近12个月投诉举报: 不少于 3 }', '{}'),
  'condition-key-unknown': change(
    COMPLAINTS,
    '{ 近12个月投诉举报: 不少于 3 }',
    '{ all: [{ fact: complaints12m, operator: equal, value: 3, path: $.x }] }',
  ),
  'condition-shape': change(COMPLAINTS, '{ 近12个月投诉举报: 不少于 3 }', '投诉举报多的'),
  'count-unreadable': change(MARKET, '上限: 2 次', '上限: 若干'),
  'coverage-doubtful': [
    change(PLAN, P3, ''),
    change(
      PLAN,
      '计划:\n',
      '覆盖下限: [{ 名称: 每户五年内查到, 年数: 5, 值: 100%, 依据: 某文件 第三条 }]\n计划:\n',
    ),
  ],
  'coverage-not-least': change(
    PLAN,
    '计划:\n',
    '覆盖下限: [{ 名称: 每年检查面, 年数: 1, 值: 不超过 3%, 依据: 某文件 第三条 }]\n计划:\n',
  ),
  'dates-reversed': change(COMPLAINTS, '施行: 2017-08-15', '施行: 2017-08-15\n废止: 2017-01-01'),
  'document-not-one': change(
    TASKS,
    '完成依据: [{ 版本: 事项清单 }]',
    '完成依据: [{ 版本: 事项清单 }]\n---\n任务: []',
  ),
  'duty-uncovered': { added: 'config/duties/saf.yaml', text: DUTIES },
  'effect-not-one': change(COMPLAINTS, '{ 抽查比例: ×2 }', '{ 抽查比例: ×2, 排除: 是 }'),
  'entries-missing': change(TASKS, '完成依据: [{ 版本: 事项清单 }]', '完成依据: [{}]'),
  'fact-absence-type': change(
    FACTS,
    '名称: 重点单位, 类型: 是否, 来源: 名单, 缺失: 视为 否',
    '名称: 重点单位, 类型: 是否, 来源: 名单, 缺失: 视为 0',
  ),
  'fact-unit': change(COMPLAINTS, '不少于 3', '不少于 3 台'),
  'frequency-reversed': change(MARKET, '上限: 2 次', '下限: 3 次, 上限: 2 次'),
  'history-overlap': change(MARKET, '{ 施行: 2017-08-15, 值', '{ 施行: 2017-08-15, 废止: 2018-06-30, 值'),
  'inspecting-body-not-enforcing': change(MARKET, '联合检查部门: [区安监局]', '联合检查部门: [区财政局]'),
  'document-prefix-shared': change(
    AGENCIES,
    '名称: 区安监局, 执法检查机关: 是 }\n  - { 编号: FIN, 名称: 区财政局 }',
    '名称: 区安监局, 文号代字: 谢安监双随机, 执法检查机关: 是 }\n  - { 编号: FIN, 名称: 区财政局, 文号代字: 谢安监双随机 }',
  ),
  'item-agency-differs': change(PLAN, '事项: [SC-11]', '事项: [SC-11]\n    机关: 区安监局'),
  'key-twice': change(MARKET, '    类别: 一般\n', '    类别: 一般\n    class: 重点\n'),
  'lead-not-one': change(
    AGENCIES,
    '名称: 区安监局, 执法检查机关: 是',
    '名称: 区安监局, 执法检查机关: 是, 牵头: 是',
  ),
  'leaf-unseen': change(
    COMPLAINTS,
    '当: { 近12个月投诉举报: 不少于 3 }',
    '当: { 近12个月投诉举报: 不少于 3, 严重违法失信名单: 不在列 }',
  ),
  'list-too-short': change(MARKET, '内容: 使用登记', '内容: []'),
  'map-expected': change(MARKET, '人员: { 人数: 2, 资格: 无 }', '人员: 2'),
  'multiplier-below-one': change(COMPLAINTS, '抽查比例: ×2', '抽查比例: ×0.5'),
  'multiplier-unreadable': change(COMPLAINTS, '抽查比例: ×2', '抽查比例: 10%'),
  'name-duplicate': change(AGENCIES, '名称: 区财政局', '名称: 区财政局, 别名: [区市场监督管理局]'),
  'number-too-large': change(PLAN, '年度: 2017', '年度: 20171'),
  'operator-unknown': change(COMPLAINTS, '不少于 3', '{ 不小少于: 3 }'),
  'plan-ratio-below': [
    change(PLAN, '事项: [SC-11]', '事项: [SC-11]\n    比例: 5%'),
    change(MARKET, '        值: 10%', '        值: 10%\n        专项计划: 不得低于'),
  ],
  'item-unplanned': change(PLAN, '事项: [AJ-01, AJ-02]', '事项: [AJ-01]'),
  'plan-ratio-fixed': change(PLAN, '事项: [SC-11]', '事项: [SC-11]\n    比例: 20%'),
  'plan-rounds-order': change(PLAN, '{ 批次: 2017-12, 累计份额: 1 }', '{ 批次: 2017-07, 累计份额: 1 }'),
  'plan-share-short': change(PLAN, '{ 批次: 2017-12, 累计份额: 1 }', '{ 批次: 2017-12, 累计份额: 0.9 }'),
  'plan-share-falls': change(PLAN, '{ 批次: 2017-12, 累计份额: 1 }', '{ 批次: 2017-12, 累计份额: 1/4 }'),
  'ceremony-few-dice': change(
    'config/district.yaml',
    '名录有效期: 90 日',
    '名录有效期: 90 日\n批次: { 摇号: { 方式: 掷骰子, 颗数: 10, 间隔: 60 }, 检查开始: 3 个工作日, 检查期间: 7 个工作日, 每人上限: 8 户 }',
  ),
  'ceremony-for-rehearsals': change(
    'config/district.yaml',
    '名录有效期: 90 日',
    '名录有效期: 90 日\n批次: { 摇号: { 方式: 演练随机数, 颗数: 10, 间隔: 60 }, 检查开始: 3 个工作日, 检查期间: 7 个工作日, 每人上限: 8 户 }',
  ),
  'name-typed-over': change(AGENCIES, '名称: 区安监局', '名称: 区安检局'),
  'policy-file-missing': { removed: AREAS },
  'policy-file-unknown': { added: 'rules/risks/complaints.yaml', like: COMPLAINTS },
  'post-duplicate': change(POSTS, '编号: saf-chief', '编号: amr-clerk'),
  'question-open': change(
    SAFETY,
    '    联合: 安全\n    要点',
    '    联合: 安全\n    待答: [{ 字段: 抽查比例, 原文: 5%以上, 问题: 是不低于，还是高于？, 答法: [不低于 5%] }]\n    要点',
  ),
  'ratio-form-missing': change(SAFETY, RATIO, RATIO.replace('值: 100%, ', '')),
  'ratio-form-twice': change(SAFETY, RATIO, RATIO.replace('值: 100%', '值: 100%, 随同: AJ-01')),
  'review-incomplete': change(SAFETY, '合法性: 合法, 适当性: 适当, 可操作性: 可操作', '合法性: 合法'),
  'rule-cases-missing': { removed: COMPLAINTS_CASES },
  'rule-cases-without-rule': { removed: COMPLAINTS },
  'rule-duplicate': { added: 'rules/listing/serious-list.yaml', like: UNREACHABLE },
  'rule-file-name': { added: 'rules/risk/投诉多.yaml', like: COMPLAINTS },
  'text-expected': change(MARKET, '名称: 公示信息抽查', '名称: [公示, 抽查]'),
  'tier-empty': change(
    SAFETY,
    RATIO,
    RATIO.replace('值: 100%', '分档: [{ 户数不超过: 10 }, { 户数多于: 10, 值: 50% }]'),
  ),
  'tiers-gap': change(
    SAFETY,
    RATIO,
    RATIO.replace('值: 100%', '分档: [{ 户数不超过: 10, 至少: 2 }, { 户数多于: 20, 值: 50% }]'),
  ),
  'value-empty': change(MARKET, '内容: 使用登记', '内容: ""'),
  'rule-name-twice': { added: 'rules/risk/serious-again.yaml', like: 'rules/risk/serious-list.yaml' },
};

/** Shown only beside a roster, or by rules that raise nobody. */
export const NOT_IN_POLICY_ALONE = ['coverage-missed'];
