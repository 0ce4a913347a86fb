import type { JobOutcome, JobsCode } from '../../domain/jobs.ts';
import type { Messages } from './message.ts';

/** Words for the schedule (定时任务). */
export const jobsMessages: Messages<JobsCode> = {
  'time-never-comes': {
    says: '定时任务“{task}”的时间“{time}”排不出来：没有这一天，或者写法无法识别。',
    remedy:
      '请在 config/schedule.yaml 中按“分 时 日 月 周”改正；每隔几分钟写成“*/10”，每月最后一天请改用次月 1 日。',
  },
  'schedule-missing': {
    says: '没有 config/schedule.yaml，系统不会自动办理任何事。',
    remedy: '需要按月自动抽查、督查、考核的，请写好定时任务；逐项手工办理的不必处理。',
  },
  'jobs-given-up': {
    says: '“{task}”错过太久，{from} 至 {to} 共 {count} 期不再补做（最多补做 {allowed} 期）。',
    remedy: '确需补办的，请逐期手工办理；以后想多补几期的，请改 config/schedule.yaml 中的“补做”。',
  },
  'shift-provisional': {
    says: '“{task}”{period} 期定在 {day} 办理，但 {year} 年的节假日安排还没有录入，只避开了周末。',
    remedy: '请按国务院办公厅的通知补上 config/calendar/{year}.yaml。',
  },
  'job-not-due': {
    says: '“{task}”{period} 期现在不用办：还没到时间，或者别的进程刚刚办过。',
    remedy: '不用再做什么；想看各项任务办到哪一期，请用 yaohao jobs。',
    kind: 'process',
  },
  'job-out-of-turn': {
    says: '“{task}”{earlier} 期还没有结果，不能先记 {period} 期。',
    remedy: '请重新执行 yaohao run，系统会从最早的一期办起。',
    kind: 'process',
  },
};

/** 办理结果, as lists show it. */
export const jobOutcomeWords: Readonly<Record<JobOutcome, string>> = {
  done: '已办',
  'nothing-to-do': '无事可办',
  waiting: '等待中',
  skipped: '不再补做',
};
