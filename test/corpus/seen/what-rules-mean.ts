import * as at from '../mistake.ts';

/** Written with the checks at hand: what frequency, calendar, basis, law and the other rules leave possible. */
export const WHAT_RULES_MEAN: readonly at.Mistake[] = [
  {
    path: at.COMPLAINTS,
    from: '不少于 3 }',
    to: '{ 不少于: 5, 低于: 3 } }',
    at: '不少于: 5',
    code: 'rule-never-applies',
    says: /永远不会成立/u,
  },
  {
    path: at.SAFETY,
    from: '方式: { 全部: [现场检查, 书面检查] }',
    to: '方式: { 全部: [现场检查, 书面检查] }\n    频次: [{ 范围: 同一企业, 上限: 1 次, 周期: 每三年 }]',
    at: '值: 100%',
    code: 'ratio-unreachable',
    says: /频次/u,
  },
  {
    path: at.COMPLAINTS,
    from: '当: { 近12个月投诉举报: 不少于 3 }',
    to: '当: { 严重违法失信名单: 在列 }',
    at: '则: ',
    code: 'rule-hidden',
    says: /列入严重违法失信名单/u,
  },
  {
    path: at.BIDDING,
    from: '场景: 工程招投标',
    to: '场景: 政府购买服务',
    at: '政府购买服务',
    code: 'measure-wider-than-basis',
    says: /依据/u,
  },
  {
    path: at.PLAN,
    from: '范围: 特种设备使用单位',
    to: '要求: 每月检查不少于 20 户',
    at: '20 户',
    code: 'activity-quota',
    says: /54号/u,
  },
  {
    path: at.TASKS,
    from: '成果形式: 随机抽查事项清单',
    to: '成果形式: 完成立案至少 3 件',
    at: '3 件',
    code: 'activity-quota',
    says: /54号/u,
  },
  {
    path: at.DEADLINES,
    from: '事由: 录入检查结果',
    to: '事由: 认领',
    at: '检查结束以后5个工作日内录入',
    code: 'history-order',
    says: /追加/u,
  },
  {
    path: at.MARKET,
    from: '编号: SC-11',
    to: '编号: AJ-11',
    at: '编号: AJ-11',
    code: 'item-elsewhere',
    says: /区安监局/u,
  },
];
