import type { Half } from '../../domain/inspection.ts';
import type { DateInterval } from '../../domain/match-people.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { addDays, type IsoDate, weekday } from '../../kernel/iso-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-day.ts';

/** A half day on which visits can take place. */
export interface HalfDay {
  readonly on: IsoDate;
  readonly half: Half;
}

export interface WindowHalves {
  readonly halves: readonly HalfDay[];
  /** Years without a holiday notice: their weekdays were taken as worked. */
  readonly unknownYears: readonly string[];
}

/** 检查期间里还能用的半天: working days of the window that are not over at `at`, in order. */
export function listHalves([from, to]: DateInterval, calendar: WorkingCalendar, at: Instant): WindowHalves {
  const [halves, unknownYears]: [HalfDay[], Set<string>] = [[], new Set()];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const working = isWorkingDay(calendar, on);
    if (working === 'unknown') unknownYears.add(on.slice(0, 4));
    if (working === false || (working === 'unknown' && weekday(on) > FRIDAY)) continue;
    halves.push(...HALVES_OF_DAY.filter((half) => !isOver(on, half, at)).map((half) => ({ on, half })));
  }
  return { halves, unknownYears: [...unknownYears] };
}

const FRIDAY = 5;
const NOON = 'T12:00:00';
const HALVES_OF_DAY: readonly Half[] = ['morning', 'afternoon'];

function isOver(on: IsoDate, half: Half, at: Instant): boolean {
  const today = dayOf(at);
  return on < today || (on === today && half === 'morning' && at.slice(10) >= NOON);
}
