import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { CreditListKind } from './credit-list.ts';
import type { FindingResult, FollowUp } from './inspection.ts';
import type { ObjectId } from './object-id.ts';
import type { Citation, SanctionRule } from './policy-types.ts';

/** A scene (场景) in which sanctions act: 政府采购, 政府购买服务, 工程招投标, 国有土地出让, 授予荣誉称号. */
export type Scene = SanctionRule['then']['scene'];
export const SCENE_NAMES: Readonly<Record<Scene, string>> = {
  procurement: '政府采购',
  'public-services': '政府购买服务',
  bidding: '工程招投标',
  land: '国有土地出让',
  honours: '授予荣誉称号',
};

export const LIST_NAMES: Readonly<Record<CreditListKind, string>> = {
  abnormal: '经营异常名录',
  serious: '严重违法失信名单',
};

/** Body of `credit-recorded`: a disclosed finding enters the enterprise's dossier (信用记录). 二(十一) */
export interface CreditRecord {
  readonly id: ObjectId;
  readonly name: string;
  /** The day it entered the dossier. */
  readonly on: IsoDate;
  readonly round: string;
  /** Seq of the finding in the round's stream. */
  readonly finding: number;
  readonly agency: string;
  readonly item: string;
  readonly inspectedOn: IsoDate;
  readonly results: readonly FindingResult[];
  readonly followUp: FollowUp;
  readonly violation: boolean;
}

/** Body of `list-entered`: which imported file of a list the register has taken over, and what that changed. */
export interface ListEntered {
  readonly list: CreditListKind;
  /** Digest of the frozen `CreditListSnapshot`. */
  readonly snapshot: string;
  /** Entries of the file; stays that it added to the register, and stays that it ended. */
  readonly entries: number;
  readonly listed: number;
  readonly delisted: number;
  /** Stays of an earlier file that this one no longer has: they stand until somebody says since when they do not. */
  readonly missing: readonly MissingStay[];
}

export interface MissingStay {
  readonly id: ObjectId;
  readonly name: string;
  readonly listedOn: IsoDate;
}

/** Body of `listed`: an enterprise enters a list, by an import or by a decision here. The register knows no other way. */
export interface Listing {
  readonly list: CreditListKind;
  readonly id: ObjectId;
  readonly name: string;
  readonly listedOn: IsoDate;
  /** 列入原因. */
  readonly ground: string;
  readonly decidedBy: string;
  /** 决定书文号; `''` where the file gives none. */
  readonly decision: string;
  readonly origin: 'imported' | 'decided';
  /** Rule of rules/listing by which it was decided; `''` for an import. */
  readonly rule: string;
  readonly basis: readonly Citation[];
  /** Seqs of the `credit-recorded` it rests on; none for an import, or for a rule that looks at no finding. */
  readonly records: readonly number[];
  /** `agency/post` of who approved; `''` for an import, or where the policy asks for nobody. */
  readonly approvedBy: string;
  /** Last day for the decision where one was made here; null for an import. */
  readonly dueOn: IsoDate | null;
  /** Working days after that day; 0 in time. */
  readonly lateBy: number;
}

/** Body of `delisted`. */
export interface Delisting {
  readonly list: CreditListKind;
  readonly id: ObjectId;
  readonly listedOn: IsoDate;
  /** The first day off the list. */
  readonly removedOn: IsoDate;
  readonly ground: string;
  readonly decidedBy: string;
  readonly origin: 'imported' | 'decided';
  readonly rule: string;
  readonly basis: readonly Citation[];
  /** SHA-256 of the document that shows the ground is gone (核实记录); `''` for an import, or where a rule needs none. */
  readonly evidence: string;
  readonly approvedBy: string;
  /** Last day for the decision; null for an import, or where a rule sets no term. */
  readonly dueOn: IsoDate | null;
  readonly lateBy: number;
}

