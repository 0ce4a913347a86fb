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
