import type { ItemProblemCode } from '../../intake/policy/checks/item-problem.ts';
import type { Messages } from './message.ts';

/** 二(一): how an item says its ratio, and what is still to be answered about it. */
export const itemMessages: Messages<ItemProblemCode> = {
  'joint-agency-itself': {
    says: '“{name}”就是“{item}”的检查主体，不用再写在“联合检查部门”里。',
    remedy: '请改为一同检查的别的机关；没有别的机关的，删去“联合检查部门”。',
    clause: '二(一)',
  },
  'plan-ratio-below': {
    says: '计划给 {item} 的比例“{planned}”低于清单的“{listed}”，清单写明专项计划不得低于。',
    remedy: '请提高计划的比例，或者先按程序修改清单。',
    clause: '二(五)',
  },
  'plan-ratio-fixed': {
    says: '{item} 的抽查比例清单已经定了“{listed}”，计划不能另定“{planned}”。',
    remedy: '请删去计划行的“比例”；要调整的，在 config/items 的“抽查比例”里追加一条。',
    clause: '二(五)',
  },
  'question-open': {
    says: '{item} 的“{field}”还没有定{quoted}：{question}',
    several: { says: '{n} 个事项的“{field}”还没有定：{question}在：{list}。', each: '{item}' },
    remedy: '请按答法改好这一项，再删去这一问；有待答的事项不能发布，也不能抽取。{answers}',
    clause: '二(一)',
  },
  'ceremony-few-dice': {
    says: '骰子只有 {count} 颗，随机性不够，正式抽取开启不了。',
    remedy:
      '请写 {least} 颗或者更多：一颗骰子算 3 位，至少要 60 位；或者与彩票合用，写“方式: [掷骰子, 彩票]”。',
    clause: '二(五)',
  },
  'ceremony-for-rehearsals': {
    says: '摇号方式写的是“演练随机数”，正式抽取不能用本机产生的随机数。',
    remedy: '请写“掷骰子”“彩票”或者“公开随机数”；演练不用改政策，开启时加 --rehearsal。',
    clause: '二(五)',
  },
  'ratio-form-missing': {
    says: '这一条抽查比例没有写比例是多少，也没有写由谁定。',
    remedy: '请写“值: 不低于 3%”；不是一个数的，写“分级”“分档”“随同”“按文件”或者“确定”中的一项。',
    clause: '二(五)',
  },
  'ratio-form-twice': {
    says: '这一条抽查比例有两种写法，不知道按哪一种。',
    remedy: '“值”“分级”“分档”“随同”“按文件”只留一项。',
    clause: '二(五)',
  },
  'review-incomplete': {
    says: '合法性审查缺少：{missing}。',
    remedy:
      '请照审查意见书补上：审查人的岗位、文号，合法性、适当性、可操作性各一个意见；没有审查过的，整行“审查”不写。',
    clause: '二(四)',
  },
  'review-unfavourable': {
    says: '{item} 的合法性审查，“{name}”的意见是“{opinion}”，不能列入清单。',
    remedy: '请按审查意见修改事项，重新审查以后写新的意见；不再列入的，删去这个事项。',
    clause: '二(四)',
  },
  'tier-empty': { says: '这一档没有写抽多少。', remedy: '请写“值: 50%”或者“至少: 2”。', clause: '二(五)' },
  'tiers-gap': {
    says: '这一档从“户数多于 {from}”起，接不上前一档的“户数不超过 {before}”。',
    remedy: '各档要首尾相接：后一档的“户数多于”等于前一档的“户数不超过”，最后一档不写“户数不超过”。',
    clause: '二(五)',
  },
};
