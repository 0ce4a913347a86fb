/** Why a phrase was not read; the loader adds where it stands. */
export type PhraseFault =
  | 'ratio-unreadable'
  | 'ratio-out-of-range'
  | 'ratio-range-reversed'
  | 'multiplier-unreadable'
  | 'multiplier-below-one'
  | 'fraction-unreadable'
  | 'fraction-out-of-range'
  | 'date-unreadable'
  | 'duration-unreadable'
  | 'count-unreadable'
  | 'term-unreadable'
  | 'cron-unreadable'
  | 'cron-never';

export type Phrase<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: PhraseFault };

/** Without spaces; full-width digits and signs as half-width ones. */
export function condensed(text: string): string {
  return toHalfWidth(text).replaceAll(/\s/gu, '');
}

/** Full-width digits, letters and signs as half-width ones. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[！-～]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));
}

/** A phrase that was read. */
export function read<T>(value: T): Phrase<T> {
  return { ok: true, value };
}

/** A phrase that was not. */
export function fault(code: PhraseFault): Phrase<never> {
  return { ok: false, fault: code };
}
