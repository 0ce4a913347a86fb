import type { FactValue } from '../../domain/condition.ts';
import type { CreditRecord, Restriction, RestrictionCheck, StandingListing } from '../../domain/credit.ts';
import type { DisclosedRow } from '../../domain/disclosure.ts';
import type { JoinerChange } from '../../domain/draw-change.ts';
import type { Claim } from '../../domain/draw-round.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type {
  FormLine,
  Half,
  HelperReport,
  PlannedVisit,
  RecordedFinding,
  Uninspected,
} from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Cause } from '../../domain/record.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Place } from '../../kernel/problem.ts';
import type { ItemExplanation } from './explain-item.ts';
import type { PublicItem } from './public-part.ts';

/** Where one station of the way is on record, and what it follows from. */
interface Recorded {
  /** In `data/records`; the first is the station's own. */
  readonly records: readonly Cause[];
  /** Lines of the policy, of a file that an office brought, or a template. */
  readonly places: readonly Place[];
}

/** 名录库: the row of the registrar's file. 二(二) */
export interface RosterEntry extends Recorded {
  readonly stage: 'roster';
  readonly enterprise: Enterprise;
  readonly source: string;
  readonly cutOff: IsoDate;
}

/** What rules could ask, on the day of the cut-off. */
export interface FactsEntry extends Recorded {
  readonly stage: 'facts';
  readonly round: string;
  readonly on: IsoDate;
  readonly facts: readonly { readonly fact: string; readonly name: string; readonly value: FactValue }[];
}

/** 分组: state, ratio after uplifts, stratum. 二(五) */
export interface StrataEntry extends Recorded {
  readonly stage: 'strata';
  readonly round: string;
  readonly item: ItemExplanation;
}

/** 号码. */
export interface TicketEntry extends Recorded {
  readonly stage: 'ticket';
  readonly round: string;
  readonly item: PublicItem;
  /** Largest ticket drawn of those like it; only for who may see reasons. */
  readonly threshold?: string;
}

/** 认领. 二(六) */
export interface ClaimEntry extends Recorded {
  readonly stage: 'claim';
  readonly round: string;
  readonly agency: string;
  readonly how: Claim['how'];
  readonly at: Instant;
}

/** 匹配. 二(六) */
export interface MatchEntry extends Recorded {
  readonly stage: 'match';
  readonly round: string;
  readonly agency: string;
  /** Codes of the people file, in slot order; null for an open slot. */
  readonly people: readonly (string | null)[];
}

/** 剔除、递补、更换人员. */
export interface ChangeEntry extends Recorded {
  readonly stage: 'change';
  readonly round: string;
  readonly kind: 'strike' | 'substitute' | 'replace-joiner';
  /** 市级派员: by the rule, or named. */
  readonly how?: JoinerChange['how'];
  /** Item of a strike, agency of a substitution. */
  readonly of: string;
  readonly out: string | null;
  readonly in: string | null;
  readonly ground: string;
}

/** 联合检查. 二(八) */
export interface VisitEntry extends Recorded {
  readonly stage: 'visit';
  readonly round: string;
  readonly visit: PlannedVisit;
}

/** 一企一表: one line of the form. 二(七) */
export interface FormEntry extends Recorded {
  readonly stage: 'form';
  readonly round: string;
  /** The enterprise, or the school or site. */
  readonly id: ObjectId;
  readonly number: string;
  readonly issue: number;
  readonly on: IsoDate;
  readonly half: Half;
  readonly line: FormLine;
}

/** 检查结果. 二(九) */
export interface FindingEntry extends Recorded {
  readonly stage: 'finding';
  readonly round: string;
  readonly finding: RecordedFinding;
}

/** 未检查. 二(七) */
export interface UninspectedEntry extends Recorded {
  readonly stage: 'uninspected';
  readonly round: string;
  readonly uninspected: Uninspected;
}

/** 协助检查的报告, attached. 二(八) */
export interface AttachmentEntry extends Recorded {
  readonly stage: 'attachment';
  readonly round: string;
  readonly report: HelperReport;
}

/** 公示. 二(九) */
export interface DisclosureEntry extends Recorded {
  readonly stage: 'disclosure';
  readonly round: string;
  readonly batch: number;
  readonly on: IsoDate;
  readonly row: DisclosedRow;
}

/** 信用记录. 二(十一) */
export interface CreditEntry extends Recorded {
  readonly stage: 'credit';
  readonly record: CreditRecord;
}

/** 列入、移出名录. 二(十一) */
export interface ListingEntry extends Recorded {
  readonly stage: 'listing';
  readonly listing: StandingListing;
}

/** 联合惩戒措施, as announced. 二(十一) */
export interface RestrictionEntry extends Recorded {
  readonly stage: 'restriction';
  readonly round: string;
  readonly on: IsoDate;
  readonly restriction: Restriction;
}

/** 惩戒查询. */
export interface CheckEntry extends Recorded {
  readonly stage: 'check';
  readonly check: RestrictionCheck;
}

/** 文书 on which it is named. */
export interface PaperEntry extends Recorded {
  readonly stage: 'paper';
  readonly round: string;
  readonly name: string;
  readonly path: string;
  /** 文号; `''` where it bears none, or is not released. */
  readonly number: string;
}

/** One station of an enterprise's way through the system. */
export type TraceEntry =
  | RosterEntry
  | FactsEntry
  | StrataEntry
  | TicketEntry
  | ClaimEntry
  | MatchEntry
  | ChangeEntry
  | VisitEntry
  | FormEntry
  | AttachmentEntry
  | UninspectedEntry
  | FindingEntry
  | DisclosureEntry
  | CreditEntry
  | ListingEntry
  | RestrictionEntry
  | CheckEntry
  | PaperEntry;

export type TraceStage = TraceEntry['stage'];
