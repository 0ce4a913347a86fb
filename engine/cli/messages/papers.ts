import type { PaperCode } from '../../papers/paper-view.ts';
import type { Messages } from './message.ts';

export const papersMessages: Messages<PaperCode> = {
  'totals-differ': {
    says: '《{paper}》的{what}合计不符：总数 {whole}，各项相加为 {sum}。这份文书没有出具。',
    remedy: '请核对统计来源后重新生成；各项相加不等于总数的文书不得出具。',
  },
  'value-blank': {
    says: '《{paper}》的{what}是空白。这份文书没有出具。',
    remedy: '每一项检查结果都要有值；没有发现问题的写“未发现问题”。请补录后重新生成。',
    clause: '二(九)',
  },
  'listing-missing': {
    says: '《{paper}》中“{name}”的惩戒措施“{measure}”找不到所依据的列入决定。这份文书没有出具。',
    remedy: '惩戒只能依据列入名录的决定作出，不能只凭检查结果。请核对信用记录后重新生成。',
    clause: '二(十一)',
  },
  'basis-unverified': {
    says: '《{paper}》（{name}）的依据没有一条是核实过的。这份文书没有出具。',
    remedy:
      '请对照原文核实规则中的依据，改为“核实: 是”后重新发布；没有核实的依据只能提示，不能作出不利决定。',
    clause: '二(一)',
  },
  'paper-name-missing': {
    says: '《{paper}》中的{what}编号“{code}”在已发布的政策和名录库里查不到。这份文书没有出具。',
    remedy: '请核对这个编号是否已从 config/ 或名录库中删去；已用过的编号不得删除，停用的写“废止”日期。',
    clause: '二(一)',
  },
  'plan-line-missing': {
    says: '《{paper}》所依据的计划行“{line}”不在 {year} 年度抽查计划里。这份文书没有出具。',
    remedy: '请核对 config/plan/{year}.yaml；已执行的计划行不得删除。',
    clause: '附件2-9',
  },
  'ratio-not-in-force': {
    says: '《{paper}》中的事项“{item}”在 {on} 没有有效的抽查比例。这份文书没有出具。',
    remedy: '请在该事项的“抽查比例”里补上当时有效的一条，并写明依据。',
    clause: '二(五)',
  },
};
