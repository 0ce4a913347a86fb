import type { IsoDate } from '../kernel/iso-date.ts';
import type { Scene } from './credit.ts';
import type { CreditListKind } from './credit-list.ts';
import type { FindingResult, FollowUp } from './inspection.ts';
import type { DateInterval } from './match-people.ts';
import type { ObjectId } from './object-id.ts';

/**
 * 一个批次的汇总数: what the records of one round add up to on the evening of a day. 二(九)
 * A line (检查项目) is one item at one enterprise, as the forms list them; a struck line is not counted.
 */
export interface RoundSummary {
  /** `2017-08`. */
  readonly round: string;
  /** 数据截至: records after this day are not looked at. */
  readonly cutOff: IsoDate;
  /** Days of the visits; null before they are scheduled. */
  readonly window: DateInterval | null;
  /** 检查对象: each enterprise once, however many agencies drew it. */
  readonly enterprises: {
    readonly drawn: number;
    /** Every line of it recorded. */
    readonly completed: number;
    /** At least one recorded line is a violation. */
    readonly withProblems: number;
    /** 未上门: the day of its visit is over, and not one line of it is recorded. */
    readonly unvisited: number;
  };
  /** 上门次数: joint visits scheduled. */
  readonly visits: number;
  /** Every agency with a line in the round's plan or among the drawn, by id; an agency of which nothing was drawn has zeros. */
  readonly agencies: readonly AgencySummary[];
  /** Every value of `FINDING_RESULTS` in its order, zeros kept. Values combine: the sum may exceed the lines recorded. */
  readonly results: readonly { readonly result: FindingResult; readonly lines: number }[];
  /** Every value of `FOLLOW_UPS` in its order, zeros kept. One per line: the sum is the lines recorded. */
  readonly followUps: readonly { readonly followUp: FollowUp; readonly lines: number }[];
  /** 未检查 at the cut-off: on record with its reason, and no finding since. By agency, id, item. 二(七) */
  readonly uninspected: readonly UninspectedLine[];
  /** By agency, id, item. 三(三) */
  readonly lateLines: readonly LateLine[];
  /** 信用记录: findings of this round that entered the register. */
  readonly creditRecords: number;
  /** Decided on this round's findings; both lists, zeros kept. */
  readonly listed: readonly { readonly list: CreditListKind; readonly enterprises: number }[];
  /** Announced for this round; all five scenes in the order of `SCENE_NAMES`, zeros kept. */
  readonly restrictions: readonly {
    readonly scene: Scene;
    readonly prohibit: number;
    readonly restrict: number;
    readonly hint: number;
  }[];
}

/** One agency's part. Every count but `items` and the lines may name an enterprise that another agency names too. */
export interface AgencySummary {
  readonly agency: string;
  /** Its items of which something was to be drawn in this round. */
  readonly items: number;
  /** Enterprises drawn for at least one of them. */
  readonly drawn: number;
  /** Visits in which it takes part. */
  readonly visits: number;
  /** Lines on the forms, attached items included. */
  readonly lines: number;
  /** Of these: with a finding. */
  readonly recorded: number;
  /** Of these: without a finding, 未检查 on record with its reason. */
  readonly uninspected: number;
  /** Of these: neither. */
  readonly blank: number;
  /** Of the recorded: a violation. */
  readonly problems: number;
  /** Of the recorded: after the deadline. */
  readonly late: number;
  /** Not recorded, and the deadline passed before the cut-off. */
  readonly overdue: number;
  /** Of the recorded: disclosed. */
  readonly disclosed: number;
  /** Of the recorded: not disclosed, and the term of disclosure passed before the cut-off. */
  readonly undisclosed: number;
  /** Of the recorded: with the result 发现问题待后续处理. */
  readonly pending: number;
  /** Of the unrecorded: the form names fewer inspectors than the item asks for. */
  readonly understaffed: number;
  /**
   * 书面报告: `missing` only when its last day passed before the cut-off, `running` while it did not (or where the
   * policy has no term for it), `not-due` where the agency has no line.
   */
  readonly report: 'received' | 'late' | 'missing' | 'running' | 'not-due';
  /** Last day for it; null where it is not due. */
  readonly reportDueOn: IsoDate | null;
}

/** 未检查的项目. */
export interface UninspectedLine {
  readonly id: ObjectId;
  readonly name: string;
  readonly item: string;
  readonly agency: string;
  readonly visitedOn: IsoDate;
  readonly reason: string;
}

/** A line recorded after its deadline, or not recorded at the cut-off though it is due. */
export interface LateLine {
  readonly id: ObjectId;
  readonly name: string;
  readonly item: string;
  readonly agency: string;
  readonly dueOn: IsoDate;
  /** Working days after the deadline; for an unrecorded one as of the cut-off. */
  readonly lateBy: number;
  readonly recorded: boolean;
  /** 逾期原因, or why it was not inspected; `''` where none was given. */
  readonly reason: string;
}
