import * as at from './mistake.ts';

/** Written as people write them, and read as what they mean: the policy stays the same to the byte. */
export const UNDERSTOOD: readonly at.Edit[] = [
  {
    path: at.COMPLAINTS,
    from: '当: { 近12个月投诉举报: 不少于 3 }',
    to: '当: { 近12个月投诉举报: 不小于 3 }',
  },
  { path: at.HAZARDOUS, from: '  任一:', to: '  任意:' },
  { path: at.MARKET, from: '施行: 2018-01-01', to: '施行: 2018/1/1' },
  { path: at.SERIOUS, from: '施行: 2017-08-15', to: '施行: 2017年8月15日' },
  { path: at.SAFETY, from: '日期: 2017-08-14', to: '日期: 2017.8.14' },
  { path: at.MARKET, from: '上限: 2 次', to: '上限: 两次' },
  { path: at.MARKET, from: '上限: 2 次', to: '上限: 2' },
  { path: at.UNREACHABLE, from: '决定期限: 10 个工作日', to: '决定期限: 十个工作日' },
  { path: at.DISTRICT, from: '名录有效期: 90 日', to: '名录有效期: 九十日' },
  { path: at.COMPLAINTS, from: '×2', to: '加倍' },
  { path: at.COMPLAINTS, from: '不少于 3 }', to: '不少于3 }' },
  { path: at.MARKET, from: '值: 不低于 3%', to: '值: 不低于3%' },
  { path: at.MARKET, from: '值: 不低于 3%', to: '值: "不低于 3%"' },
  { path: at.MARKET, from: '机关: 区市场监管局', to: '机关: 区市场监督管理局' },
  { path: at.MARKET, from: '机关: 区市场监管局', to: '\ufeff机关: 区市场监管局' },
  { path: at.MARKET, from: '值: 不低于 3%', to: '值: 不低于 ３％' },
  { path: at.MARKET, from: '值: 不低于 3%', to: '值: 不低于 0.03' },
  { path: at.MARKET, from: '类别: 一般', to: '类别: 一般\u200b' },
  { path: at.COMPLAINTS, from: '不少于 3 }', to: '大于等于 3 }' },
  { path: at.COMPLAINTS, from: '不少于 3 }', to: '3 件以上 }' },
];
