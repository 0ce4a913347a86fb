import type { RoundStageCode, SeedProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';

/** What drawing and voiding a round are refused for. */
export const drawRoundMessages: Messages<Exclude<RoundStageCode, SeedProblemCode>> = {
  'drawn-already': {
    says: '批次 {round} 已于 {at} 抽取，不能再抽。',
    remedy: '需要另抽的，另开一个批次，如 {round}-b；原结果照旧有效。',
    clause: DRAW,
    kind: 'process',
  },
  'frame-snapshot-changed': {
    says: '事项{frame}的对象清单与开启批次时公布的承诺不一致，没有抽取。',
    remedy: '冻结的数据被改动过；请从备份恢复 data/frozen，并向纪检报告。',
    clause: DRAW,
    kind: 'process',
  },
  'frame-snapshot-missing': {
    says: '找不到事项{frame}开启批次时冻结的对象清单。',
    remedy: '请从备份恢复 data/frozen。',
    clause: DRAW,
  },
  'not-drawn': {
    says: '批次 {round} 还没有抽取。',
    remedy: '请先录入摇号结果并抽取。',
    clause: DRAW,
    kind: 'process',
  },
  'reason-missing': {
    says: '作废须写明理由。',
    remedy: '请用一句话写明为什么作废，它将永久公开。',
    clause: DRAW,
    kind: 'process',
  },
  'secret-missing': {
    says: '事项{frame}不公开抽签号，没有批次密钥算不出来。',
    remedy: '丢失的，先凭密封件用 yaohao seal --restore 密封件上的文件 恢复，再办一次；已经销毁的不能恢复。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-missing': {
    says: '批次 {round} 还没有录入摇号结果。',
    remedy: '请在摇号后录入。',
    clause: DRAW,
    kind: 'process',
  },
  'void-needs-result': {
    says: '批次 {round} 的摇号时间已到，结果已可预知；须先抽取并公布完整结果，才能作废。',
    remedy: '请先录入摇号结果并抽取，再由另一机关批准作废。',
    clause: DRAW,
    kind: 'process',
  },
};
