import type { Placed } from '../../../domain/policy.ts';
import type { CalendarFile } from '../../../domain/policy-types.ts';
import { weekday, yearOf } from '../../../kernel/iso-date.ts';
import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** A holiday notice: of the year of its file; days off that end after they begin; worked days are weekend days. */
export function checkCalendars({ calendars }: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return calendars.flatMap((calendar) => {
    const wrongYear = yearOfFile(calendar, places);
    return wrongYear.length > 0 ? wrongYear : [...daysOff(calendar, places), ...worked(calendar, places)];
  });
}

function yearOfFile(calendar: Placed<CalendarFile>, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  const named = Number(/(\d{4})\.yaml$/u.exec(calendar.place?.file ?? '')?.[1]);
  if (named === calendar.year) return [];
  return [problem('calendar-year-differs', { year: calendar.year, named }, placeOf(calendar, 'year'))];
}

function daysOff({ year, daysOff }: CalendarFile, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  return daysOff.flatMap((off): readonly PolicyProblem[] => {
    const { name, from, to = from } = off;
    if (to < from) return [problem('calendar-days-reversed', { name, from, to }, placeOf(off, 'to'))];
    // A New Year's holiday may begin in December, and one notice may reach into the next January.
    const near = [yearOf(from), yearOf(to)].includes(year);
    return near ? [] : [problem('calendar-day-outside-year', { day: from, year }, placeOf(off, 'from'))];
  });
}

function worked({ year, workedWeekends }: CalendarFile, { placeOf }: DraftPlaces): readonly PolicyProblem[] {
  return workedWeekends.flatMap((day, i): readonly PolicyProblem[] => {
    const place = placeOf(workedWeekends, String(i));
    if (Math.abs(yearOf(day) - year) > 1) return [problem('calendar-day-outside-year', { day, year }, place)];
    return weekday(day) >= 6 ? [] : [problem('calendar-weekday-worked', { day }, place)];
  });
}
