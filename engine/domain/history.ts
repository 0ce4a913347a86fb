import type { IsoDate } from '../kernel/iso-date.ts';
import type { ObjectId } from './object-id.ts';

/** One complaint or report (投诉举报) against an enterprise. */
export interface Complaint {
  /** 登记编号; absent in files that number nothing. */
  readonly number?: string;
  readonly id: ObjectId;
  readonly receivedOn: IsoDate;
  readonly content?: string;
  /** 是否属实; absent while it is being looked into. It counts either way. */
  readonly substantiated?: boolean;
  readonly line: number;
}

/** The frozen snapshot of one file of complaints, ascending by day, id and number. */
export interface ComplaintsSnapshot {
  readonly version: 1;
  readonly complaints: readonly Complaint[];
}

/** A visit made before, or outside this system. */
export interface EarlierVisit {
  /** 检查编号; absent in files that number nothing. */
  readonly number?: string;
  readonly id: ObjectId;
  /** Agency id of the policy. */
  readonly agency: string;
  readonly visitedOn: IsoDate;
  /** 随机抽查: drawn at random. Only such visits, made on site, cool an enterprise down (draw.md §4). */
  readonly random: boolean;
  /** 现场检查. */
  readonly onsite: boolean;
  /** 事项编号, where the file names one. */
  readonly item?: string;
  /** 检查结果 as written. */
  readonly outcome?: string;
  /** Whether the outcome is a violation; absent where the file does not say what was found. */
  readonly violation?: boolean;
  readonly line: number;
}

/** The frozen snapshot of one file of earlier visits, ascending by day, id and agency. */
export interface VisitsSnapshot {
  readonly version: 1;
  readonly visits: readonly EarlierVisit[];
}
