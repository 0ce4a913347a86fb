import * as at from '../mistake.ts';

/** Files and parts copied from others and not mended to the end; cases that say another thing than their rule. */
export const COPIED: readonly at.Mistake[] = [
  {
    path: 'rules/risk/more-complaints.yaml',
    copyOf: at.COMPLAINTS,
    from: '不少于 3',
    to: '不少于 5',
    shownIn: at.COMPLAINTS,
    at: '名称: 投诉举报多',
    code: 'rule-name-twice',
    says: /重复|已|名称/u,
  },
  {
    path: 'rules/risk/serious-again.yaml',
    copyOf: at.SERIOUS,
    from: '名称: 列入严重违法失信名单',
    to: '名称: 严重违法',
    at: '名称: 严重违法',
    code: 'rule-cases-missing',
    says: /情形|cases/u,
  },
  {
    path: 'rules/risk/serious-list - 副本.yaml',
    copyOf: at.SERIOUS,
    from: '名称: 列入严重违法失信名单',
    to: '名称: 严重违法',
    at: '名称: 严重违法',
    code: 'rule-file-name',
    says: /文件名/u,
  },
  {
    path: 'rules/risk/serious.cases.yaml',
    copyOf: at.SERIOUS_CASES,
    from: '情形: 在列',
    to: '情形: 在名单',
    at: '情形: 在名单',
    code: 'rule-cases-without-rule',
    says: /规则/u,
  },
  {
    path: 'config/item/safety.yaml',
    copyOf: at.SAFETY,
    from: '机关: 区安监局',
    to: '机关: 区安监局 ',
    at: '机关: 区安监局',
    code: 'policy-file-unknown',
    says: /items/u,
  },
  {
    path: 'rules/risk/serious-list-2018.yaml.txt',
    copyOf: at.SERIOUS,
    from: '施行: 2017-08-15',
    to: '施行: 2018-08-15',
    at: '名称: 列入',
    code: 'policy-file-unknown',
    says: /serious-list-2018\.yaml”/u,
  },
  {
    path: 'config/items/safety(1).yaml',
    copyOf: at.SAFETY,
    from: '机关: 区安监局',
    to: '机关: 区安监局 ',
    shownIn: at.SAFETY,
    at: '编号: AJ-01',
    code: 'item-duplicate',
    says: /重复|已/u,
  },
  {
    path: 'config/calendar/2019.yaml',
    copyOf: at.CALENDAR,
    from: '国庆节',
    to: '国庆',
    at: '年度: 2017',
    code: 'calendar-year-differs',
    says: /2019|文件名/u,
  },
  {
    path: at.MARKET,
    from: '    联合检查部门: [区安监局]',
    to: `    联合检查部门: [区安监局]
  - 编号: AJ-02
    名称: 烟花爆竹零售单位监督检查
    类别: 重点
    依据: [{ 文件: 烟花爆竹安全管理条例, 条款: 第四条, 核实: 否 }]
    对象: { 经营范围: 包含 烟花爆竹零售 }
    内容: [零售许可]
    方式: { 全部: [现场检查, 书面检查] }
    抽查比例:
      - { 施行: 2017-08-15, 值: 100%, 周期: 每年, 依据: 谢府办秘〔2017〕89号 二(五) }
    人员: { 人数: 2, 资格: 无 }`,
    shownIn: at.SAFETY,
    at: '编号: AJ-02',
    code: 'item-duplicate',
    says: /market\.yaml/u,
  },
  {
    path: at.MARKET,
    from: '      - { 施行: 2018-01-01, 值: 不低于 5%',
    to: '      - { 施行: 2017-08-15, 值: 不低于 5%',
    at: '不低于 5%',
    code: 'history-order',
    says: /施行|同一天/u,
  },
  {
    path: at.COMPLAINTS_CASES,
    from: '结果: { 抽查比例: ×2 }',
    to: '结果: { 抽查比例: ×3 }',
    at: '三件',
    code: 'case-fails',
    says: /×2/u,
  },
  {
    path: at.COMPLAINTS,
    from: '不少于 3 }',
    to: '不少于 4 }',
    shownIn: at.COMPLAINTS_CASES,
    at: '三件',
    code: 'case-fails',
    says: /不适用/u,
  },
  {
    path: at.SERIOUS,
    from: '抽查比例: 100%',
    to: '抽查比例: ×3',
    shownIn: at.SERIOUS_CASES,
    at: '在列，全部',
    code: 'case-fails',
    says: /×3/u,
  },
  {
    path: at.SERIOUS_CASES,
    from: '- { 情形: 没有记录，不适用, 给定: {}, 结果: 不适用 }\n',
    to: '',
    at: '情形: 在列',
    code: 'rule-case-missing-kind',
    says: /不适用/u,
  },
  {
    path: at.REMOVED,
    from: '低于 1',
    to: '低于 0',
    at: '低于 0',
    code: 'rule-never-applies',
    says: /不会|不可能|永远|从不/u,
  },
  {
    path: at.COMPLAINTS,
    from: '当: { 近12个月投诉举报: 不少于 3 }',
    to: '当:\n  全部:\n    - { 近12个月投诉举报: 不少于 3 }\n    - { 近12个月投诉举报: 不超过 2 }',
    at: '全部:',
    code: 'rule-never-applies',
    says: /不会|不可能|永远|从不/u,
  },
  {
    path: at.PROCUREMENT,
    from: '场景: 政府采购',
    to: '场景: 政府购买服务',
    at: '政府购买服务',
    code: 'measure-wider-than-basis',
    says: /第十八条|依据/u,
  },
];
