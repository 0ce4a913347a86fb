import type { ConditionFaultCode } from '../../domain/policy-condition-fault.ts';
import type { PhraseFault } from '../../domain/policy-phrase.ts';
import type { Messages } from './message.ts';

const RATIO = '请写成“不低于 3%”“10%”“不超过 2‰”或“5%—20%”；全部抽取写 100%。';
const NEAR = '是不是“{suggestion}”？';

/** Phrases and conditions that cannot be read. */
export const phraseMessages: Messages<PhraseFault | ConditionFaultCode> = {
  'ratio-unreadable': { says: '比例“{written}”读不懂。', near: NEAR, remedy: RATIO, clause: '二(五)' },
  'ratio-out-of-range': {
    says: '比例写作“{written}”，应在 0 与 100% 之间。',
    remedy: '全部抽取请写 100%。',
    clause: '二(五)',
  },
  'ratio-range-reversed': {
    says: '比例“{written}”的下限高于上限。',
    remedy: '请把小的写在前面，如“5%—20%”；全部抽取写 100%。',
    clause: '二(五)',
  },
  'multiplier-unreadable': {
    says: '“{written}”读不懂，不知道要怎样调整比例。',
    remedy: '请写成“×2”“不低于 50%”“不超过 20%”或“100%”。',
    clause: '二(五)',
  },
  'multiplier-below-one': {
    says: '倍数“{written}”小于 1，不是加大。',
    remedy: '倍数请写 1 以上，如“×2”；要降低的写“不超过 20%”。',
    clause: '二(五)',
  },
  'fraction-unreadable': { says: '“{written}”不是一个份额。', remedy: '请写成“1/2”“50%”或“0.5”。' },
  'fraction-out-of-range': { says: '份额“{written}”应大于 0、不超过 1。', remedy: '全部请写 1。' },
  'date-unreadable': { says: '日期“{written}”读不懂，或者没有这一天。', remedy: '请写成 2017-08-15。' },
  'duration-unreadable': {
    says: '期限“{written}”读不懂。',
    remedy: '请写成“10 个工作日”“90 日”“3 个月”或“1 年”。',
  },
  'count-unreadable': { says: '次数“{written}”读不懂。', remedy: '请写数字和单位，如“2 次”“3 期”。' },
  'term-unreadable': {
    says: '惩戒期限“{written}”读不懂。',
    remedy: '请写“在列期间”，或“3 年”“18 个月”这样的期限。',
  },
  'cron-never': {
    says: '时间“{written}”指的日子从来没有，这项任务永远不会办。',
    remedy: '请核对第三段“日”和第四段“月”；月底前办的，写 28 日或者下月 1 日。',
  },
  'cron-unreadable': {
    says: '时间“{written}”读不懂。',
    remedy: '请按“分 时 日 月 周”写五段，如“0 9 1 * *”是每月 1 日 9 时。',
  },
  'fact-type': {
    says: '“{name}”不能取“{value}”。',
    near: NEAR,
    remedy:
      '数写数字，如“不少于 3”；是否写“是”“否”“在列”或“不在列”；日期写 2017-08-15。类型见 rules/facts.yaml。',
  },
  'fact-unit': {
    says: '“{value}”的单位与“{name}”的单位“{unit}”不同。',
    remedy: '请换算成“{unit}”，或者不写单位。',
  },
  'fact-value-unknown': {
    says: '“{name}”没有“{value}”这个取值。',
    near: NEAR,
    remedy: '可用的取值见 rules/facts.yaml。',
  },
  'fact-unknown': {
    says: '没有名为“{name}”的事实。',
    near: NEAR,
    remedy: '能用的事实都列在 rules/facts.yaml；确需新增的，先在那里登记。',
  },
  'condition-empty': {
    says: '条件是空的，会把所有市场主体都算进去。',
    remedy: '请写明条件；确实要全部的，写“全部”。',
  },
  'condition-shape': { says: '这里应该是条件。', remedy: '请写成“{ 事实名: 值 }”，如“{ 登记状态: 存续 }”。' },
  'condition-key-unknown': {
    says: '条件里不认识“{name}”。',
    remedy: '规则引擎的写法只有 fact、operator、value 三项。',
  },
  'condition-value-missing': {
    says: '“{name}”后面没有写值。',
    remedy: '请补上要比较的值；数写数字，如“不少于 3”。',
  },
  'operator-unknown': {
    says: '不认识比较词“{word}”。',
    near: NEAR,
    remedy: '可以写：不少于、不超过、超过、低于、包含、不含、不是、不属于、在列、不在列、有、无。',
  },
  'operator-type': {
    says: '“{name}”不能用“{word}”来比较。',
    remedy: '数和日期比大小，文本和列表用“包含”“不含”，是否用“是”“否”“在列”“不在列”。',
  },
};
