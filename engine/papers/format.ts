import { floor, multiply, rational } from '../kernel/rational.ts';

/** 2017-08-15 (or a time of that day) → 2017年8月15日. */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 19 of 20 → 95.0%: rounded down, so that 100.0% means all. “—” of nothing. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '—';
  const tenths = floor(multiply(rational(part, whole), rational(1000)));
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** 2017-08-30T10:00:00+08:00 → 2017年8月30日10:00. */
export function formatMinute(at: string): string {
  return `${formatDay(at)}${at.slice(11, 16)}`;
}

/** Round 2017-08 → 2017年8月; its second, 2017-08-b → 2017年8月第2批. */
export function formatRound(round: string): string {
  const [year = '', month = '', letter] = round.split('-');
  const again = letter === undefined ? '' : `第${letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1}批`;
  return `${year}年${Number(month)}月${again}`;
}

/** Digits in groups of four, so that two people can compare them aloud. */
export function groupInFours(digits: string): readonly string[] {
  return digits.match(/.{1,4}/gu) ?? [];
}
