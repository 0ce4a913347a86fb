import type { RulebookProblemCode } from '../../rulebook/rulebook-problem.ts';
import type { Messages } from './message.ts';

/** Rules that are run: their cases, and what they mean together. */
export const rulebookMessages: Messages<RulebookProblemCode> = {
  'case-fails': {
    says: '情形“{case}”：规则“{rule}”的结论是{said}，情形写的是{expected}。看到的是：{seen}。',
    remedy: '请核对规则（{file} 第 {line} 行“则”和它的“当”）与这个情形，改错的一处。',
  },
  'leaf-unseen': {
    says: '规则“{rule}”的“{leaf}”，没有一个情形让它{missing}。',
    remedy: '请在情形表里补一个，才看得出这一处写得对不对。',
  },
};
