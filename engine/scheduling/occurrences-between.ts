import { createTask, type ParsedFields, parse } from 'node-cron';
import type { Span } from '../domain/jobs.ts';
import { dayOf, type Instant, instant, instantMs } from '../kernel/instant.ts';
import { addDays, type IsoDate } from '../kernel/iso-date.ts';
import { TIME_ZONE } from './time-zone.ts';

/**
 * When a 时间 of the schedule (分 时 日 月 周) comes after `after`, up to and including `until`, in order.
 * node-cron itself is asked of every day of the span, so what is made up later is what would have rung then:
 * where 日 and 周 are both written, both must fit (crontab lets either do). Throws on a time that `checkTimes` refuses.
 */
export function occurrencesBetween(time: string, { after, until }: Span): readonly Instant[] {
  const clock = createTask(time, () => undefined, { timezone: TIME_ZONE });
  const times = timesOfDay(parse(time));
  const moments = daysFrom(dayOf(after), dayOf(until)).flatMap((day) => times.map((at) => instant(day + at)));
  const [from, to] = [instantMs(after), instantMs(until)];
  const found = moments.filter((moment) => {
    const ms = instantMs(moment);
    return ms > from && ms <= to && clock.match(new Date(ms));
  });
  // node-cron keeps a list of every clock ever made.
  clock.destroy();
  return found;
}

/** `T09:00:00+08:00`, in order. */
function timesOfDay({ hour, minute, second }: ParsedFields): readonly string[] {
  const two = (n: number) => String(n).padStart(2, '0');
  return hour
    .flatMap((h) => minute.flatMap((m) => second.map((s) => `T${two(h)}:${two(m)}:${two(s)}+08:00`)))
    .toSorted();
}

function daysFrom(first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
