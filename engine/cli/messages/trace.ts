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
};
