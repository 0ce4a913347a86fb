import type { IsoDate } from '../kernel/iso-date.ts';
import type { Deadline, WorkingCalendar } from '../kernel/working-day.ts';
import { addDuration } from './add-duration.ts';
import type { DeadlineRule } from './policy-types.ts';

/** What a deadline (期限) is of, as `config/deadlines.yaml` names it. */
export type DeadlineMatter = DeadlineRule['matter'];

/** The last day of a term, and the rule that gives it. */
export interface RuledDeadline extends Deadline {
  readonly rule: DeadlineRule;
}

/**
 * The one place where a term of the policy becomes a day: the rule in force on the day it runs from.
 * Undefined where the policy has no rule for that day.
 */
export function deadlineOf(
  rules: readonly DeadlineRule[],
  calendar: WorkingCalendar,
  matter: DeadlineMatter,
  from: IsoDate,
): RuledDeadline | undefined {
  const begun = rules.filter((rule) => rule.matter === matter && rule.effective <= from);
  const rule = begun.toSorted((a, b) => (a.effective < b.effective ? 1 : -1))[0];
  return rule === undefined ? undefined : { ...addDuration(from, rule.term, calendar), rule };
}
