import { computeExpectations, computeTake } from './compute-quota.ts';
import type { Commitment, Frame } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { showFraction } from './fraction.ts';

/** Every take (应抽数) follows from the bound, the ratios and the published sizes (draw.md §2). */
export function checkTakes(commitment: Commitment): readonly Failure[] {
  return commitment.frames.flatMap((frame, f) =>
    frame.quotas.flatMap((quota, q) => {
      const { take } = computeTake(quota, strataOf(frame, quota.quota));
      const place = { at: `frames[${f}].quotas[${q}].take`, expected: take, found: quota.take };
      return take === BigInt(quota.take) ? [] : [failure(FILE, 'take-differs', place)];
    }),
  );
}

/** Every expectation follows from the take: the probability of each enterprise is expect/size. */
export function checkExpectations(commitment: Commitment): readonly Failure[] {
  return commitment.frames.flatMap((frame, f) =>
    frame.quotas.flatMap((quota) => {
      const strata = strataOf(frame, quota.quota);
      const expectations = computeExpectations(BigInt(quota.take), strata).map(showFraction);
      return strata.flatMap((stratum, i) => {
        const expected = expectations[i] ?? '';
        const at = `frames[${f}].strata[${frame.strata.indexOf(stratum)}].expect`;
        return expected === stratum.expect
          ? []
          : [failure(FILE, 'expect-differs', { at, expected, found: stratum.expect })];
      });
    }),
  );
}

/** The strata of a quota, in the order of the commitment. */
export function strataOf(frame: Frame, quota: string): Frame['strata'] {
  return frame.strata.filter((stratum) => stratum.quota === quota);
}

const FILE = 'commitment.json';
