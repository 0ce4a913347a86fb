import { addDays, daysBetween, type IsoDate } from '../kernel/iso-date.ts';
import type { WorkingCalendar } from '../kernel/working-day.ts';
import type { CalendarFile } from './policy-types.ts';

/** 节假日 of the policy as a calendar to count working days with; a year without a file stays unknown. */
export function calendarOfPolicy(calendars: readonly CalendarFile[]): WorkingCalendar {
  return new Map(
    calendars.map(({ year, daysOff, workedWeekends }) => [
      year,
      {
        year,
        daysOff: new Set<IsoDate>(daysOff.flatMap(({ from, to = from }) => daysOf(from, to))),
        workedWeekends: new Set(workedWeekends),
      },
    ]),
  );
}

/** Every day of a holiday, both ends included. */
function daysOf(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
}
