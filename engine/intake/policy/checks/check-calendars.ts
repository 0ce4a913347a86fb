import type { Placed } from '../../../domain/policy.ts';
import type { CalendarFile } from '../../../domain/policy-types.ts';
import { type IsoDate, weekday, yearOf } from '../../../kernel/iso-date.ts';
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
  { placeOf, isRead }: DraftPlaces,
): readonly PolicyProblem[] {
  return daysOff.flatMap((off): readonly PolicyProblem[] => {
    if (!isRead(off, 'from', 'to')) return [];
    const { name, from, to = from } = off;
    if (to < from) return [problem('calendar-days-reversed', { name, from, to }, placeOf(off, 'to'))];
    // A New Year's holiday may begin in December, and one notice may reach into the next January.
    const near = year === undefined || [yearOf(from), yearOf(to)].includes(year);
    return near ? [] : [problem('calendar-day-outside-year', { day: from, year }, placeOf(off, 'from'))];
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
    const off = daysOff.find(
      (one) => isRead(one, 'from', 'to') && one.from <= day && day <= (one.to ?? one.from),
    );
    if (off !== undefined) return [problem('calendar-day-off-worked', { day, name: off.name }, place)];
    return weekday(day) >= 6 || !areDaysKnown ? [] : [problem('calendar-weekday-worked', { day }, place)];
  });
}
