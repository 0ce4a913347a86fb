import type { RulebookProblemCode } from '../../rulebook/rulebook-problem.ts';
import type { Messages } from './message.ts';

/** Rules that are run: their cases, and what they mean together. */
export const rulebookMessages: Messages<RulebookProblemCode> = {
  'case-fails': {
    says: '情形“{case}”：规则“{rule}”的结论是{said}，情形写的是{expected}。看到的是：{seen}。',
    remedy: '请核对规则（{file} 第 {line} 行“则”和它的“当”）与这个情形，改错的一处。',
  },
  'condition-case-fails': {
    says: '情形“{case}”：“{name}”的条件{said}，情形写的是{expected}。看到的是：{seen}。',
    remedy: '请核对条件与这个情形，改错的一处。',
  },
  'condition-untested': {
    says: '{name}：条件没有情形。',
    several: { says: '{n} 个事项、指标的条件没有情形：{list}。', each: '{name}' },
    remedy:
      '请在 rules/items/ 或 rules/assessment/ 的情形表（*.cases.yaml）里补上，每处条件要有成立的，也要有不成立的。',
  },
  'leaf-unseen': {
    says: '“{rule}”的“{leaf}”，没有一个情形让它{missing}。',
    remedy: '请在情形表里补一个，才看得出这一处写得对不对。',
  },
  'rule-always-applies': {
    says: '“{name}”的条件无论什么情况都成立，等于没有条件。',
    remedy: '请核对数字和比较词；确实要包括全部的，写“全部”。',
  },
  'rule-hidden': {
    says: '规则“{rule}”不起作用：它适用的，“{by}”（{file} 第 {line} 行）都适用，力度不比它小。',
    remedy: '请核对两条规则的数字；不需要的删去，或者写上废止日期。',
  },
  'rule-never-applies': {
    says: '“{name}”的条件互相矛盾，永远不会成立。',
    remedy: '请核对数字、比较词和取值；几项中有一项成立即可的，写在“任一”下面。',
  },
};