/** One stay on a list as it stands. */
export interface StandingListing extends Listing {
  /** Seq of `listed` in stream `credit`. */
  readonly seq: number;
  readonly removedOn?: IsoDate;
  readonly removalGround?: string;
  /** Seq of `delisted`. */
  readonly removal?: number;
  /** The removal as decided or imported. */
  readonly delisting?: Delisting;
  /** 列入决定书, 移出决定书 or 信用修复决定书 of the stay, once released. */
  readonly listingPaper?: DecisionPaper;
  readonly removalPaper?: DecisionPaper;
}

/** A released 决定书. */
export interface DecisionPaper {
  /** 列入决定书, 移出决定书, 信用修复决定书. */
  readonly paper: string;
  /** 文号. */
  readonly number: string;
  /** 成文日期. */
  readonly signedOn: IsoDate;
}

/** 在列: from the day of listing to the day before removal. */
export function standsOn(
  { listedOn, removedOn }: Pick<StandingListing, 'listedOn' | 'removedOn'>,
  day: IsoDate,
): boolean {
  return listedOn <= day && (removedOn === undefined || day < removedOn);
}

/** What a measure comes to: a basis that nobody verified hints and never forbids. */
export type SanctionLevel = 'hint' | 'restrict' | 'prohibit';
export const LEVEL_NAMES: Readonly<Record<SanctionLevel, string>> = {
  hint: '提示',
  restrict: '限制',
  prohibit: '禁止',
};

/** One measure that applies to one enterprise on one day (联合惩戒措施). */
export interface Restriction {
  readonly id: ObjectId;
  readonly name: string;
  /** Rule of rules/sanctions. */
  readonly rule: string;
  readonly ruleName: string;
  readonly scene: Scene;
  readonly level: SanctionLevel;
  readonly informationSource: string;
  readonly executing: string;
  /** 说明 of the rule, filled. */
  readonly reason: string;
  readonly basis: readonly Citation[];
  readonly from: IsoDate;
  /** Last day; null while the listing stands (在列期间). */
  readonly until: IsoDate | null;
  /** Seqs of the standing listings it follows from. */
  readonly listings: readonly number[];
  /** How it ends: 履行义务、移出名录. */
  readonly wayOut: string;
}

export type RestrictionAnswer = 'allowed' | 'hint' | 'restricted' | 'forbidden';
export const ANSWER_NAMES: Readonly<Record<RestrictionAnswer, string>> = {
  allowed: '不受限制',
  hint: '提示关注',
  restricted: '限制',
  forbidden: '禁止',
};

/** Body of `restriction-checked`: who asked what, and what was said; the receipt of `restrict`. */
export interface RestrictionCheck {
  /** 回执号: `查询-2017-0001`. */
  readonly receipt: string;
  readonly id: ObjectId;
  readonly name: string;
  readonly scene: Scene;
  readonly on: IsoDate;
  readonly answer: RestrictionAnswer;
  readonly restrictions: readonly Restriction[];
}

/** Body of `restrictions-announced` (联合惩戒公告): what was announced to the executing agencies. */
export interface RestrictionsAnnounced {
  readonly round: string;
  readonly on: IsoDate;
  /** By id, then rule. */
  readonly restrictions: readonly Restriction[];
  /** `agency/post` of who approved; `''` where the policy asks for nobody. */
  readonly approvedBy: string;
}

export interface StandingCredit extends CreditRecord {
  readonly seq: number;
  readonly at: Instant;
}

/** Stream `credit`: one register, whether a listing was imported or decided here. */
export interface CreditState {
  readonly seq: number;
  /** Of each round, enterprise and item the last one: a corrected result replaces the one before. */
  readonly records: readonly StandingCredit[];
  /** Imported files taken over, in order; `cause` is the record of the import. */
  readonly entered: readonly (ListEntered & { readonly seq: number; readonly cause: number })[];
  readonly listings: readonly StandingListing[];
  readonly checks: readonly (RestrictionCheck & { readonly seq: number; readonly at: Instant })[];
  readonly announced: readonly (RestrictionsAnnounced & { readonly seq: number; readonly at: Instant })[];
}

export const NO_CREDIT: CreditState = {
  seq: 0,
  records: [],
  entered: [],
  listings: [],
  checks: [],
  announced: [],
};
