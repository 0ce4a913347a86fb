import type {
  AttachmentProblemCode,
  FormProblemCode,
  InspectProblemCode,
  ReportProblemCode,
  ScheduleProblemCode,
} from '../../pipeline/inspect/problem.ts';
import { findingMessages } from './inspect-findings.ts';
import type { Messages } from './message.ts';

const FORMS = '二(七)';
const VISITS = '二(八)';
const RESULTS = '二(九)';
const TWO_PEOPLE = '行政处罚法 第四十二条';

/** A round that was voided or not matched is refused in the words of the draw. */
type WordsOfTheDraw = 'round-voided' | 'not-matched';

const scheduleMessages: Messages<Exclude<ScheduleProblemCode, WordsOfTheDraw>> = {
  'scheduled-already': {
    says: '批次 {round} 的联合检查工作方案已于 {at} 排定，检查对象和人员没有变化，不重新排定。',
    remedy: '请按方案检查；有剔除或更换人员的，办理以后再排定，没有变化的各户时间不动。',
    clause: VISITS,
    kind: 'process',
  },
  'window-without-day': {
    says: '检查期间 {from} 至 {to} 里没有还能用的工作日。',
    remedy: '请核对检查期间和 config/calendar；期间已过的，经批准延长后再排定。',
    clause: VISITS,
    kind: 'process',
  },
  'batch-order-left': {
    says: '事项 {item} 全部检查，应按号码顺序进行；有 {count} 户因人员错不开，排在号码较小的前面。',
    remedy: '不必处理；方案已尽量按号码排。要完全按号码的，请增加人员或者延长检查期间后再排。',
    clause: VISITS,
  },
  'window-provisional': {
    says: '{year} 年的节假日安排还没有录入，暂按周一至周五是工作日排定。',
    remedy: '放假通知公布后，请补上 config/calendar/{year}.yaml 并核对方案里的日子。',
    clause: VISITS,
  },
  'item-off-list': {
    says: '机关 {agency} 要到 {id} 检查的事项 {item} 不在随机抽查事项清单里。',
    remedy: '法无授权不可为：请核对 config/items；已从清单删去的，不得检查。',
    clause: '二(一)',
    kind: 'process',
  },
  'item-never-in-force': {
    says: '机关 {agency} 要到 {id} 检查的事项 {item}，在检查期间 {from} 至 {to} 里没有一天是施行的。',
    remedy: '请核对该事项的“施行”和“废止”日期；确已废止的，不得检查。',
    clause: '二(一)',
    kind: 'process',
  },
  'inspector-overloaded': {
    says: '机关 {agency} 的 {inspector} 匹配了 {visits} 户，检查期间里能去的只有 {halves} 个半天，排不下。',
    remedy:
      '请经批准延长检查期间，或按规定更换部分人员后再排定；今后请把 config/district.yaml 的“每人上限”定在 {halves} 户以内。',
    clause: VISITS,
    kind: 'process',
  },
  'visit-unplaced': {
    says: '有 {count} 户排不进检查期间的 {halves} 个半天：{list}。要去的人员各有：{people}，凑不出共同的空闲时间。',
    remedy: '请经批准延长检查期间，或按规定更换部分人员后再排定。',
    clause: VISITS,
    kind: 'process',
  },
};

