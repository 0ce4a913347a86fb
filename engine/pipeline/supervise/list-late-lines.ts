import { deadlineOf } from '../../domain/deadline.ts';
import type { DeadlineRule } from '../../domain/policy-types.ts';
import type { LateLine } from '../../domain/round-summary.ts';
import { workingDaysBetween } from '../../kernel/working-day.ts';
import type { CheckedLine, RoundCount } from './round-count.ts';

/** 逾期填报, 三(三): recorded after the deadline, or due and not recorded; by agency, id, item. */
export function listLateLines(
  { lines, cutOff, calendar }: RoundCount,
  deadlines: readonly DeadlineRule[],
): readonly LateLine[] {
  return lines.flatMap(({ finding, uninspected, ...line }): readonly LateLine[] => {
    const { id, name, item, agency } = line;
    if (finding !== undefined) {
      const { dueOn, lateBy, lateReason } = finding;
      return lateBy === 0
        ? []
        : [{ id, name, item, agency, dueOn, lateBy, recorded: true, reason: lateReason }];
    }
    const due = deadlineOf(deadlines, calendar, 'record-finding', line.on);
    if (due === undefined || cutOff <= due.date) return [];
    const lateBy = workingDaysBetween(calendar, due.date, cutOff).days;
    const reason = uninspected === undefined ? '' : `未检查：${uninspected.reason}`;
    return [{ id, name, item, agency, dueOn: due.date, lateBy, recorded: false, reason }];
  });
}

/** Of an agency's lines: due and not recorded. */
export function isOverdue(line: CheckedLine, count: RoundCount, deadlines: readonly DeadlineRule[]): boolean {
  if (line.finding !== undefined) return false;
  const due = deadlineOf(deadlines, count.calendar, 'record-finding', line.on);
  return due !== undefined && count.cutOff > due.date;
}
