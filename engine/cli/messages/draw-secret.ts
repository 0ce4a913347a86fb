import type { SecretProblemCode, SeedProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';

/** What sealing and destroying the round secret are refused for. */
export const drawSecretMessages: Messages<Exclude<SecretProblemCode, SeedProblemCode>> = {
  'seal-holders': {
    says: '保管单位“{holders}”不足两个，或者有重复。',
    remedy: '密封件至少两份，由不同的机关分别保管，如 --holders 区司法局、区纪委监委。',
    clause: DRAW,
    kind: 'usage',
  },
  'secret-audit-ahead': {
    says: '审计结束的日期 {auditedOn} 还没有到，今天是 {today}。',
    remedy: '请在审计结束以后再销毁，写审计实际结束的日期。',
    clause: DRAW,
    kind: 'process',
  },
  'secret-destroyed-already': {
    says: '批次 {round} 的密钥已于 {at} 销毁。',
    remedy: '不用再办；请确认各密封件和备份里的密钥也已销毁。',
    clause: DRAW,
    kind: 'process',
  },
  'secret-needed': {
    says: '批次 {round} 的结果还没有公示，也没有作废，密钥还有用，不能销毁。',
    remedy: '请在结果公示以后，异议、复议、诉讼期满再办。',
    clause: DRAW,
    kind: 'process',
  },
  'secret-not-confirmed': {
    says: '销毁以后不能恢复：批次 {round} 再也出不了抽取回执，审计再也核对不了各户的分组和理由；抽取结果和公开的证明包不受影响。data/frozen 里的底册和人员名单不删，文书靠它们重做。',
    remedy: '确实要销毁的，加上 --confirm {round} 再办一次。',
    clause: DRAW,
    kind: 'process',
  },
  'secret-terms-run': {
    says: '批次 {round} 的异议、复议、诉讼期限到 {until} 才满，密钥还不能销毁。',
    remedy: '请在 {until} 以后再办；期限见 config/deadlines.yaml。',
    clause: DRAW,
    kind: 'process',
  },
};
