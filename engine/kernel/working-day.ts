import { addDays, type IsoDate, weekday, yearOf } from './iso-date.ts';

/** One year's holiday notice: days off, and the weekend days worked instead (调休); some lie in the December before. */
export interface CalendarYear {
  readonly year: number;
  readonly daysOff: ReadonlySet<IsoDate>;
  readonly workedWeekends: ReadonlySet<IsoDate>;
}

/** Years whose notice is in; a year that is missing is unknown, never guessed. */
export type WorkingCalendar = ReadonlyMap<number, CalendarYear>;

export interface Deadline {
  readonly date: IsoDate;
  /** True where a year was touched whose notice is not out: weekends were counted off, nothing else. */
  readonly provisional: boolean;
}

/** 'unknown' on a day of a year without a notice. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean | 'unknown' {
  const notice = calendar.get(yearOf(date));
  if (notice === undefined) return 'unknown';
  // The notice of a year also moves days of the December before it: 2018-12-31 was a day off by the notice of 2019.
  const next = calendar.get(yearOf(date) + 1);
  if (notice.daysOff.has(date) || next?.daysOff.has(date) === true) return false;
  return weekday(date) <= 5 || notice.workedWeekends.has(date) || next?.workedWeekends.has(date) === true;
}

/** The n-th working day after `from`, which itself does not count (民法典 201). n ≥ 0. */
export function addWorkingDays(calendar: WorkingCalendar, from: IsoDate, n: number): Deadline {
  let [date, left, provisional] = [from, n, false];
  while (left > 0) {
    date = addDays(date, 1);
    const working = isWorkingDay(calendar, date);
    if (working === 'unknown') provisional = true;
    if (working === true || (working === 'unknown' && weekday(date) <= 5)) left -= 1;
  }
  return { date, provisional };
}

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: IsoDate,
  to: IsoDate,
): { readonly days: number; readonly provisional: boolean } {
  let [days, provisional] = [0, false];
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    const working = isWorkingDay(calendar, date);
    if (working === 'unknown') provisional = true;
    if (working === true || (working === 'unknown' && weekday(date) <= 5)) days += 1;
  }
  return { days, provisional };
}

/** The day itself if worked, else the next that is: 顺延至下一工作日. */
export function nextWorkingDay(calendar: WorkingCalendar, date: IsoDate): Deadline {
  const working = isWorkingDay(calendar, date);
  if (working === true) return { date, provisional: false };
  if (working === 'unknown' && weekday(date) <= 5) return { date, provisional: true };
  return addWorkingDays(calendar, date, 1);
}
