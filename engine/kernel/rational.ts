/** An exact fraction in lowest terms, d > 0. Every ratio of the law is one; none is a float. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('rational: denominator 0');
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = gcd(top < 0n ? -top : top, bottom * sign);
  return { n: (top * sign) / divisor, d: (bottom * sign) / divisor };
}

export const ZERO = rational(0);
export const ONE = rational(1);

const UNIT_DIVISORS: Readonly<Record<string, bigint>> = { '%': 100n, '‰': 1000n, '': 1n };
const DECIMAL_WITH_UNIT = /^(\d{1,12})(?:\.(\d{1,9}))?\s*([%‰]?)$/u;
const FRACTION = /^(\d{1,12})\/(\d{1,12})$/u;

/** Reads `3%`, `2‰`, `0.5%`, `1/3`, `2`, also in full width; undefined for anything else. No sign, no exponent. */
export function parseRational(text: string): Rational | undefined {
  const trimmed = toHalfWidth(text).trim();
  const fraction = FRACTION.exec(trimmed);
  if (fraction) {
    const bottom = BigInt(fraction[2] ?? '0');
    return bottom === 0n ? undefined : rational(BigInt(fraction[1] ?? '0'), bottom);
  }
  const decimal = DECIMAL_WITH_UNIT.exec(trimmed);
  if (!decimal) return undefined;
  const [, whole = '', part = '', unit = ''] = decimal;
  return rational(BigInt(whole + part), 10n ** BigInt(part.length) * (UNIT_DIVISORS[unit] ?? 1n));
}

/** U+FF01–FF5E to ASCII, as Chinese input methods write `３％` and `１／３`. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** `n/d`, as draw/v1 writes ratios (`1/1` is all). */
export function formatFraction(r: Rational): string {
  return `${r.n}/${r.d}`;
}

/** `3%`, `0.5%`, `2‰` stays readable as `0.2%`; a fraction without a short decimal is written `1/3`. */
export function formatPercent(r: Rational): string {
  if (r.n < 0n) return `-${formatPercent({ n: -r.n, d: r.d })}`;
  const scaled = r.n * 1_000_000n;
  if (scaled % r.d !== 0n) return formatFraction(r);
  const millionths = scaled / r.d;
  const whole = millionths / 10_000n;
  const part = (millionths % 10_000n).toString().padStart(4, '0').replace(/0+$/u, '');
  return part === '' ? `${whole}%` : `${whole}.${part}%`;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function floor(r: Rational): bigint {
  return r.n >= 0n || r.n % r.d === 0n ? r.n / r.d : r.n / r.d - 1n;
}

export function ceil(r: Rational): bigint {
  return -floor({ n: -r.n, d: r.d });
}

/** The nearest number below, to 15 digits after the point: for what is estimated, never for what is drawn. */
export function toNumber(r: Rational): number {
  return Number(floor(multiply(r, rational(DIGITS)))) / Number(DIGITS);
}

const DIGITS = 10n ** 15n;

/** ⌊r + 1/2⌋: halves go up. */
export function roundHalfUp(r: Rational): bigint {
  return floor(add(r, rational(1, 2)));
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
