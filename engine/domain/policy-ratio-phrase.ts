import { compare, formatPercent, ONE, parseRational, type Rational, ZERO } from '../kernel/rational.ts';
import type { RatioEffect, RatioPhrase } from './phrases.ts';
import { condensed, fault, type Phrase, read } from './policy-phrase.ts';

const AT_LEAST = /^(?:不低于|不少于|不小于|不得低于|不得少于|至少|≥|>=)/u;
const AT_MOST = /^(?:不超过|不高于|不多于|不大于|不得超过|至多|最多|≤|<=)/u;
const RANGE = /^(.+?)(?:至|到|—+|–|-|~|～)(.+)$/u;

/** 抽查比例: `不低于 3%`, `10%`, `不超过 2‰`, `5%—20%`, `1/3`; above 0, at most 100 %. */
export function parseRatioPhrase(written: string): Phrase<RatioPhrase> {
  const text = condensed(written);
  const range = RANGE.exec(text);
  if (range) return parseRange(range[1] ?? '', range[2] ?? '');
  const [bound, number] = AT_LEAST.test(text)
    ? (['atLeast', text.replace(AT_LEAST, '')] as const)
    : AT_MOST.test(text)
      ? (['atMost', text.replace(AT_MOST, '')] as const)
      : (['exactly', text] as const);
  const ratio = parseRatio(number);
  if (!ratio.ok) return ratio;
  return read(
    bound === 'atMost' ? { bound, ratio: ratio.value, cap: ratio.value } : { bound, ratio: ratio.value },
  );
}

function parseRange(low: string, high: string): Phrase<RatioPhrase> {
  // `5—20%` shares the sign of its upper end.
  const unit = /[%‰]$/u.exec(high)?.[0] ?? '';
  const [ratio, cap] = [parseRatio(/[%‰]$/u.test(low) ? low : low + unit), parseRatio(high)];
  if (!ratio.ok) return ratio;
  if (!cap.ok) return cap;
  if (compare(ratio.value, cap.value) > 0) return fault('ratio-range-reversed');
  return read({ bound: 'atLeast', ratio: ratio.value, cap: cap.value });
}

/** A bare number but 1 is refused: `3` may mean 3 % or three times everybody. */
function parseRatio(text: string): Phrase<Rational> {
  const ratio = parseRational(text);
  const signed = /[%‰/]/u.test(text) || text === '1';
  if (ratio === undefined || !(signed || /^0?\.\d+$|^0\.\d+$/u.test(text))) return fault('ratio-unreadable');
  return compare(ratio, ZERO) > 0 && compare(ratio, ONE) <= 0 ? read(ratio) : fault('ratio-out-of-range');
}

const TIMES = /^(?:×|✕|x|X|\*|乘以?)(.+)$/u;

/** What a rule does to a ratio: `×2`, `加倍`, `不低于 50%`, `不超过 20%`, `100%`. */
export function parseRatioEffect(written: string): Phrase<RatioEffect> {
  const text = condensed(written);
  const times = text === '加倍' ? '2' : TIMES.exec(text)?.[1];
  if (times !== undefined) return parseMultiplier(times);
  if (!/[%‰/]/u.test(text)) return fault('ratio-unreadable');
  const phrase = parseRatioPhrase(text);
  if (!phrase.ok) return phrase;
  const { bound, ratio, cap } = phrase.value;
  if (bound === 'atMost') return read({ kind: 'cap', ratio });
  if (bound === 'atLeast' && cap === undefined) return read({ kind: 'floor', ratio });
  if (bound === 'exactly' && compare(ratio, ONE) === 0) return read({ kind: 'all' });
  // A rule raises, lowers or takes all; `10%` alone would silently undo what other rules raised.
  return fault('multiplier-unreadable');
}

function parseMultiplier(text: string): Phrase<RatioEffect> {
  const factor = /[%‰]/u.test(text) ? undefined : parseRational(text);
  if (factor === undefined) return fault('multiplier-unreadable');
  return compare(factor, ONE) < 0 ? fault('multiplier-below-one') : read({ kind: 'multiply', factor });
}

/** A part of a whole: `1/2`, `50%`, `0.25`, `1`; above 0, at most 1. */
export function parseFraction(written: string): Phrase<Rational> {
  const fraction = parseRational(condensed(written));
  if (fraction === undefined) return fault('fraction-unreadable');
  const inside = compare(fraction, ZERO) > 0 && compare(fraction, ONE) <= 0;
  return inside ? read(fraction) : fault('fraction-out-of-range');
}

/** The phrase as policy writes it: `不低于 3%`, `10%`, `不超过 0.2%`, `5%—20%`. */
export function formatRatioPhrase({ bound, ratio, cap }: RatioPhrase): string {
  if (bound === 'atMost') return `不超过 ${formatPercent(ratio)}`;
  if (bound === 'exactly') return formatPercent(ratio);
  return cap === undefined
    ? `不低于 ${formatPercent(ratio)}`
    : `${formatPercent(ratio)}—${formatPercent(cap)}`;
}

/** The effect as policy writes it: `×2`, `不低于 50%`, `100%`, `不超过 20%`. */
export function formatRatioEffect(effect: RatioEffect): string {
  if (effect.kind === 'all') return '100%';
  if (effect.kind === 'floor') return `不低于 ${formatPercent(effect.ratio)}`;
  if (effect.kind === 'cap') return `不超过 ${formatPercent(effect.ratio)}`;
  const { n, d } = effect.factor;
  return d === 1n ? `×${n}` : `×${decimalOrFraction(effect.factor)}`;
}

function decimalOrFraction(factor: Rational): string {
  const thousandths = factor.n * 1000n;
  if (thousandths % factor.d !== 0n) return `${factor.n}/${factor.d}`;
  return (Number(thousandths / factor.d) / 1000).toString();
}
