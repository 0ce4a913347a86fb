import type { RoundProblemCode, SeedProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';
const MATCH = '二(六)';
const NO_CHANGE = '三(三)';

/** What a step of an open round is refused for. */
export const drawRoundMessages: Messages<Exclude<RoundProblemCode, SeedProblemCode>> = {
  'agency-without-people': {
    says: '{agency}开启批次时没有提交执法检查人员名单，不能匹配或更换人员。',
    remedy: '名单须在摇号之前确定；请在下一批次开启前导入该机关的人员名录。',
    clause: MATCH,
    kind: 'process',
  },
  'approver-of-same-body': {
    says: '这一步须由另一个机关的人批准，经办人和批准人不能都属于 {agency}，也不能没有批准人。',
    remedy:
      '请由其他机关有“批准变更”权限的职务批准（--approved-by）；哪一步由谁批准，见 config/posts.yaml 的“双人步骤”。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'approver-of-same-post': {
    says: '提出和批准不能是同一职务（{post}）。',
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
  'city-nobody': {
    says: '{agency}对 {count} 户派不出人参加。',
    remedy: '区里的检查照常进行；要市级派员的，请该机关补充名录，以后的批次再派。',
    clause: '二(八)',
  },
  'claim-unmade': {
    says: '{agency}到截止时间仍有 {count} 项任务没有认领，已视为认领并记录在案。',
    remedy: '请提醒该机关按时认领；逾期未认领计入考核。',
    clause: MATCH,
  },
  'claim-without-task': {
    says: '{agency}在本批次没有 {id} 的检查任务。',
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
    remedy: '请等该机关认领，或到截止时间后再匹配。',
    clause: MATCH,
    kind: 'process',
  },
  'drawn-already': {
    says: '批次 {round} 已于 {at} 抽取，不能再抽。',
    remedy: '需要另抽的，另开一个批次，如 {round}-b；原结果照旧有效。',
    clause: DRAW,
    kind: 'process',
  },
  'evidence-not-a-hash': {
    says: '证明材料的 SHA-256“{evidence}”写法不对。',
    remedy: '请用 sha256sum 算出证明材料的 64 位小写十六进制数字再录入。',
    clause: NO_CHANGE,
  },
  'frame-snapshot-changed': {
    says: '事项 {frame} 的对象清单与开启批次时公布的承诺不一致，没有抽取。',
    remedy: '冻结的数据被改动过；请从备份恢复 data/frozen，并向纪检报告。',
    clause: DRAW,
    kind: 'process',
  },
  'frame-snapshot-missing': {
    says: '找不到事项 {frame} 开启批次时冻结的对象清单。',
    remedy: '请从备份恢复 data/frozen。',
    clause: DRAW,
  },
  'joiner-unfit': {
    says: '{agency}不能指派{named}参加对 {id} 的检查：{why}。',
    remedy: '请由该机关另派一人，用 --in 写明；派不出人的，区里的检查照常进行。',
    clause: '二(八)',
    kind: 'process',
  },
  'joiner-unnamed': {
    says: '{agency}没有可以按规则递补、参加对 {id} 检查的人。',
    remedy:
      '请由该机关指派一人：先导入它的人员名录，再用 --in 写明，记录里写“指派”；派不出人的，区里的检查照常进行。',
    clause: '二(八)',
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
  'not-drawn': {
    says: '批次 {round} 还没有抽取。',
    remedy: '请先录入摇号结果并抽取。',
    clause: DRAW,
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
  'reason-missing': {
    says: '作废须写明理由。',
    remedy: '请用一句话写明为什么作废，它将永久公开。',
    clause: DRAW,
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
  'secret-missing': {
    says: '事项 {frame} 不公开抽签号，没有批次密钥算不出来。',
    remedy: '请从密封件恢复批次密钥到 data/frozen。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-missing': {
    says: '批次 {round} 还没有录入摇号结果。',
    remedy: '请在摇号后录入。',
    clause: DRAW,
    kind: 'process',
  },
  'slot-unknown': {
    says: '{agency}对 {id} 的第 {slot} 个岗位没有人，或没有这个岗位。',
    remedy: '请核对匹配结果汇总表。',
    clause: NO_CHANGE,
  },
  'slots-left-open': {
    says: '{agency}有 {count} 个岗位空缺：{list}。',
    remedy: '请在汇总报告中如实说明；不足两人的检查不得进行。',
    clause: MATCH,
  },
  'strike-nobody-left': {
    says: '事项 {frame} 剔除 {out} 后，同类对象已经没有可以递补的。',
    remedy: '照实公布，不另行指定。',
    clause: DRAW,
  },
  'strike-not-before-cut': {
    says: '{id} 的登记记录是 {recordedOn} 的，不早于名录截止日 {cutOn}，不能剔除。',
    remedy: '截止以后注销、迁出的照常检查，如实记录结果。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'strike-not-drawn': {
    says: '{id} 不在本批次的抽查名单里，或已经剔除。',
    remedy: '请核对抽查名单。',
    clause: NO_CHANGE,
  },
  'substitute-nobody': {
    says: '{agency}对 {id} 的第 {slot} 个岗位没有人可以替补，岗位空缺。',
    remedy: '请如实报告；不足两人的检查不得进行。',
    clause: NO_CHANGE,
  },
  'substitute-not-next': {
    says: '{agency}对 {id} 的第 {slot} 个岗位应由{next}替补，不能指定{named}：{why}。',
    remedy: '替补的人由摇号结果按规则算出，不由谁挑选：请去掉 --in，或者照规则写{next}。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'substitute-not-open': {
    says: '{agency}对 {id} 的第 {slot} 个岗位照规则没有人可以替补，也不能指定{named}：{why}。',
    remedy: '请去掉 --in：岗位空缺，记录在案并如实报告；不足两人的检查不得进行。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'task-unknown': {
    says: '{agency}在本批次没有 {id} 的检查任务。',
    remedy: '请核对统一社会信用代码和匹配结果汇总表。',
    clause: NO_CHANGE,
  },
  'void-needs-result': {
    says: '批次 {round} 的摇号时间已到，结果已可预知；须先抽取并公布完整结果，才能作废。',
    remedy: '请先录入摇号结果并抽取，再由另一机关批准作废。',
    clause: DRAW,
    kind: 'process',
  },
};
