import { addDays, type IsoDate, isoDate, yearOf } from '../../../kernel/iso-date.ts';
import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** Calendar days that so many working days may take, with a long holiday among them. */
const calendarDays = (workingDays: number): number => Math.ceil((workingDays * 7) / 5) + 10;

/** A deadline that may fall into a year without a holiday notice is provisional: told while there is time to add it. */
export function checkKnownYears(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const known = new Set([...places.paths].flatMap((path) => yearOfCalendar(path) ?? []));
  const longest = Math.max(
    0,
    ...draft.deadlines.map(({ term: { count, unit } }) =>
      unit === '工作日' ? calendarDays(count) : unit === '日' ? count : 0,
    ),
  );
  const told = new Set<number>();
  const rounds = draft.plans.flatMap(({ lines }) => lines.flatMap((line) => line.rounds));
  const readable = rounds.filter((round) => places.isRead(round, 'round'));
  return readable.flatMap((round) =>
    yearsOf(monthEnd(round.round), longest)
      .filter((year) => !known.has(year) && !told.has(year))
      .map((year) => {
        told.add(year);
        return warning('calendar-year-unknown', { round: round.round, year }, places.placeOf(round, 'round'));
      }),
  );
}

/** By its path: what stands in the file is another check's. */
function yearOfCalendar(path: string): number | undefined {
  const year = /^config\/calendar\/(\d{4})\.yaml$/u.exec(path)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The 28th of the month of a round (`2017-08`, `2017-08-b`): its visits are mostly over. */
function monthEnd(round: string): IsoDate {
  return isoDate(`${round.slice(0, 7)}-28`);
}

function yearsOf(from: IsoDate, days: number): readonly number[] {
  return [...new Set([yearOf(from), yearOf(addDays(from, days))])];
}
