import type { RuleProblemCode } from '../../intake/policy/policy-problem.ts';
import type { Messages } from './message.ts';

const NEAR = '是不是“{suggestion}”？';

/** rules/: facts, rules, their cases, and what a measure may rest on. */
export const ruleMessages: Messages<RuleProblemCode> = {
  'case-expectation-unknown': {
    says: '结果“{written}”读不懂。',
    near: NEAR,
    remedy: '请写“不适用”“无法判断”，或者与规则的“则”同样的写法。',
  },
  'case-without-condition': {
    says: '情形“{case}”没有写明试哪一个条件，或者没有这个条件。',
    near: '指标是不是“{suggestion}”？',
    remedy:
      '请写“事项: 编号”，或者“指标: 名称”；指标有几处“当”的，再写“部分: 分子”“部分: 分母”或“部分: 每”。',
  },
  'fact-absence-type': {
    says: '“{name}”的类型是{type}，缺失时不能“{written}”。',
    remedy: '可以写：{allowed}。',
  },
  'fact-duplicate': {
    says: '事实“{name}”在第 {line} 行已经登记过。',
    remedy: '请删去一处，或者换一个名称。',
  },
  'fact-of-another-subject': {
    says: '{where}里不能用“{name}”：它说的不是市场主体，永远没有值。',
    remedy: '请换成市场主体的事实；每个事实的“主体”写在 rules/facts.yaml。',
  },
  'measure-wider-than-basis': {
    says: '“{name}”用在{scene}，所引的{basis}（{day}）只包括{covered}。',
    remedy: '请补上包括这个场景的依据；没有依据的不得实施。条款包括哪些场景登记在 rules/scopes.yaml。',
    clause: '二(十一)',
  },
  'rule-case-missing-kind': {
    says: '规则“{name}”的情形表里没有“{kind}”的情形。',
    remedy: '适用的和不适用的至少各写一个，才看得出规则写得对不对。',
  },
  'rule-cases-missing': {
    says: '规则“{name}”没有情形表 {path}。',
    remedy: '请新建这个文件，写适用的和不适用的情形。',
  },
  'rule-cases-without-rule': {
    says: '{path} 旁边没有对应的规则。',
    remedy: '请核对文件名；规则已删除的，情形表一并删除。',
  },
  'rule-duplicate': { says: '规则“{id}”与 {file} 同名。', remedy: '规则以文件名为编号，请换一个文件名。' },
  'rule-file-name': {
    says: '规则的文件名“{id}”不能用作编号。',
    remedy: '文件名请用英文字母、数字和连字符，如 repeated-complaints.yaml。',
  },
  'rule-name-twice': {
    says: '规则名称“{name}”与 {file} 的相同，看文书分不清是哪一条。',
    remedy: '从别的规则复制来的，请改名称；数字调整了的，给旧的写上废止日期。',
  },
  'sanction-without-ground': {
    says: '惩戒措施“{name}”没有以列入名单等法定事由为条件。',
    remedy: '请以“严重违法失信名单: 在列”这样的状态为条件；一次检查结果本身不是惩戒的事由。',
    clause: '二(十一)',
  },
  'uplift-without-effect': {
    says: '规则“{name}”加大不了任何事项：适用的事项本来的抽查比例就不低于 {least}。',
    remedy: '请核对比例和“适用事项”：“不低于”的要比事项的抽查比例高，倍数要大于 1。',
    clause: '二(五)',
  },
};