const formMessages: Messages<FormProblemCode> = {
  'not-scheduled': {
    says: '批次 {round} 还没有排定联合检查工作方案。',
    remedy: '请先排定（yaohao schedule）。',
    clause: VISITS,
    kind: 'process',
  },
  'plan-outdated': {
    says: '有 {count} 户在排定方案以后剔除、递补或更换了人员，方案还没有跟上：{list}。',
    remedy: '请重新排定（yaohao schedule），没有变化的各户时间不动，然后再出表。',
    clause: VISITS,
    kind: 'process',
  },
  'forms-issued-already': {
    says: '批次 {round} 的 {count} 份“一企一表”都已出具，没有变化，不重复出具。',
    remedy: '需要纸质表的，请直接打印已出具的表。',
    clause: FORMS,
    kind: 'process',
  },
  'form-facts-missing': {
    says: '名录库里找不到 {id}，“一企一表”缺少检查企业基本情况。',
    remedy: '请核对检查对象名录库；抽取时用的名录里有它的，请重新导入那一份。',
    clause: FORMS,
  },
  'part-too-few-inspectors': {
    says: '机关 {agency} 到 {id} 检查的只有 {count} 人，匹配结果里也没有记载岗位空缺。',
    remedy: '执法人员不得少于两人；请先匹配或补足人员。',
    clause: TWO_PEOPLE,
    kind: 'process',
  },
  'slots-open-on-form': {
    says: '机关 {agency} 有 {count} 个岗位空缺，表上照实留空：{list}。',
    remedy: '不足两人的检查不得进行；请按规定补足人员后重新出表。',
    clause: TWO_PEOPLE,
  },
  'inspector-not-in-roster': {
    says: '机关 {agency} 派往 {id} 的 {inspector} 不在执法检查人员名录库里。',
    remedy: '请核对该机关的人员名录；已离岗的，按规定更换。',
    clause: FORMS,
    kind: 'process',
  },
  'certificate-without-number': {
    says: '机关 {agency} 派往 {id} 的 {name}（{inspector}）没有执法证号。',
    remedy: '没有行政执法证件的不得检查；请补录证号，或按规定更换人员。',
    clause: '二(三)',
    kind: 'process',
  },
  'certificate-not-valid': {
    says: '机关 {agency} 派往 {id} 的 {name}（{inspector}）的执法证有效期至 {expiresOn}，检查那天（{on}）无效。',
    remedy: '请补录换发的证件，或按规定更换人员。',
    clause: '二(三)',
    kind: 'process',
  },
  'item-not-in-force': {
    says: '机关 {agency} 要到 {id} 检查的事项 {item}，检查那天（{on}）不在施行。',
    remedy: '法无授权不可为：请核对事项清单的施行和废止日期，重新排定方案。',
    clause: '二(一)',
    kind: 'process',
  },
  'withdrawn-with-findings': {
    says: '{id} 已经剔除，它的表 {number} 已收回，但此前录入过 {count} 项检查结果。',
    remedy: '这些结果留在记录里；请核实为什么检查了应当剔除的对象，并在报告中说明。',
    clause: '三(三)',
  },
};

const attachmentMessages: Messages<AttachmentProblemCode> = {
  'attachment-without-form': {
    says: '本批次没有 {id} 的“一企一表”，报告没有地方附。',
    remedy: '请核对统一社会信用代码；先印发一企一表，再附报告。',
    clause: VISITS,
  },
  'attachment-without-helper': {
    says: '{id} 的“一企一表”上没有协助检查的“{helper}”，写着的是：{listed}。',
    remedy: '请照表上的名称写；事项清单的“协助”里没有的，不得附报告。',
    clause: VISITS,
    kind: 'process',
  },
  'attachment-of-other-agency': {
    says: '“{helper}”协助的是事项 {items}，不是{agency}的事项，不能由{agency}附报告。',
    remedy: '请由该事项的机关附。',
    clause: VISITS,
    kind: 'process',
  },
  'attachment-item-open': {
    says: '“{helper}”协助的事项有 {items}，没有写清楚这份报告是哪一项的。',
    remedy: '请加 --item，写其中一项。',
    clause: VISITS,
  },
  'attachment-known': {
    says: '报告“{file}”此前已经附上，没有重复记录。',
    remedy: '不需要再做什么。',
    clause: VISITS,
  },
};

const reportMessages: Messages<ReportProblemCode> = {
  'report-without-visits': {
    says: '机关 {agency} 在本批次没有检查任务，不需要书面报告。',
    remedy: '请核对机关编号。',
    clause: RESULTS,
  },
  'report-empty': {
    says: '机关 {agency} 的书面报告是空的。',
    remedy: '请写明本部门参加联合检查工作的情况。',
    clause: RESULTS,
  },
  'reported-already': {
    says: '机关 {agency} 的书面报告已于 {at} 报送。',
    remedy: '不需要重复报送；需要补充的，请直接告知区市场监管局。',
    clause: RESULTS,
    kind: 'process',
  },
  'report-before-findings': {
    says: '机关 {agency} 还有 {missing} 项检查结果没有录入，书面报告已先行记录。',
    remedy: '请尽快录入检查结果。',
    clause: RESULTS,
  },
  'report-late': {
    says: '机关 {agency} 的书面报告应于 {dueOn} 前报送，逾期 {days} 个工作日。',
    remedy: '已照实记录，计入考核。',
    clause: RESULTS,
  },
};

/** Words of 二(七)–(九): the plan, the forms, the findings, what is attached, the reports. */
export const inspectMessages: Messages<Exclude<InspectProblemCode, WordsOfTheDraw>> = {
  ...scheduleMessages,
  ...formMessages,
  ...findingMessages,
  ...attachmentMessages,
  ...reportMessages,
};
