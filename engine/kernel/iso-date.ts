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
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return toText(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay))) as IsoDate;
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

function toTime(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
