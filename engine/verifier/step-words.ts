import type { Note, Precedence, StepId, Unchecked } from './verdict.ts';

/** What each step checks, as the reader is told. */
export const STEP_WORDS: Readonly<Record<StepId, string>> = {
  files: '文件齐全',
  sums: '校验和 SHA256SUMS',
  canonical: 'JSON 规范形式',
  fields: '字段与格式',
  tables: '名录表与清单的格式',
  codes: '编号不因大小写混淆',
  commitment: '抽取承诺的内容',
  policy: '政策文件清单',
  chain: '抽取登记（编号不缺）',
  recipe: '随机源的约定',
  seed: '随机种子',
  quotas: '应抽数',
  expectations: '各层期望数（抽中概率）',
  rounding: '各层抽取数',
  rosters: '名录与承诺一致',
  tickets: '签号',
  selection: '抽中结果与入选线',
  changes: '剔除与更换（公开部分）',
  match: '人员匹配（公开部分）',
  secret: '轮次密钥',
  leaves: '名录明细',
  strata: '分层人数',
  drawing: '重新抽取',
  strikes: '剔除后的递补',
  people: '参加匹配的人员名册',
  edges: '人员资格、回避与上限',
  assignment: '重新匹配',
  substitutions: '人员更换',
};

/** How the commitment is shown to have come before the randomness. */
export const PRECEDENCE_WORDS: Readonly<Record<Precedence, string>> = {
  'time-stamped': '有时间戳',
  published: '已在本机关不能改动日期的地方公布',
  witnessed: '有见证人签名',
};

export const UNCHECKED_WORDS: Readonly<Record<Unchecked, string>> = {
  'private-part': '没有保密部分（private/）：名录明细、分层、重新抽取、人员匹配未核验，须由审计人员核验。',
  'blind-frames': '有的事项签号不公开，抽中名单待检查结束后公布，此前只能由审计人员核验。',
  'tasks-of-another-commitment':
    '本次只做人员匹配，检查对象在另一次抽取的证明包里；匹配结果须与那一份一起核验。',
  'people-of-another-commitment':
    '本次只抽取检查对象，执法检查人员另行承诺；人员匹配在旁边的 proof-people/，请核验整个批次的文件夹。',
  evidence:
    '留证（时间戳、公告、签名表）只记了种类、时间和哈希，原件不在包内，这里没有核验；时间戳原件可用 yaohao verify 证明包 --evidence 文件 核验。',
  sources: '骰子、彩票等随机源的数字是录入的，请与签名表或开奖公告核对。',
  'policy-files': '政策文件只有哈希清单，原文请向制定机关索取后核对。',
  'earlier-commitments': '此前各号抽取只列编号与承诺，须用各自的证明包核验。',
};

export const NOTE_WORDS: Readonly<Record<Note['code'], (subject: string, detail: string) => string>> = {
  rehearsal: () => '这是演练，不是正式抽取。',
  'voided-when-result-known': (number, reason) =>
    `第 ${number} 号在可能已知结果之后作废（理由：${reason}）。作废时已能算出结果。`,
  'earlier-void': (number, reason) => `此前第 ${number} 号已作废（理由：${reason}）。`,
  'earlier-open': (number) => `此前第 ${number} 号尚未抽取。`,
  'voided-people': (folder) => `已作废的人员承诺和当时的匹配（${folder}/）一并核验了。`,
  shortfall: (quota, number) => `${quota}：名录人数不足，比应抽数少 ${number} 家。`,
  'evidence-late': (what, at) => `留证“${what}”的时间 ${at} 不早于第一个随机源，不能证明承诺在先。`,
  strikes: (_, number) => `抽取后剔除 ${number} 次。`,
  substitutions: (_, number) => `匹配后更换人员 ${number} 人次。`,
  relaxed: (_, number) => `因人员不足，${number} 个机关放宽了人员任务上限。`,
  'open-slots': (agency, number) => `${agency} 有 ${number} 个人次空缺。`,
};

/** What a proof of a draw does not prove, however it ends. */
export const LIMITS: readonly string[] = [
  '名录本身是否完整：谁该在名录里而不在，要由审计人员用登记数据核对。',
  '分层和提高比例的依据是否属实：只证明抽取前已经定下，抽取后没有改。',
  '骰子是否公平、公告和时间戳的原件是否真实：包内只有数字和哈希。',
  '市级派员和协助检查的机构：他们在每户的检查人员之外参加，证明包里没有列，选派、更换都核验不到，以匹配结果汇总表为准。',
  '检查是否真的做了、结果是否如实：那是检查记录和公示的事。',
  '包内附带的核验程序只图方便；要放心，请用从项目主页取得、核对过哈希的核验程序。',
];
