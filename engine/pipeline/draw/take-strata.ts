import { add, floor, type Rational, rational, ZERO } from '../../kernel/rational.ts';

const TWO_TO_256 = 2n ** 256n;

/**
 * How many of each stratum of a quota are drawn, in the order of `expect`: the exact share, rounded up or down by one
 * number U for the whole quota, so that the quota's total is exact and a stratum's number within 1 (draw/v1 §4).
 */
export function takeStrata(expect: readonly Rational[], u: Rational): readonly number[] {
  const takes: number[] = [];
  let [passed, before] = [ZERO, floor(u)];
  for (const share of expect) {
    passed = add(passed, share);
    const after = floor(add(passed, u));
    takes.push(Number(after - before));
    before = after;
  }
  return takes;
}

/** U: a hash read as a big-endian number, over 2^256. */
export function unitOfHash(hash: Uint8Array): Rational {
  return rational(BigInt(`0x${Buffer.from(hash).toString('hex')}`), TWO_TO_256);
}
