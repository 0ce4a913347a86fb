import type { FactValue, OperatorName } from './condition.ts';
import { toHalfWidth } from './policy-phrase.ts';
import { parseDate } from './policy-time-phrase.ts';
import type { FactDeclaration } from './policy-types.ts';

export type FactValueFault =
  | 'fact-type' // not a number, a day, 是/否 …
  | 'fact-unit' // 3 台 for a fact that counts 件
  | 'fact-value-unknown'; // not among the declared values

export type ReadFactValue =
  | { readonly ok: true; readonly value: Exclude<FactValue, readonly string[]> }
  | { readonly ok: false; readonly fault: FactValueFault };

const NUMBER = /^(-?\d{1,15}(?:\.\d{1,6})?)\s*(\D*)$/u;
const YES: ReadonlySet<string> = new Set(['是', 'true', 'yes']);
const NO: ReadonlySet<string> = new Set(['否', 'false', 'no']);

/** One value of a fact (of a list: one of its elements) from its text, by the fact's declared type. */
export function readFactValue(text: string, fact: FactDeclaration, operator?: OperatorName): ReadFactValue {
  if (fact.type === 'number') return readNumber(toHalfWidth(text).trim(), fact.unit);
  if (fact.type === 'yes-no') return readYesNo(text.trim());
  if (fact.type === 'date') {
    const date = parseDate(text);
    return date.ok ? date : { ok: false, fault: 'fact-type' };
  }
  return readWord(text.trim(), fact, operator);
}

function readNumber(text: string, unit: string | undefined): ReadFactValue {
  const [, number, written = ''] = NUMBER.exec(text) ?? [];
  if (number === undefined) return { ok: false, fault: 'fact-type' };
  if (written !== '' && written !== unit) return { ok: false, fault: 'fact-unit' };
  return { ok: true, value: Number(number) };
}

function readYesNo(text: string): ReadFactValue {
  if (YES.has(text)) return { ok: true, value: true };
  return NO.has(text) ? { ok: true, value: false } : { ok: false, fault: 'fact-type' };
}

function readWord(
  text: string,
  { values }: FactDeclaration,
  operator: OperatorName | undefined,
): ReadFactValue {
  if (text === '') return { ok: false, fault: 'fact-type' };
  // A part of a value need not be a value.
  const whole = operator !== 'textContains' && operator !== 'textLacks';
  const known = values.length === 0 || values.includes(text) || !whole;
  return known ? { ok: true, value: text } : { ok: false, fault: 'fact-value-unknown' };
}
