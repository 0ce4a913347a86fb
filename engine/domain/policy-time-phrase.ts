import { type IsoDate, parseIsoDate } from '../kernel/iso-date.ts';
import type { CountLimit, Duration, Term } from './phrases.ts';
import { condensed, fault, type Phrase, read, toHalfWidth } from './policy-phrase.ts';

const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u;
const DATE_IN_DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;

/** A day as clerks write it: `2017-08-15`, `2017/8/15`, `2017.8.15`, `2017年8月15日`, `20170815`. */
export function parseDate(written: string): Phrase<IsoDate> {
  const text = condensed(written);
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? DATE_IN_DIGITS.exec(text) ?? [];
  const date = parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === undefined ? fault('date-unreadable') : read(date);
}

const UNITS: Readonly<Record<string, Duration['unit']>> = {
  工作日: '工作日',
  日: '日',
  天: '日',
  月: '月',
  年: '年',
};
const DURATION = /^(\d{1,4}|[一二两三四五六七八九十]+)个?(工作日|日|天|月|年)(?:内|以内)?$/u;

/** 期限: `90 日`, `10 个工作日`, `3 个月`, `1 年`, `十日`. */
export function parseDuration(written: string): Phrase<Duration> {
  const [, number = '', unit = ''] = DURATION.exec(condensed(written)) ?? [];
  const [count, known] = [chineseNumber(number), UNITS[unit]];
  return count === undefined || known === undefined || count === 0
    ? fault('duration-unreadable')
    : read({ count, unit: known });
}

const COUNT = /^(\d{1,6}|[一二两三四五六七八九十]+)(次|期|户|件)?$/u;

/** 次数: `2 次`, `3 期`, `两次`; without a unit 次. */
export function parseCountLimit(written: string): Phrase<CountLimit> {
  const [, number = '', unit] = COUNT.exec(condensed(written)) ?? [];
  const count = chineseNumber(number);
  return count === undefined
    ? fault('count-unreadable')
    : read({ count, unit: (unit ?? '次') as CountLimit['unit'] });
}

/** 惩戒期限: `在列期间`, or a duration. */
export function parseTerm(written: string): Phrase<Term> {
  if (/^(?:在列期间|列入期间|while-listed)$/u.test(condensed(written))) return read({ whileListed: true });
  const duration = parseDuration(written);
  return duration.ok ? read({ whileListed: false, duration: duration.value }) : fault('term-unreadable');
}

const CRON_FIELDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const CRON_PART = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/u;

/** 分 时 日 月 周: five fields of numbers, `*`, ranges, steps and lists; given back with single spaces. */
export function parseCron(written: string): Phrase<string> {
  const fields = toHalfWidth(written).trim().split(/\s+/u);
  const fits =
    fields.length === CRON_FIELDS.length &&
    CRON_FIELDS.every(([from, to], i) =>
      (fields[i] ?? '').split(',').every((part) => cronPartFits(part, from, to)),
    );
  if (!fits) return fault('cron-unreadable');
  const [, , days = '*', months = '*'] = fields;
  return namesADay(days, months) ? read(fields.join(' ')) : fault('cron-never');
}

/** Of a leap year: 29 February comes, 30 February and 31 April never do. */
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the earliest of the days is one that the longest of the months has. */
function namesADay(days: string, months: string): boolean {
  const inField = (field: string, value: number) =>
    field.split(',').some((part) => {
      const [, first, last, step] = CRON_PART.exec(part) ?? [];
      const low = Number(first ?? 1);
      return (
        first === undefined ||
        (value >= low && value <= Number(last ?? first) && (value - low) % Number(step ?? 1) === 0)
      );
    });
  return DAYS_OF_MONTH.some(
    (length, month) =>
      inField(months, month + 1) &&
      Array.from({ length }, (_, day) => day + 1).some((day) => inField(days, day)),
  );
}

function cronPartFits(part: string, from: number, to: number): boolean {
  const found = CRON_PART.exec(part);
  if (!found) return false;
  const [, first, last, step] = found;
  // A step goes through `*` or a range; the clock refuses one from a single number.
  if (step !== undefined && (Number(step) === 0 || (first !== undefined && last === undefined))) return false;
  const low = Number(first ?? from);
  const high = Number(last ?? first ?? to);
  return low >= from && high <= to && low <= high;
}

const DIGITS = '零一二三四五六七八九';

/** `12`, `两`, `十`, `三十五`; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  const [, tens, ten, ones = ''] =
    /^([一二三四五六七八九])?(十)?([一二两三四五六七八九])?$/u.exec(text) ?? [];
  if (text === '' || (ten === undefined && text.length > 1)) return undefined;
  if (ten === undefined) return text === '两' ? 2 : DIGITS.indexOf(text);
  return (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
