import { condensed } from '../../domain/policy-phrase.ts';
import { chineseNumber } from '../../domain/policy-time-phrase.ts';
import { PHRASE_PARSERS } from './phrase-parsers.ts';

/**
 * How a ratio that people say otherwise is written here: `5%以上` → `不低于 5%`, `百分之五` → `5%`, `3倍` → `×3`, `5` → `5%`.
 * Only asked (是不是……？), never taken: `3 次以上` may mean three or more than three. undefined where nothing fits.
 */
export function meantRatio(written: string, format: 'ratio-phrase' | 'ratio-effect'): string | undefined {
  const text = condensed(written).replace(/底于/u, '低于');
  const parses = (phrase: string) => PHRASE_PARSERS[format]?.(phrase).ok === true;
  const candidates = SAID.flatMap(([pattern, meant]) => {
    const said = pattern.exec(text);
    return said === null ? [] : [meant(said[1] ?? '')];
  });
  const [, bound = '', number = ''] = BOUND.exec(text) ?? [];
  return [...candidates, `${bound === '' ? '' : `${bound} `}${withSign(number)}`].find(
    (phrase) => phrase !== written && parses(phrase),
  );
}

const BOUND = /^(不低于|不少于|不超过|不高于|至少|至多)?(.+)$/u;

const SAID: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^(.+?)(?:及|或)?以上$/u, (number) => `不低于 ${withSign(number)}`],
  [/^(.+?)(?:及|或)?以[下内]$/u, (number) => `不超过 ${withSign(number)}`],
  [/^(.+)倍$/u, (number) => `×${figure(number)}`],
  [/^翻(?:番|倍|一番)$/u, () => '×2'],
  [/^(?:全部|全覆盖|全部抽取|百分之百)$/u, () => '100%'],
];

/** With the sign of per cent, or per mille where that is said. */
function withSign(said: string): string {
  const [, word = '', number = ''] = /^(百分之|千分之)?(.+)$/u.exec(said) ?? [];
  const [, tenths] = /^(.+)成$/u.exec(number) ?? [];
  if (tenths !== undefined) return `${figure(tenths)}0%`;
  if (word !== '') return `${figure(number)}${word === '千分之' ? '‰' : '%'}`;
  return /^[\d.]+$/u.test(number) ? `${number}%` : said;
}

function figure(said: string): string {
  return String(chineseNumber(said) ?? said);
}
