import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { CreditListKind } from './credit-list.ts';
import type { FindingResult } from './inspection.ts';
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
  readonly on: IsoDate;
  readonly round: string;
  readonly agency: string;
  readonly item: string;
  readonly results: readonly FindingResult[];
  readonly violation: boolean;
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
  /** Last day for the decision where one was made here; null for an import. */
  readonly dueOn: IsoDate | null;
}

/** Body of `delisted`. */
export interface Delisting {
  readonly list: CreditListKind;
  readonly id: ObjectId;
  readonly listedOn: IsoDate;
  /** The first day off the list. */
  readonly removedOn: IsoDate;
  readonly ground: string;
  readonly origin: 'imported' | 'decided';
  readonly rule: string;
}

/** One stay on a list as it stands. */
export interface StandingListing extends Listing {
  /** Seq of `listed` in stream `credit`. */
  readonly seq: number;
  readonly removedOn?: IsoDate;
  readonly removalGround?: string;
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
  readonly restrictions: readonly Restriction[];
}

/** Stream `credit`: one register, whether a listing was imported or decided here. */
export interface CreditState {
  readonly seq: number;
  readonly records: readonly (CreditRecord & { readonly seq: number; readonly at: Instant })[];
  readonly listings: readonly StandingListing[];
  readonly checks: readonly (RestrictionCheck & { readonly seq: number; readonly at: Instant })[];
  readonly announced: readonly (RestrictionsAnnounced & { readonly seq: number; readonly at: Instant })[];
}

export const NO_CREDIT: CreditState = { seq: 0, records: [], listings: [], checks: [], announced: [] };
