import type { Points } from '../domain/assessment.ts';
import type { Restriction, StandingListing } from '../domain/credit.ts';
import { decisionNumber } from '../domain/decision-papers.ts';
import type { Duration } from '../domain/phrases.ts';
import type { Citation } from '../domain/policy-types.ts';
import { floor, multiply, type Rational, rational } from '../kernel/rational.ts';

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

/** 期限 of a measure: from a day to a day, or as long as the enterprise stands on the list. */
export function formatMeasureTerm({ from, until }: Pick<Restriction, 'from' | 'until'>): string {
  return `${from}起\n${until === null ? '在列期间' : `${until}止`}`;
}

/** 谢市监〔2017〕3号（2017年9月4日）; '' where a stay has no decision with a number. */
export function formatDecision(stay: StandingListing): string {
  const { listingPaper } = stay;
  const day = listingPaper === undefined ? '' : `（${formatDay(listingPaper.signedOn)}）`;
  return `${decisionNumber(stay)}${day}`;
}

/** 15日, 6个月, 20个工作日. */
export function formatTerm({ count, unit }: Duration): string {
  return `${count}${unit === '月' || unit === '工作日' ? '个' : ''}${unit}`;
}

/** Digits in groups of four, so that two people can compare them aloud. */
export function groupInFours(digits: string): readonly string[] {
  return digits.match(/.{1,4}/gu) ?? [];
}

/** A round or a period: 2017-08 → 2017年8月; 2017 → 2017年. */
export function formatPeriod(period: string): string {
  return period.includes('-') ? formatRound(period) : `${period}年`;
}

/** 《企业信息公示暂行条例》第十八条; a document that is named by its number (文号) bears no 书名号. */
export function formatCitation({ document, article = '', verified }: Citation): string {
  const named = /〔\d{4}〕|^《/u.test(document) ? document : `《${document}》`;
  return `${named}${article}${verified ? '' : '（依据待核）'}`;
}

export function formatBasis(basis: readonly Citation[]): string {
  return basis.map(formatCitation).join('；');
}

/** `n/d` as the exact number it is. */
export function pointsOf(points: Points): Rational {
  const [n = '0', d = '1'] = points.split('/');
  return rational(BigInt(n), BigInt(d));
}

/** 93.75: two decimals, rounded down; “—” where nothing applies. */
export function formatPoints(points: Points | Rational | null): string {
  if (points === null) return '—';
  const exact = typeof points === 'string' ? pointsOf(points) : points;
  const hundredths = floor(multiply(exact, rational(100)));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
