/** A calendar day `YYYY-MM-DD` without a zone. Made only by `parseIsoDate` and the functions here. */
export type IsoDate = string & { readonly isoDate: unique symbol };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MS_PER_DAY = 86_400_000;

/** undefined unless the text is a day that exists. */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!ISO_DATE.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || toText(time) !== text ? undefined : (text as IsoDate);
}

/** For literals in code and tests: throws where `parseIsoDate` gives undefined. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new RangeError(`not a day: ${text}`);
  return date;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toText(toTime(date) + days * MS_PER_DAY) as IsoDate;
}

/** The same day of a later month, or that month's last day if it has none (民法典 202: 期间按月计算). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date);
  const monthsSinceYear0 = year * 12 + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(monthsSinceYear0 / 12), ((monthsSinceYear0 % 12) + 12) % 12];
  const lastDay = new Date(utc(laterYear, laterMonth + 1, 0)).getUTCDate();
  return toText(utc(laterYear, laterMonth, Math.min(day, lastDay))) as IsoDate;
}

/** Days from `from` to `to`; 0 for the same day, negative backwards. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (toTime(to) - toTime(from)) / MS_PER_DAY;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  return new Date(toTime(date)).getUTCDay() || 7;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function parts(date: IsoDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** `Date.UTC` takes the years 0–99 for 1900–1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function toTime(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Throws beyond the years 0000–9999, which four digits cannot write. */
function toText(time: number): string {
  const year = new Date(time).getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`not a year of four digits: ${year}`);
  return new Date(time).toISOString().slice(0, 10);
}
