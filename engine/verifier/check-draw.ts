import { hex } from './bytes.ts';
import { strataOf } from './check-quotas.ts';
import { checkReference } from './check-seed.ts';
import { roundTakes } from './compute-quota.ts';
import type { Commitment, Draw, Frame } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { fractionOf } from './fraction.ts';
import { groupKey, roundingNumber } from './keys.ts';

/** draw.json has the frames and strata of the commitment, their keys, and the number of each stratum (draw.md §4). */
export function checkDraw(
  draw: Draw,
  commitment: Commitment,
  commitmentHash: string,
  seed: string,
): readonly Failure[] {
  const expected = commitment.frames.map((frame) => frame.frame).join(' ');
  const found = draw.frames.map((frame) => frame.frame).join(' ');
  return [
    ...checkReference(FILE, draw.commitment, commitmentHash),
    ...checkSeedReference(FILE, draw.seed, seed),
    ...(expected === found ? [] : [failure(FILE, 'frames-differ', { at: 'frames', expected, found })]),
    ...commitment.frames.flatMap((frame, i) => checkFrame(draw.frames[i], frame, seed, `frames[${i}]`)),
  ];
}

/** The file names this seed. */
export function checkSeedReference(file: string, found: string, expected: string): readonly Failure[] {
  return found === expected ? [] : [failure(file, 'other-seed', { at: 'seed', expected, found })];
}

/** How many each stratum draws, by stratum. */
export function takesOf(frame: Frame, seed: string): ReadonlyMap<string, number> {
  const takes = frame.quotas.flatMap((quota) => {
    const strata = strataOf(frame, quota.quota);
    const expectations = strata.map((stratum) => fractionOf(stratum.expect));
    const rounded = roundTakes(expectations, roundingNumber(seed, frame.frame, quota.quota));
    return strata.map((stratum, i) => [stratum.stratum, Number(rounded[i] ?? 0n)] as const);
  });
  return new Map(takes);
}

const FILE = 'draw.json';

function checkFrame(
  drawn: Draw['frames'][number] | undefined,
  frame: Frame,
  seed: string,
  at: string,
): readonly Failure[] {
  // A frame that is not there has been named already.
  if (drawn?.frame !== frame.frame) return [];
  const key = hex(groupKey(seed, frame.group));
  const expected = frame.strata.map((stratum) => stratum.stratum).join(' ');
  const found = drawn.strata.map((stratum) => stratum.stratum).join(' ');
  const takes = takesOf(frame, seed);
  return [
    ...(drawn.key === key
      ? []
      : [failure(FILE, 'key-differs', { at: `${at}.key`, expected: key, found: drawn.key })]),
    ...(expected === found ? [] : [failure(FILE, 'strata-differ', { at: `${at}.strata`, expected, found })]),
    ...drawn.strata.flatMap(({ stratum, take }, i) => {
      const rounded = takes.get(stratum) ?? take;
      const place = { at: `${at}.strata[${i}].take`, expected: rounded, found: take };
      return rounded === take ? [] : [failure(FILE, 'rounded-take-differs', place)];
    }),
  ];
}
