import { type Rational, rational } from './rational.ts';

const FRACTION = /^(\d+)\/([1-9]\d*)$/u;

/** Reads `n/d` of any size, as the files of draw/v1 write ratios; throws for anything else, which only a bug writes. */
export function parseFraction(text: string): Rational {
  const [, n, d] = FRACTION.exec(text) ?? [];
  if (n === undefined || d === undefined) throw new RangeError(`not a fraction: ${text}`);
  return rational(BigInt(n), BigInt(d));
}
