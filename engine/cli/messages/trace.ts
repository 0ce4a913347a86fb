import type { TraceCode } from '../../app/trace/trace-code.ts';
import type { Messages } from './message.ts';

export const traceMessages: Messages<TraceCode> = {
  'enterprise-unknown': {
    says: '没有 {id} 的任何记录：名录库、抽取、检查、信用记录里都没有。',
    remedy: '请核对统一社会信用代码（18 位）；新设立的企业要等下一次导入名录库以后才有。',
    clause: '二(二)',
  },
  'enterprise-not-in-roster': {
    says: '批次 {round} 开启时的名录库里没有 {id}。',
    remedy:
      '请核对统一社会信用代码（18 位）和批次；这一批以后才进名录库的企业，请用 --round 指定后面的批次。',
    clause: '二(二)',
  },
  'item-not-in-round': {
    says: '批次 {round} 不抽事项 {item}。',
    remedy: '这一批抽的事项：{items}。',
    clause: '二(五)',
  },
  'slip-secret-gone': {
    says: '批次 {round} 的批次密钥已经销毁或者丢失，回执不能再出具。',
    remedy: '抽取结果不受影响，公开的证明包仍然可以核验；以前出具的回执仍然有效。',
    clause: '二(五)',
  },
  'slip-without-lines': {
    says: '批次 {round} 的抽查事项里没有 {id} 可以出具回执的内容，所以没有回执。',
    remedy: '用 explain（不加 --slip）看它为什么不在检查对象里。',
    clause: '二(五)',
  },
};
