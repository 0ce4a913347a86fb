import { createHash } from 'node:crypto';

/** Whole numbers below a bound, the same in every run. */
export function seededChance(seed: string): (below: number) => number {
  let counter = 0;
  return (below) => {
    counter += 1;
    return createHash('sha256').update(`${seed} ${counter}`).digest().readUInt32BE(0) % below;
  };
}
