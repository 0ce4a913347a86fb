import type { MatchProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const MATCH = '二(六)';
const NO_CHANGE = '三(三)';

/** What claiming and matching are refused for. */
export const drawMatchMessages: Messages<MatchProblemCode> = {
  'agency-without-people': {
    says: '{agency}开启批次时没有提交执法检查人员名单，不能匹配或更换人员。',
    remedy: '名单须在摇号之前确定；请在下一批次开启前导入该机关的人员名录。',
    clause: MATCH,
    kind: 'process',
  },
  'city-nobody': {
    says: '{agency}对 {count} 户派不出人参加。',
    remedy: '区里的检查照常进行；要市级派员的，请该机关补充名录，以后的批次再派。',
    clause: '二(八)',
  },
  'claim-unmade': {
    says: '{agency}到截止时间仍有 {count} 项任务没有认领，已视为认领并记录在案。',
    several: {
      says: '{n} 个机关到截止时间仍有任务没有认领，已视为认领并记录在案：{list}。',
      each: '{agency} {count} 项',
    },
    remedy: '请提醒按时认领；逾期未认领计入考核。',
    clause: MATCH,
  },
  'claim-without-task': {
    says: '{agency}在本批次没有{id}的检查任务。',
    remedy: '请核对统一社会信用代码；任务以抽查名单为准。',
    clause: MATCH,
  },
  'claimed-already': {
    says: '{agency}有 {count} 项任务此前已经认领，没有重复记录。',
    remedy: '不需要再做什么。',
    clause: MATCH,
  },
  'claims-open': {
    says: '{agency}还有 {count} 项任务没有认领，认领截止时间是 {by}。',
    several: {
      says: '{n} 个机关还有任务没有认领，认领截止时间是 {by}：{list}。',
      each: '{agency} {count} 项',
    },
    remedy: '请等认领，或到截止时间后再匹配。',
    clause: MATCH,
    kind: 'process',
  },
  'match-impossible': {
    says: '{agency}的执法检查人员不够：{visits} 户要 {slots} 个岗位，能担任的 {able} 人至多派满 {filled} 个，还差 {short} 个；有的岗位没有人能担任，或者同一户要的人比能去的多，提高每人上限也解决不了。',
    remedy:
      '缺哪些岗位、谁能去、谁因为什么不能去，见下面；本批次可以让这些岗位空缺并如实报告（--leave-open {agency}），今后请补充有资格的人员。',
    clause: MATCH,
    kind: 'process',
  },
  'match-nobody': {
    says: '{agency}有 {visits} 户的 {slots} 个岗位没有一名可派的执法检查人员：证件、可检查事项、资格、属地、回避、请假逐项核对后，都不合格。',
    remedy:
      '谁因为什么不能去，见下面；本批次可以让这些岗位空缺并如实报告（--leave-open {agency}），今后请在开启批次以前更新该机关的人员名录。',
    clause: MATCH,
    kind: 'process',
  },
  'match-short': {
    says: '{agency}的执法检查人员不够：{visits} 户要 {slots} 个岗位，能担任的 {able} 人照每人上限至多派满 {filled} 个，还差 {short} 个。',
    remedy:
      '每人上限至少要各加 {relaxBy} 户，经批准后再匹配；谁能去、谁因为什么不能去、放宽怎样办，见下面。不批准的，可以让这些岗位空缺并如实报告（--leave-open {agency}）。',
    clause: MATCH,
    kind: 'process',
  },
  'match-without-people': {
    says: '批次 {round} 开启时没有提交任何执法检查人员名单，不能匹配。',
    remedy: '请导入各机关的人员名录，再作人员承诺并另行摇号：yaohao open {round} --people only。',
    clause: MATCH,
    kind: 'process',
  },
  'matched-already': {
    says: '批次 {round} 已于 {at} 匹配，不能重来。',
    remedy: '个别人员确需更换的，按“更换执法检查人员”办理，写明理由和批准人。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'not-matched': {
    says: '批次 {round} 还没有匹配执法检查人员。',
    remedy: '请先匹配。',
    clause: MATCH,
    kind: 'process',
  },
  'people-not-committed': {
    says: '批次 {round} 没有单独的人员承诺。',
    remedy: '要作废整个批次的抽取，请不写 --people。',
    clause: MATCH,
    kind: 'process',
  },
  'people-void-forms-issued': {
    says: '批次 {round} 的一企一表已经印上这些人员，人员承诺不能再作废。',
    remedy: '请用 yaohao substitute 更换不能去的人员。',
    clause: MATCH,
    kind: 'process',
  },
  'people-void-needs-match': {
    says: '人员承诺的摇号时间已到，批次 {round} 还没有匹配，不能作废。',
    remedy: '请先录入摇号结果、完成匹配：这时作废，结果须全部公开。',
    clause: MATCH,
    kind: 'process',
  },
  'people-snapshot-missing': {
    says: '找不到{agency}开启批次时冻结的人员名单，或它与公布的承诺不一致。',
    remedy: '请从备份恢复 data/frozen；不能改用现在的名录。',
    clause: MATCH,
    kind: 'process',
  },
  'slots-left-open': {
    says: '{agency}有 {count} 个岗位空缺：{list}。',
    remedy: '请在汇总报告中如实说明；不足两人的检查不得进行。',
    clause: MATCH,
  },
};
