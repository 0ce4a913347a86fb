/** An exact fraction in lowest terms, d > 0 (draw.md §0: all arithmetic on integers of any size). */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** n/d in lowest terms; d may not be 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestDivisor(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

/** Reads `n/d`; undefined unless it is written in lowest terms, without sign or leading zeros. */
export function readFraction(text: string): Fraction | undefined {
  const match = /^(0|[1-9][0-9]*)\/([1-9][0-9]*)$/u.exec(text);
  if (!match) return undefined;
  const [n, d] = [BigInt(match[1] ?? '0'), BigInt(match[2] ?? '1')];
  return greatestDivisor(n, d) === 1n ? { n, d } : undefined;
}

/** The value of a text whose form has been checked; anything else is a mistake of the caller. */
export function fractionOf(text: string): Fraction {
  const read = readFraction(text);
  if (!read) throw new RangeError(`not a fraction in lowest terms: ${text}`);
  return read;
}

/** `n/d`, as draw/v1 writes it. */
export function showFraction(value: Fraction): string {
  return `${value.n}/${value.d}`;
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** a/b; b may not be 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, ZERO);
}

/** ⌊a⌋ for a ≥ 0: nothing in draw/v1 rounds a negative number. */
export function roundDown(a: Fraction): bigint {
  return a.n / a.d;
}

/** ⌈a⌉ for a ≥ 0. */
export function roundUp(a: Fraction): bigint {
  return (a.n + a.d - 1n) / a.d;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };
export const HALF: Fraction = { n: 1n, d: 2n };

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
