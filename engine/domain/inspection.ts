import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { EnterpriseKind } from './enterprise.ts';
import type { DateInterval } from './match-people.ts';
import type { ObjectId } from './object-id.ts';

/** 半天: a visit takes half a day; nobody is in two places in the same one. */
export const HALVES = { morning: '上午', afternoon: '下午' } as const;
export type Half = keyof typeof HALVES;

/** What one agency does at a visit. */
export interface VisitPart {
  readonly agency: string;
  /** Drawn items, and items that the policy attaches to them, by id; none of the city's where it joins (派员参加). */
  readonly items: readonly VisitItem[];
  /** Codes of the people file, in slot order; an open slot is left out. */
  readonly inspectors: readonly string[];
}

export interface VisitItem {
  readonly item: string;
  /** 附带: not drawn itself; `config/items` attaches it to a drawn item of the same agency. */
  readonly attached: boolean;
}

/** One joint visit (联合检查): one enterprise, one half day, every agency that drew it. 二(八) */
export interface PlannedVisit {
  readonly id: ObjectId;
  readonly on: IsoDate;
  readonly half: Half;
  /** 牵头机关: the agency with most items; the lead bureau before others. */
  readonly lead: string;
  /** By agency id. */
  readonly parts: readonly VisitPart[];
}

/** 联合检查工作方案 as decided: body of `visits-scheduled`. */
export interface JointPlan {
  readonly window: DateInterval;
  /** By day, half, id. */
  readonly visits: readonly PlannedVisit[];
}

/** An inspector as printed: a certificate stands beside every name. */
export interface InspectorOnForm {
  readonly code: string;
  readonly name: string;
  readonly certificate: string;
  readonly issuer: string;
}

/** 协助检查的专业机构、专家 (二(八)): listed, never an inspector; they sign nothing, and their report is attached. */
export interface HelperOnForm {
  readonly item: string;
  readonly name: string;
  readonly kind: 'institution' | 'expert';
  readonly task: string;
}

/** One line of the form (监督检查项目): an item, its agency, its inspectors. 二(七) */
export interface FormLine extends VisitItem {
  readonly agency: string;
  readonly inspectors: readonly InspectorOnForm[];
}

/**
 * One agency's part of the match as it stands now, strikes and substitutions counted in: what phase `draw` hands on,
 * as plain data.
 */
export interface InspectionTask {
  readonly agency: string;
  readonly id: ObjectId;
  /** Town of the enterprise; `''` where unknown. */
  readonly area: string;
  /** Frames in which the agency drew it; a frame's code is the item's id. None where the city joins (派员参加). */
  readonly frames: readonly string[];
  /** In slot order; null where the match left a slot open. */
  readonly people: readonly (string | null)[];
}

/** 一企一表: body entry of `forms-issued`. */
export interface IssuedForm {
  /** 表号: round and running number, such as `2017-08-0001`. */
  readonly number: string;
  /** 1, and one more each time the form is issued again after a substitution or strike. */
  readonly issue: number;
  readonly id: ObjectId;
  readonly name: string;
  readonly kind: EnterpriseKind;
  readonly address: string;
  readonly on: IsoDate;
  readonly half: Half;
  readonly lead: string;
  /** By agency, then item. */
  readonly lines: readonly FormLine[];
  /** 市级派员: beside the inspectors of the lines, never counted with them. Not there in forms of before. */
  readonly beside?: readonly { readonly agency: string; readonly inspectors: readonly InspectorOnForm[] }[];
  readonly helpers?: readonly HelperOnForm[];
}

/** 检查结果 values (domain list); the first excludes the others. */
export const NO_PROBLEM = '未发现问题';
/** What was found still is to be dealt with. */
export const PENDING = '发现问题待后续处理';
export const FINDING_RESULTS = [
  NO_PROBLEM,
  '未按规定公示应当公示的信息',
  '公示信息隐瞒真实情况弄虚作假',
  '通过登记的住所（经营场所）无法联系',
  '发现问题已责令改正',
  '不配合检查情节严重',
  '未发现开展本次抽查涉及的经营活动',
  PENDING,
] as const;
export type FindingResult = (typeof FINDING_RESULTS)[number];

