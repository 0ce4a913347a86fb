import { addDays, addMonths, type IsoDate } from '../kernel/iso-date.ts';
import { addWorkingDays, type Deadline, type WorkingCalendar } from '../kernel/working-day.ts';
import type { Duration } from './phrases.ts';

/** The last day of a term that runs from a day, which itself does not count (民法典 201、202). */
export function addDuration(from: IsoDate, { count, unit }: Duration, calendar: WorkingCalendar): Deadline {
  switch (unit) {
    case '日':
      return { date: addDays(from, count), provisional: false };
    case '月':
      return { date: addMonths(from, count), provisional: false };
    case '年':
      return { date: addMonths(from, count * MONTHS_PER_YEAR), provisional: false };
    case '工作日':
      return addWorkingDays(calendar, from, count);
  }
}

const MONTHS_PER_YEAR = 12;
