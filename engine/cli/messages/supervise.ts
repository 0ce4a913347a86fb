import type { SuperviseCode } from '../../pipeline/supervise/supervise-code.ts';
import type { Messages } from './message.ts';

/** Words for 督查考核 and for the release of papers. */
export const superviseMessages: Messages<SuperviseCode> = {
  'period-malformed': {
    says: '考核期间写作“{period}”，无法识别。',
    remedy: '请写年份或年月，如 2017 或 2017-08。',
    kind: 'usage',
  },
  'assess-cut-off-ahead': {
    says: '数据截止日期 {cutOff} 还没有到（今天是 {today}），不能考核。',
    remedy: '请把截止日期改为今天或更早的一天。',
    clause: '三(五)',
    kind: 'process',
  },
  'assess-cut-off-before-period': {
    says: '数据截止日期 {cutOff} 早于考核期间 {period}，没有可以考核的记录。',
    remedy: '请把截止日期改到考核期间开始以后。',
    clause: '三(五)',
    kind: 'process',
  },
  'assessment-rules-missing': {
    says: '没有考核办法，不能考核。',
    remedy: '请在 rules/assessment/ 写好信息归集共享、双告知、双随机监管、联合惩戒四个板块，再发布规则。',
    clause: '附件2-8',
    kind: 'process',
  },
  'units-missing': {
    says: '没有一个单位承担附件2的任务或年度计划，不能考核。',
    remedy: '请检查 config/tasks.yaml 的责任单位和 config/leading-group.yaml 的成员单位。',
    clause: '附件1',
    kind: 'process',
  },
  'assessed-already': {
    says: '{period} 已按同样的数据考核过（第 {seq} 条记录），没有重复记录。',
    remedy: '不必处理；记录有了变化再考核时，会另记一次。',
  },
  'assessment-data-missing': {
    says: '“{block}”板块各单位都没有可以计分的数据，这个板块没有得分，也不计入总分。',
    remedy: '请在通报中说明数据缺失；有了记录以后再考核一次。',
    clause: '附件2-8',
  },
  'paper-number-malformed': {
    says: '文号写作“{number}”，不合格式。',
    remedy:
      '请写成“机关代字〔年份〕顺序号号”，年份用六角括号，顺序号前不加“第”、不补 0，如 谢市监双随机〔2017〕1号。',
  },
  'paper-number-year': {
    says: '文号“{number}”的年份与成文日期 {signedOn} 不是同一年。',
    remedy: '请按成文日期的年份重新编号。',
  },
  'paper-number-not-next': {
    says: '文号“{number}”不能用：按登记，下一个是“{next}”。文号不跳号，也不重号。',
    remedy: '请重新生成这份文书，系统会编上下一个文号。',
    kind: 'process',
  },
  'paper-signed-ahead': {
    says: '《{paper}》的成文日期 {signedOn} 还没有到（今天是 {today}）。',
    remedy: '请把成文日期改为签发当天。',
    kind: 'process',
  },
  'paper-signer-unknown': {
    says: '《{paper}》的签发人“{signer}”不在 config/posts.yaml 里。',
    remedy: '请写明已有的职务；新设的职务先加到 config/posts.yaml。',
    kind: 'process',
  },
  'paper-signer-without-right': {
    says: '“{signer}”没有出具文书的权限，不能签发《{paper}》。',
    remedy: '请由有“出具文书”权限的职务签发。',
    kind: 'process',
  },
  'paper-signer-same': {
    says: '《{paper}》不能由拟稿的“{signer}”自己签发：签发文书须另一人批准。',
    remedy: '请由另一职务签发（config/posts.yaml 的“双人步骤”）。',
    kind: 'process',
  },
  'paper-signer-of-another': {
    says: '“{signer}”不是发文机关“{issuer}”的岗位，不能签发《{paper}》。',
    remedy: '以哪个机关的名义发文，就由哪个机关签发：请在 --signed-by 写发文机关的岗位。',
    kind: 'process',
  },
  'paper-withdraws-none': {
    says: '《{paper}》要撤回的“{number}”没有签发过，或者已经撤回。',
    remedy: '请核对发文登记簿（reports/yearly/<年份>/发文登记簿.csv）中的文号。',
    kind: 'process',
  },
  'paper-released-already': {
    says: '《{paper}》（{of}）已经签发，内容相同，没有重复登记。',
    remedy: '不必处理。',
  },
  'paper-replaces': {
    says: '《{paper}》（{of}）以前签发过（{before}），这次内容不同，已另行签发。',
    remedy: '新文书末尾已写明撤回以前的一份；以前的一份仍然封存，不会删除，在登记簿中标“已撤回”。',
  },
};
