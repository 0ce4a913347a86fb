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

/** Of the year, or a few weeks beyond it: a notice may move a working day across New Year. */
function isNear(day: IsoDate, year: number): boolean {
  return day >= `${year - 1}-12-01` && day <= `${year + 1}-02-28`;
}

function worked(
  { year, workedWeekends, daysOff }: CalendarFile,
  { placeOf }: DraftPlaces,
): readonly PolicyProblem[] {
  return workedWeekends.flatMap((day, i): readonly PolicyProblem[] => {
    const place = placeOf(workedWeekends, String(i));
    if (!isNear(day, year)) return [problem('calendar-day-outside-year', { day, year }, place)];
    const off = daysOff.find(({ from, to = from }) => from <= day && day <= to);
    if (off !== undefined) return [problem('calendar-day-off-worked', { day, name: off.name }, place)];
    return weekday(day) >= 6 ? [] : [problem('calendar-weekday-worked', { day }, place)];
  });
}
