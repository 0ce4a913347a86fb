import type { Messages } from './message.ts';

export const rulebookMessages: Messages<'ratio-history-gap'> = {
  'ratio-history-gap': {
    says: '{item} 在 {on} 没有有效的抽查比例，不能抽取。',
    remedy: '请在该事项的“抽查比例”下追加一条，施行日期不晚于这一天，并写明依据。',
    clause: '二(五)',
  },
};
