import type { FindingProblemCode } from '../../pipeline/inspect/problem.ts';
import type { Messages } from './message.ts';

const FORMS = '二(七)';
const VISITS = '二(八)';
const RESULTS = '二(九)';
const NO_CHANGE = '三(三)';
const TWO_PEOPLE = '行政处罚法 第四十二条';

const ROW = '第 {row} 行（{id}，事项 {item}）';

/** Words of 二(九): findings against the issued forms. */
export const findingMessages: Messages<FindingProblemCode> = {
  'forms-missing': {
    says: '批次 {round} 还没有出具“一企一表”，不能录入检查结果。',
    remedy: '请先出表（yaohao forms）。',
    clause: FORMS,
    kind: 'process',
  },
  'finding-without-form': {
    says: `${ROW}：本批次没有这户企业的“一企一表”。`,
    remedy: '请核对统一社会信用代码；不在抽查名单里的不得检查，投诉举报等另行办理，不录在这里。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'finding-not-on-form': {
    says: `${ROW}：这户企业的表上没有这个事项，表上是 {listed}。`,
    remedy: '请核对事项编号；不得随意更改检查内容，没有列入的不得检查。',
    clause: '二(一)、三(三)',
    kind: 'process',
  },
  'finding-item-not-in-force': {
    says: `${ROW}：检查那天（{inspectedOn}）这个事项不在施行。`,
    remedy: '请核对检查日期和事项清单；法无授权不可为，不在施行的不得检查。',
    clause: '二(一)',
    kind: 'process',
  },
  'finding-inspectors-differ': {
    says: `${ROW}：检查人员写的是 {written}，表上是 {expected}。`,
    remedy: '不得随意更换执法检查人员；确需更换的，先按“更换执法检查人员”办理并重新出表，再录入。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'finding-form-differs': {
    says: `${ROW}：表号写的是 {written}，这户企业的表是 {expected}。`,
    remedy: '行可能错位，或者用了以前的录入表：请对照纸质表改正；重新出过表的，用新发的录入表。',
    clause: NO_CHANGE,
  },
  'finding-name-differs': {
    says: `${ROW}：名称写的是“{written}”，表上这个代码的企业是“{expected}”。`,
    remedy: '行可能错位：请对照纸质表，核对统一社会信用代码和名称，两项都改成同一户。',
    clause: NO_CHANGE,
  },
  'finding-too-few-inspectors': {
    says: `${ROW}：机关 {agency} 在表上只有 {count} 人，不足两人的检查不得进行。`,
    remedy: '请按规定补足人员、重新出表，由两人以上检查后再录入。',
    clause: TWO_PEOPLE,
    kind: 'process',
  },
  'finding-blank': {
    says: `${ROW}：检查结果是空的。`,
    remedy: '请填一个检查结果；没有发现问题的填“未发现问题”。',
    clause: RESULTS,
  },
  'finding-inspected-unknown': {
    says: `${ROW}：是否检查写的是“{written}”。`,
    remedy: '请填“已检查”或者“未检查”，与一企一表上勾的一致；空着算已检查。',
    clause: RESULTS,
  },
  'finding-not-inspected': {
    says: `${ROW}：写了“未检查”，却填了“{results}”。`,
    remedy: '请对照一企一表：检查过的改为“已检查”；没有检查的删去检查结果和后续处置，补查以后再录入。',
    clause: RESULTS,
  },
  'finding-uninspected': {
    says: '有 {count} 行写了“未检查”（第 {rows} 行），原因已记录在案，没有检查结果。',
    remedy: '请安排补查，补查以后再录入；录入期限不因未检查而停。',
    clause: NO_CHANGE,
  },
  'finding-uninspected-without-reason': {
    says: `${ROW}：写了“未检查”，没有写明原因。`,
    remedy: '请对照一企一表，把未检查的原因写在备注里。',
    clause: FORMS,
  },
  'finding-result-unknown': {
    says: `${ROW}：检查结果里没有“{written}”这一项。`,
    near: '是不是“{suggestion}”？',
    remedy: '请从表上印的检查结果里选。',
    clause: RESULTS,
  },
  'finding-result-not-alone': {
    says: `${ROW}：“未发现问题”不能和别的结果一起填：{results}。`,
    remedy: '发现问题的，请删去“未发现问题”。',
    clause: RESULTS,
  },
  'finding-follow-up-missing': {
    says: `${ROW}：没有填后续处置。`,
    remedy: '除“未发现问题”以外，每一项都要填怎样处置。',
    clause: NO_CHANGE,
  },
  'finding-follow-up-unknown': {
    says: `${ROW}：后续处置里没有“{written}”这一项。`,
    near: '是不是“{suggestion}”？',
    remedy: '请从表上印的后续处置里选；都不合适的填“其他”，在备注里写明。',
    clause: RESULTS,
  },
  'finding-follow-up-needless': {
    says: `${ROW}：结果是“未发现问题”，后续处置却是“{written}”。`,
    remedy: '确实没有问题的，后续处置填“无需后续处置”；有问题的，请改检查结果。',
    clause: RESULTS,
  },
  'finding-problem-closed': {
    says: `${ROW}：结果是“{results}”，后续处置却是“无需后续处置”。`,
    remedy: '发现问题要一查到底：请填怎样处置；只有当场改正的（发现问题已责令改正）可以不再处置。',
    clause: NO_CHANGE,
  },
  'finding-corrected-on-spot': {
    says: '机关 {agency} 有 {count} 项发现问题已责令改正，没有后续处置（第 {rows} 行）。',
    remedy: '请确认当场已经改正；没有的，请更正为“责令改正并跟踪”。',
    clause: NO_CHANGE,
  },
  'finding-other-without-note': {
    says: `${ROW}：后续处置填了“其他”，备注是空的。`,
    remedy: '请在备注里写明怎样处置。',
    clause: RESULTS,
  },
  'finding-before-form': {
    says: `${ROW}：检查日期 {inspectedOn} 早于这户企业的表出具的日期 {issuedOn}。`,
    remedy: '请核对检查日期；检查要严格依照“一企一表”进行，没有表的检查不算。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'finding-in-future': {
    says: `${ROW}：检查日期 {inspectedOn} 还没有到，今天是 {today}。`,
    remedy: '请核对检查日期；检查结束后再录入。',
    clause: RESULTS,
  },
  'finding-off-plan': {
    says: '机关 {agency} 有 {count} 项不是在方案排定的那天检查的（第 {rows} 行）。',
    remedy: '已照实记录；检查应严格按照联合检查工作方案确定的时间进行。',
    clause: VISITS,
  },
  'finding-twice': {
    says: `${ROW}：和第 {other} 行是同一户企业的同一个事项，内容却不同。`,
    remedy: '请只留一行。',
    clause: RESULTS,
  },
  'finding-differs': {
    says: `${ROW}：已经录入过，内容不同。已录入：{before}；这次：{now}。`,
    remedy: '请核对；原来录错的，按“更正”录入，在备注里写明理由，原记录保留。',
    clause: RESULTS,
    kind: 'process',
  },
  'finding-known': {
    says: '有 {count} 行和已录入的相同，没有重复记录。',
    remedy: '不需要再做什么。',
    clause: RESULTS,
  },
  'correction-without-reason': {
    says: `${ROW}：更正没有写理由。原来录入的是：{before}。`,
    remedy: '请在备注里写明为什么更正；原记录保留。',
    clause: RESULTS,
    kind: 'process',
  },
  'finding-late': {
    says: '机关 {agency} 有 {count} 项逾期录入而没有写原因，最多逾期 {days} 个工作日（第 {rows} 行）。',
    remedy: '已照实记录为逾期，计入考核；有正当原因的，请写明“逾期原因”。',
    clause: NO_CHANGE,
  },
  'deadline-unruled': {
    says: 'config/deadlines.yaml 里没有 {on} 适用的期限。',
    remedy: '请补上这一天起施行的期限和依据。',
    clause: NO_CHANGE,
  },
  'deadline-provisional': {
    says: '机关 {agency} 有 {count} 项的录入期限落在节假日安排还没有录入的年度，暂按 {dueOn} 起算（第 {rows} 行）。',
    remedy: '放假通知公布后，请补上 config/calendar 里的那一年。',
    clause: NO_CHANGE,
  },
};
