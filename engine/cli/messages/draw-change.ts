import type { ChangeProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';
const MATCH = '二(六)';
const NO_CHANGE = '三(三)';

/** What a strike, a replacement or a higher cap is refused for. */
export const drawChangeMessages: Messages<ChangeProblemCode> = {
  'approver-of-same-body': {
    says: '这一步须由另一个机关的人批准，经办人和批准人不能都属于{agency}，也不能没有批准人。',
    remedy:
      '请由其他机关有“批准变更”权限的职务批准（--approved-by）；哪一步由谁批准，见 config/posts.yaml 的“双人步骤”。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'approver-of-same-post': {
    says: '提出和批准不能是同一职务：{post}。',
    remedy: '请由另一职务批准：哪一步由谁批准，见 config/posts.yaml 的“双人步骤”。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'change-in-same-second': {
    says: '{at} 这一秒已经记了一次变更。',
    remedy: '请过一秒再办；先后次序要写进证明。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'evidence-not-a-hash': {
    says: '证明材料的 SHA-256“{evidence}”写法不对。',
    remedy: '请用 sha256sum 算出证明材料的 64 位小写十六进制数字再录入。',
    clause: NO_CHANGE,
  },
  'joiner-unfit': {
    says: '{agency}不能指派{named}参加对{id}的检查：{why}。',
    remedy: '请由该机关另派一人，用 --in 写明；派不出人的，区里的检查照常进行。',
    clause: '二(八)',
    kind: 'process',
  },
  'joiner-unnamed': {
    says: '{agency}没有可以按规则递补、参加对{id}检查的人。',
    remedy:
      '请由该机关指派一人：先导入它的人员名录，再用 --in 写明，记录里写“指派”；派不出人的，区里的检查照常进行。',
    clause: '二(八)',
    kind: 'process',
  },
  'relax-cannot-help': {
    says: '{agency}的缺口提高每人上限也解决不了。',
    remedy: '请让这些岗位空缺并如实报告，今后补充有资格的人员。',
    clause: MATCH,
    kind: 'process',
  },
  'relax-not-needed': {
    says: '{agency}的人员够用，不需要提高每人上限。',
    remedy: '请直接匹配。',
    clause: MATCH,
    kind: 'process',
  },
  'relax-not-smallest': {
    says: '{agency}的每人上限只需各加 {smallest}，批准的是 {cap}。',
    remedy: '只能用够用的最小数；请按 {smallest} 批准。',
    clause: MATCH,
    kind: 'process',
  },
  'slot-unknown': {
    says: '{agency}对{id}的第 {slot} 个岗位没有人，或没有这个岗位。',
    remedy: '请核对匹配结果汇总表。',
    clause: NO_CHANGE,
  },
  'strike-nobody-left': {
    says: '事项{frame}剔除{out}后，同类对象已经没有可以递补的。',
    remedy: '照实公布，不另行指定。',
    clause: DRAW,
  },
  'strike-not-before-cut': {
    says: '{id}的登记记录是 {recordedOn} 的，不早于名录截止日 {cutOn}，不能剔除。',
    remedy: '截止以后注销、迁出的照常检查，如实记录结果。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'strike-not-drawn': {
    says: '{id}不在本批次的抽查名单里，或已经剔除。',
    remedy: '请核对抽查名单。',
    clause: NO_CHANGE,
  },
  'substitute-nobody': {
    says: '{agency}对{id}的第 {slot} 个岗位没有人可以替补，岗位空缺。',
    remedy: '请如实报告；不足两人的检查不得进行。',
    clause: NO_CHANGE,
  },
  'substitute-not-next': {
    says: '{agency}对{id}的第 {slot} 个岗位应由{next}替补，不能指定{named}：{why}。',
    remedy: '替补的人由摇号结果按规则算出，不由谁挑选：请去掉 --in，或者照规则写{next}。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'substitute-not-open': {
    says: '{agency}对{id}的第 {slot} 个岗位照规则没有人可以替补，也不能指定{named}：{why}。',
    remedy: '请去掉 --in：岗位空缺，记录在案并如实报告；不足两人的检查不得进行。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'task-unknown': {
    says: '{agency}在本批次没有{id}的检查任务。',
    remedy: '请核对统一社会信用代码和匹配结果汇总表。',
    clause: NO_CHANGE,
  },
};
