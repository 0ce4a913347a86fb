import type { PaperCode } from '../../papers/paper-view.ts';
import type { Messages } from './message.ts';

export const papersMessages: Messages<PaperCode> = {
  'totals-differ': {
    says: '《{paper}》的{what}合计不符：总数 {whole}，各项相加为 {sum}。这份文书没有出具。',
    remedy: '请核对统计来源后重新生成；各项相加不等于总数的文书不得出具。',
  },
};
