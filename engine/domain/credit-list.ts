import type { IsoDate } from '../kernel/iso-date.ts';
import type { ObjectId } from './object-id.ts';

/** 经营异常名录, 严重违法失信名单; ids as in the policy's listing rules. */
export const CREDIT_LISTS = ['abnormal', 'serious'] as const;
export type CreditListKind = (typeof CREDIT_LISTS)[number];

/** One enterprise's stay on a list, as another office's file tells it. */
export interface ListEntry {
  readonly id: ObjectId;
  readonly name: string;
  /** 列入日期. */
  readonly listedOn: IsoDate;
  /** 移出日期: the first day off the list; absent while it stands. */
  readonly removedOn?: IsoDate;
  /** 列入原因. */
  readonly ground?: string;
  /** 作出决定机关. */
  readonly decidedBy?: string;
  /** 决定书文号. */
  readonly decision?: string;
  readonly line: number;
}

/** The frozen snapshot of one imported list, ascending by id, then by day. */
export interface CreditListSnapshot {
  readonly version: 1;
  readonly list: CreditListKind;
  readonly entries: readonly ListEntry[];
}
