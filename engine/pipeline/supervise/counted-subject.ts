import type { Condition, FactValues } from '../../domain/condition.ts';
import { type DeadlineMatter, deadlineOf } from '../../domain/deadline.ts';
import type { Ternary } from '../../domain/facts.ts';
import type { CountedEach, DeadlineRule } from '../../domain/policy-types.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { WorkingCalendar } from '../../kernel/working-day.ts';

/** 统计: what an indicator may count. */
export type SubjectKind = CountedEach['count'];

/** One counted thing (一件): what the records say of one claim, visit, finding … of one agency. */
export interface CountedSubject {
  readonly count: SubjectKind;
  readonly agency: string;
  /**
   * Facts of `rules/facts.yaml`. What was found is not among them: nothing in an assessment can be made of
   * outcomes (国办发〔2024〕54号). A fact that the records cannot tell is left out and counts as 未知.
   */
  readonly facts: FactValues;
  /** Where it shows, in words: 2017-08 批次 示例企业 SC-01. */
  readonly where: string;
}

/** A condition of an indicator, judged; the app compiles it with the rulebook. */
export type Meets = (when: Condition, facts: FactValues) => Ternary;

/** What the compilation of one round's subjects goes by. */
export interface Assessing {
  readonly deadlines: readonly DeadlineRule[];
  readonly calendar: WorkingCalendar;
  /** 数据截至: records after this day are not looked at, and what falls due after it is not due. */
  readonly cutOff: IsoDate;
}

export type Timeliness = '按期' | '逾期' | '未到期';

/** Of something not done: due or not; undefined where the policy has no term for it, so nobody is blamed. */
export function stillOwed(
  { deadlines, calendar, cutOff }: Assessing,
  matter: DeadlineMatter,
  from: IsoDate,
): Timeliness | undefined {
  const due = deadlineOf(deadlines, calendar, matter, from);
  if (due === undefined) return undefined;
  return cutOff > due.date ? '逾期' : '未到期';
}

/** Of something done on a day. */
export function doneInTime(
  { deadlines, calendar }: Assessing,
  matter: DeadlineMatter,
  from: IsoDate,
  doneOn: IsoDate,
): Timeliness | undefined {
  const due = deadlineOf(deadlines, calendar, matter, from);
  if (due === undefined) return undefined;
  return doneOn > due.date ? '逾期' : '按期';
}

/** A fact that is known, or none. */
export function fact(id: string, value: string | boolean | undefined): FactValues {
  return value === undefined ? {} : { [id]: value };
}

/** Of something whose record says how late it came. */
export function inTime(lateBy: number): Timeliness {
  return lateBy === 0 ? '按期' : '逾期';
}