/** 后续处置 values. */
export const FOLLOW_UPS = [
  '无需后续处置',
  '反馈日常监管部门',
  '责令改正并跟踪',
  '移送办案机构',
  '抄告其他部门',
  '其他',
] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Results that are a violation (违法违规) of the inspected; the others are none, or nothing was seen. */
export const VIOLATION_RESULTS: readonly FindingResult[] = [
  '未按规定公示应当公示的信息',
  '公示信息隐瞒真实情况弄虚作假',
  '通过登记的住所（经营场所）无法联系',
  '发现问题已责令改正',
  '不配合检查情节严重',
  PENDING,
];

export function isViolation(results: readonly FindingResult[]): boolean {
  return results.some((result) => VIOLATION_RESULTS.includes(result));
}

/** One item's finding at one enterprise: body of `finding-recorded`. 二(九) */
export interface Finding {
  readonly id: ObjectId;
  readonly item: string;
  readonly agency: string;
  /** Number of the form it was recorded against. */
  readonly form: string;
  readonly inspectedOn: IsoDate;
  /** Codes of who inspected: those of the form's line. */
  readonly inspectors: readonly string[];
  /** At least one; 未发现问题 alone. In the order of `FINDING_RESULTS`. */
  readonly results: readonly FindingResult[];
  readonly followUp: FollowUp;
  /** 备注; `''` without. */
  readonly note: string;
  /** 录入期限: last day in time. */
  readonly dueOn: IsoDate;
  /** Working days after the deadline; 0 in time. 三(三) */
  readonly lateBy: number;
  /** 逾期原因; `''` in time or where none was given. */
  readonly lateReason: string;
}

export interface RecordedFinding extends Finding {
  readonly seq: number;
  readonly at: Instant;
}

/**
 * 未检查, as ticked on the form: an item that nobody inspected at the visit, and why. No result: it is still to be
 * inspected, and the term for its finding runs on. Body of `left-uninspected`. 二(七)
 */
export interface Uninspected extends Pick<Finding, 'id' | 'item' | 'agency' | 'form'> {
  /** 检查日期 of the row: the day on which it was not inspected. */
  readonly visitedOn: IsoDate;
  /** 原因, never blank. */
  readonly reason: string;
}

export interface RecordedUninspected extends Uninspected {
  readonly seq: number;
  readonly at: Instant;
}

/** An agency's written report (书面报告) on its part of the round: body of `agency-reported`. 二(九) */
export interface AgencyReport {
  readonly agency: string;
  readonly text: string;
  readonly dueOn: IsoDate;
  readonly lateBy: number;
}

/**
 * 协助检查的报告 (二(八)) of an institution or expert, attached to the form: no finding, and whoever made it inspects
 * nobody. Body of `helper-reported`.
 */
export interface HelperReport {
  readonly id: ObjectId;
  readonly item: string;
  /** Agency of the item, which attaches it. */
  readonly agency: string;
  /** Name of the institution or expert, as on the form. */
  readonly helper: string;
  /** Number of the form. */
  readonly form: string;
  /** Name of the file; the file itself stays where it is. */
  readonly file: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
}

/** Body of `forms-issued`: forms new or changed, and those taken back because the enterprise was struck. 二(七) */
export interface FormsIssued {
  /** By number. */
  readonly forms: readonly IssuedForm[];
  /** Ascending. */
  readonly withdrawn: readonly ObjectId[];
}

/** What the records of 二(七)–(九) of one round add up to. */
export interface InspectState {
  readonly plan?: JointPlan & { readonly seq: number; readonly at: Instant };
  /** The last issue of each, by id; a withdrawn one is not among them. */
  readonly forms: Readonly<Record<string, IssuedForm & { readonly seq: number; readonly at: Instant }>>;
  /** Forms withdrawn, as last issued; their numbers are not given again. */
  readonly withdrawn: readonly IssuedForm[];
  /** The last one of each enterprise and item stands. */
  readonly findings: readonly RecordedFinding[];
  /** The last one of each enterprise and item, also where a finding was recorded since. */
  readonly uninspected: readonly RecordedUninspected[];
  readonly reports: readonly (AgencyReport & { readonly seq: number; readonly at: Instant })[];
  readonly helperReports: readonly (HelperReport & { readonly seq: number; readonly at: Instant })[];
}

export const NOTHING_INSPECTED: InspectState = {
  forms: {},
  withdrawn: [],
  findings: [],
  uninspected: [],
  reports: [],
  helperReports: [],
};
