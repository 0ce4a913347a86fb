import type { PublishCode } from '../../pipeline/publish/publish-code.ts';
import type { Messages } from './message.ts';

const RESULTS = '二(九)';

/** Words for the publication of results. */
export const publishMessages: Messages<PublishCode> = {
  'findings-none': {
    says: '批次 {round} 截至 {cutOff} 没有可以公示的检查结果。',
    remedy: '请先录入检查结果：yaohao record；各机关只公示本机关的结果。',
    clause: RESULTS,
    kind: 'process',
  },
  'disclosed-already': {
    says: '批次 {round} 的 {count} 项检查结果都已公示，没有重复公示。',
    remedy: '不用再做什么；更正过的结果会另行公示。',
    clause: RESULTS,
  },
  'disclose-cut-off-ahead': {
    says: '统计截至 {cutOff}，晚于今天（{today}）。',
    remedy: '请用 --cut-off 写今天或者以前的日期。',
    clause: RESULTS,
  },
  'disclose-term-missing': {
    says: '{inspectedOn} 的检查没有可以适用的公示期限。',
    remedy: '请在 config/deadlines.yaml 补上当天已施行的“公示检查结果”期限。',
    clause: RESULTS,
  },
  'disclose-term-provisional': {
    says: '公示期限跨入还没有发布放假通知的年份，暂按周末计算。',
    remedy: '放假通知发布后，请补上 config/calendar 里那一年的日历。',
    clause: RESULTS,
  },
  'disclose-result-blank': {
    says: '{id} 的事项 {item}（{agency}）没有填写检查结果，不能空着公示。',
    remedy: '请由该机关补录检查结果后再公示。',
    clause: RESULTS,
    kind: 'process',
  },
  'disclose-without-form': {
    says: '{id} 的事项 {item} 有检查结果，却没有发出过“一企一表”。',
    remedy: '结果须录入发出的表中；请先生成“一企一表”，再重新录入。',
    clause: '二(七)',
    kind: 'process',
  },
  'disclosed-late': {
    says: '{count} 项检查结果超过期限才公示，最多的晚了 {days} 个工作日。',
    remedy: '已照实记录逾期天数，计入考核；以后请在期限以内公示。',
    clause: '二(九)、三(三)',
  },
  'findings-left-out': {
    says: '另有 {count} 项检查结果是 {cutOff} 以后录入的，这次没有公示。',
    remedy: '需要一并公示的，请把 --cut-off 改成今天。',
    clause: RESULTS,
  },
};
