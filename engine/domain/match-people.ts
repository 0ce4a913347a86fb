import type { IsoDate } from '../kernel/iso-date.ts';
import type { ObjectId } from './object-id.ts';

/** Both ends included. */
export type DateInterval = readonly [from: IsoDate, to: IsoDate];

/** An inspector as a match sees them: who may go, where, and how much they carry already. */
export interface MatchInspector {
  readonly inspector: string;
  /** Area codes, or `['*']`. */
  readonly areas: readonly string[];
  /** 回避. */
  readonly avoid: readonly ObjectId[];
  readonly busy: readonly DateInterval[];
  /** Most tasks in this round. */
  readonly cap: number;
  readonly certificateTo: IsoDate;
  /** Visits this year recorded before `committedAt`. */
  readonly history: number;
  readonly qualifications: readonly string[];
  /** Frames, or `['*']`: level and profession decide (级别管辖、专业管辖). */
  readonly scope: readonly string[];
}

/** What an agency brings to the match before the seed exists; any order. */
export interface PeopleInput {
  readonly agency: string;
  /** Inspectors per task, at least 2 (行政处罚法 42). */
  readonly slots: number;
  /** The days within which the visits fall. */
  readonly window: DateInterval;
  readonly inspectors: readonly MatchInspector[];
}

/** `private/people-<agency>.json` of draw/v1 §5: all lists sorted. */
export interface PeopleFile extends PeopleInput {
  /** hex(HMAC-SHA256(round secret, "people" ‖ 00 ‖ agency)). */
  readonly salt: string;
}

/** Why an inspector may not be placed in a slot (draw/v1 §5 "Edge"), with the officer's word. */
export const EDGE_BARS = {
  certificate: '执法证在检查期间届满',
  away: '检查期间请假、借调或培训',
  item: '可检查事项里没有',
  area: '不在所管的属地',
  qualification: '没有岗位要的资格',
  recusal: '须回避',
} as const;
export type EdgeBar = keyof typeof EDGE_BARS;
