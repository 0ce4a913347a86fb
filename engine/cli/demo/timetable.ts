import { join } from 'node:path';
import type { DemoStep } from './step.ts';

/** The round that is played, and the month whose deadlines of 附件2 it meets. */
export const ROUND = '2017-08';
/** An agency that, in the example, lets its term for claims pass and sends no written report. */
export const TARDY = 'TOB';
/** Visits up to this day are recorded on the evening of the first day, the others at the end. */
export const HALF_TIME = { from: '2017-08-18', to: '2017-08-22' } as const;
export const SECOND_HALF = { from: '2017-08-23', to: '2017-08-31' } as const;

/** The last step's moment. */
export const THE_END = '2017-08-31T11:00';

const CUT_OFF = '2017-07-31';
const LEAD = 'amr-clerk';

/** 二(一)–(四): rosters, lists and registers of the office, then the policy as published. */
export function stepsBefore(examples: string): readonly DemoStep[] {
  const bring = (what: string, args: readonly string[], options: Record<string, string> = {}): DemoStep => {
    return {
      what,
      verb: 'import',
      args,
      as: LEAD,
      at: '2017-08-10T09:00',
      options: { cutOff: CUT_OFF, ...options },
    };
  };
  const roster = (file: string) => join(examples, 'rosters', file);
  const list = (file: string) => join(examples, 'lists', file);
  return [
    { what: '检查政策', verb: 'check', args: [], as: LEAD, at: '2017-08-10T08:30' },
    bring('检查对象名录库', ['enterprises', roster('检查对象名录.csv')], { source: '示例法人库' }),
    bring('执法检查人员名录库', ['inspectors', roster('执法检查人员名录.csv')]),
    bring('子库名单', ['sub-roster', 'HB-01', roster('子库名单/HB-01-重点排污单位.csv')]),
    bring('子库名单', ['sub-roster', 'JY-01', roster('子库名单/JY-01-民办学校和幼儿园.csv')], {
      objects: '学校',
    }),
    bring('子库名单', ['sub-roster', 'SC-09', roster('子库名单/SC-09-特种设备使用单位.csv')]),
    bring('投诉举报', ['complaints', list('投诉举报登记.csv')]),
    bring('以往检查', ['visits', list('以往检查.csv')]),
    bring('经营异常名录', ['lists', list('经营异常名录.csv')], { list: 'abnormal' }),
    bring('严重违法失信名单', ['lists', list('严重违法失信名单.csv')], { list: 'serious' }),
    { what: '名录库情况', verb: 'report', args: ['rosters'], as: LEAD, at: '2017-08-10T16:00' },
    {
      what: '发布政策版本',
      verb: 'publish',
      args: [],
      as: 'amr-review',
      at: '2017-08-15T09:00',
      options: { why: '首次发布事项清单、年度计划和规则', approvedBy: 'amr-head' },
    },
  ];
}

/** 二(五): the schedule opens the round, citizens throw, the schedule draws. */
export function stepsOfDraw(examples: string, dice: string): readonly DemoStep[] {
  return [
    { what: '定时任务开启批次', verb: 'run', args: [], as: 'amr-scheduler', at: '2017-08-15T09:30' },
    release('抽查公告', LEAD, 'amr-head', '2017-08-15T10:00'),
    {
      what: '录入摇号结果',
      verb: 'seed',
      args: [],
      as: LEAD,
      at: '2017-08-15T11:40',
      options: { round: ROUND, dice, evidence: join(examples, '摇号记录单.txt'), evidenceKind: 'witness' },
    },
    { what: '定时任务抽取检查对象', verb: 'run', args: [], as: 'amr-scheduler', at: '2017-08-15T11:45' },
  ];
}

/** 二(六): every agency that draws claims, but one that lets the term pass. */
export function stepsOfClaims(
  agencies: readonly { readonly id: string; readonly post: string }[],
): readonly DemoStep[] {
  return agencies.map(({ id, post }) => ({
    what: '认领检查任务',
    verb: 'claim',
    args: [],
    as: post,
    at: '2017-08-16T09:00',
    options: { round: ROUND, agency: id },
  }));
}

/** 二(六)–(八). */
export const STEPS_OF_VISITS: readonly DemoStep[] = [
  step('匹配执法检查人员', 'match', '2017-08-18T08:30'),
  step('联合检查工作方案', 'schedule', '2017-08-18T08:40'),
  step('印发一企一表', 'forms', '2017-08-18T08:50'),
  // Of every visit that the lead bureau leads, in one go; the other agencies sign their own.
  release('检查通知书', LEAD, 'amr-head', '2017-08-18T09:00', { agency: 'AMR' }),
];

function step(what: string, verb: string, at: string): DemoStep {
  return { what, verb, args: [], as: LEAD, at, options: { round: ROUND } };
}

/** 二(九)–(十一). */
export const STEPS_OF_SANCTIONS: readonly DemoStep[] = [
  { ...step('公示检查结果', 'disclose', '2017-08-30T14:00'), as: 'amr-review' },
  release('结果公示', LEAD, 'amr-head', '2017-08-30T14:30'),
  {
    what: '列入名录，公告联合惩戒措施',
    verb: 'sanction',
    args: [],
    as: 'amr-credit',
    at: '2017-08-30T15:00',
    options: { round: ROUND, approvedBy: 'amr-head' },
  },
  release('联合惩戒公告', LEAD, 'amr-head', '2017-08-30T15:30'),
];

/** 三(五); of the decisions one is signed as an example. */
export function stepsAfter(object: string | undefined): readonly DemoStep[] {
  return [
    ...(object === undefined
      ? []
      : [release('列入决定书', LEAD, 'amr-head', '2017-08-30T15:40', { object })]),
    ...STEPS_AFTER,
  ];
}

const STEPS_AFTER: readonly DemoStep[] = [
  release('汇总报告', LEAD, 'amr-head', '2017-08-30T16:00'),
  { what: '月度考核', verb: 'assess', args: [ROUND], as: 'tar-assess', at: '2017-08-31T09:00' },
  release('考核通报', 'tar-assess', 'amr-head', '2017-08-31T10:00'),
  { what: '全部文书和抽取证明', verb: 'report', args: [ROUND], as: LEAD, at: THE_END },
];

function release(
  paper: string,
  as: string,
  signedBy: string,
  at: string,
  more: Readonly<Record<string, string>> = {},
): DemoStep {
  return {
    what: `签发${paper}`,
    verb: 'release',
    args: [paper],
    as,
    at,
    options: { round: ROUND, signedBy, ...more },
  };
}
