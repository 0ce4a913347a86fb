import type { Placed } from '../../../domain/policy.ts';
import type { CalendarFile } from '../../../domain/policy-types.ts';
import { daysBetween, type IsoDate, weekday, yearOf } from '../../../kernel/iso-date.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** A holiday notice: of the year of its file; days off that end after they begin; worked days are weekend days. */
export function checkCalendars({ calendars }: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return calendars.flatMap((calendar) => {
    const wrongYear = yearOfFile(calendar, places);
    // What is of the year is judged once the year is known.
    const year = places.isRead(calendar, 'year') && wrongYear.length === 0 ? calendar.year : undefined;
    return [...wrongYear, ...daysOff(calendar, year, places), ...worked(calendar, year, places)];
  });
}

function yearOfFile(
  calendar: Placed<CalendarFile>,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const named = Number(/(\d{4})\.yaml$/u.exec(calendar.place?.file ?? '')?.[1]);
  if (named === calendar.year || !isRead(calendar, 'year')) return [];
  return [problem('calendar-year-differs', { year: calendar.year, named }, placeOf(calendar, 'year'))];
}

function daysOff(
  { daysOff }: CalendarFile,
  year: number | undefined,
  places: DraftPlaces,
): readonly PolicyProblem[] {
  const { placeOf, isRead } = places;
  return daysOff.flatMap((off): readonly PolicyProblem[] => {
    if (!isRead(off, 'from', 'to')) return [];
    const { name, from, to = from } = off;
    if (to < from) return [problem('calendar-days-reversed', { name, from, to }, placeOf(off, 'to'))];
    // A New Year's holiday may begin in December, and one notice may reach into the next January.
    const near = year === undefined || [yearOf(from), yearOf(to)].includes(year);
    if (!near) return [problem('calendar-day-outside-year', { day: from, year }, placeOf(off, 'from'))];
    return overlap(off, daysOff, places);
  });
}

function overlap(
  off: DaysOff,
  all: readonly DaysOff[],
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const other = overlapOf(off, all);
  if (other === undefined || !isRead(other, 'from', 'to')) return [];
  const { name, from, to = from } = off;
  const values = { name, from, to, other: other.name, line: placeOf(other, 'from')?.line ?? 0 };
  return [problem('calendar-days-overlap', values, placeOf(off, off.to === undefined ? 'from' : 'to'))];
}

type DaysOff = CalendarFile['daysOff'][number];

/** Another holiday on one of the same days that is no longer: the longer of two has most likely a wrong end. */
function overlapOf(off: DaysOff, all: readonly DaysOff[]): DaysOff | undefined {
  const endOf = ({ from, to = from }: DaysOff) => to;
  const length = (one: DaysOff) => daysBetween(one.from, endOf(one));
  return all.find((one, i) => {
    if (one === off || one.from > endOf(off) || endOf(one) < off.from) return false;
    return length(one) < length(off) || (length(one) === length(off) && i < all.indexOf(off));
  });
}

/** Of the year, or a few weeks beyond it: a notice may move a working day across New Year. */
function isNear(day: IsoDate, year: number): boolean {
  return day >= `${year - 1}-12-01` && day <= `${year + 1}-02-28`;
}

function worked(
  calendar: CalendarFile,
  year: number | undefined,
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  const { workedWeekends, daysOff } = calendar;
  const areDaysKnown = isRead(calendar, 'daysOff') && daysOff.every(({ from, to = from }) => from <= to);
  return workedWeekends.flatMap((day, i): readonly PolicyProblem[] => {
    const place = placeOf(workedWeekends, String(i));
    if (year !== undefined && !isNear(day, year))
      return [problem('calendar-day-outside-year', { day, year }, place)];
    const off = daysOff.find((one) => {
      const isOver = isRead(one, 'from', 'to') && one.from <= day && day <= (one.to ?? one.from);
      // Days of a holiday with a wrong end say nothing of those that are worked.
      return isOver && overlapOf(one, daysOff) === undefined;
    });
    if (off !== undefined) return [problem('calendar-day-off-worked', { day, name: off.name }, place)];
    return weekday(day) >= 6 || !areDaysKnown ? [] : [problem('calendar-weekday-worked', { day }, place)];
  });
}
