import type { CoverageProblemCode } from '../../intake/policy/checks/check-coverage.ts';
import type { PlanProblemCode } from '../../intake/policy/checks/plan-problem.ts';
import type { Messages } from './message.ts';

/** 附件2-9: the plan of a year, what it must cover, and the calendar that its deadlines are counted by. */
export const planMessages: Messages<CoverageProblemCode | PlanProblemCode> = {
  'calendar-day-off-worked': {
    says: '{day} 已经写在“{name}”的放假日期里，不能又写成调休上班。',
    remedy: '请对照国务院办公厅的通知改正。',
  },
  'calendar-day-outside-year': {
    says: '{day} 不在 {year} 年的节假日安排里。',
    remedy: '请核对年份，写到对应年份的文件里。',
  },
  'calendar-days-overlap': {
    says: '{name}（{from} 至 {to}）把第 {line} 行的{other}也放在里面，放假日期重叠。',
    remedy: '请对照通知核对起止日期，年份也要看；两个节日连着放的，合写成一条。',
  },
  'calendar-days-reversed': { says: '{name}的最后一天 {to} 早于第一天 {from}。', remedy: '请对照通知改正。' },
  'calendar-weekday-worked': {
    says: '{day} 不是周末，不需要调休上班。',
    remedy: '请对照国务院办公厅的通知改正。',
  },
  'calendar-year-differs': {
    says: '年度写的是 {year}，文件名是 {named}.yaml。',
    remedy: '请把两处改成同一年。',
  },
  'calendar-year-unknown': {
    says: '批次 {round} 的期限会算到 {year} 年，而 {year} 年的节假日安排还没有录入，只能暂定。',
    remedy: '通知公布以后，请新建 config/calendar/{year}.yaml（写法照上一年）。',
  },
  'campaigns-exceeded': {
    says: '事项 {item} 每年最多组织 {most} 次抽查活动，计划里安排了 {planned} 批。',
    remedy: '请减少批次；频次要改的，改事项的“频次”。',
    clause: '附件2-9',
  },
  'campaigns-short': {
    says: '事项 {item} 每年至少组织 {least} 次抽查活动，计划里只安排了 {planned} 批。',
    remedy: '请增加批次，各批的累计份额相应调整；频次要改的，改事项的“频次”。',
    clause: '附件2-9',
  },
  'coverage-doubtful': {
    says: '“{name}”要求 {years} 年内查到 {value}；按计划的基本比例、频次和份额，最多查到 {reach}，要靠加大抽查才可能达到。',
    remedy: '请提高抽查比例、增加计划行；导入名录以后再检查一次，会连加大抽查一起算。',
    clause: '附件2-9',
  },
  'coverage-missed': {
    says: '“{name}”要求 {years} 年内查到 {value}；按计划的比例、频次和份额，最多查到 {reach}。',
    remedy: '请提高抽查比例、增加计划行，或者把没有归到事项里的对象列入事项；下限本身有误的，对照依据改正。',
    clause: '附件2-9',
  },
  'coverage-not-least': {
    says: '“{name}”写的是“不超过”，不是下限。',
    remedy: '请写成“不低于 3%”或者“100%”。',
    clause: '附件2-9',
  },
  'item-unplanned': {
    says: '事项 {item}“{name}”没有列入 {year} 年度抽查计划，不会被抽到。',
    several: { says: '{n} 个事项没有列入 {year} 年度抽查计划，不会被抽到：{list}。', each: '{item}' },
    remedy:
      '请在 {file} 的“计划”里加上它；随别的事项一并检查的，抽查比例写“随同”；这一年不抽的，在计划里写“不抽取: [{ 事项: {item}, 理由: … }]”。',
    clause: '附件2-9',
  },
  'plan-item-twice': {
    says: '{item} 已经写在计划行 {plan}（第 {line} 行）里，一个事项一年只能有一行。',
    remedy: '请删去一处；批次要增减的，改 {plan} 的“批次”；对象不同、要分开抽的，另立一个事项。',
    clause: '附件2-9',
  },
  'plan-rounds-order': {
    says: '批次 {round} 不晚于前面的 {before}。',
    remedy: '请按先后顺序写，同月第二次写 2017-08-b。',
    clause: '附件2-9',
  },
  'plan-share-falls': {
    says: '批次 {round} 的累计份额比 {before} 还小。',
    remedy: '累计份额是到这一批为止的总数，只增不减。',
    clause: '附件2-9',
  },
  'plan-share-short': {
    says: '最后一批 {round} 的累计份额不到 1，全年的比例完不成。',
    remedy: '请把最后一批写成 1；确要少查的，改“比例”，不改份额。',
    clause: '附件2-9',
  },
  'plan-year-differs': {
    says: '年度写的是 {year}，这里是 {named}。',
    several: { says: '年度写的是 {year}，{n} 处不是这一年的：{list}。', each: '{named}' },
    remedy: '请把两处改成同一年，或者写到对应年份的文件里。',
    clause: '附件2-9',
  },
  'validity-counted-by-year': {
    says: '{item} 的频次按{span}计算，名录里没有每户的{span}，抽取时只数得到当年检查的次数。',
    several: {
      says: '{n} 个事项的频次按{span}计算，名录里没有每户的{span}，抽取时只数得到当年检查的次数：{list}。',
      each: '{item}',
    },
    remedy: '请在认领以后逐户核对{span}内的次数；有确定年数的，写“每两年”“每三年”。',
    clause: '二(五)',
  },
};
