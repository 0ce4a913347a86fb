import { describe, expect, test } from 'vitest';
import type { FrameInput } from '../../../engine/domain/draw-frame.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { drawFrames } from '../../../engine/pipeline/draw/draw-frames.ts';
import { LONG, tellEvidence } from '../../support/tell-evidence.ts';
import { seededChance } from '../../verifier/support/seeded-chance.ts';
import { frame, groundOf, member } from './sample-frames.ts';

const [ENTERPRISES, AGENCIES] = LONG ? [10_000, 30] : [1_000, 10];

/** Each agency has a fifth to all of the district on its roster, and one of four ratios. */
function makeFrames(groupOf: (agency: string) => string): readonly FrameInput[] {
  const chance = seededChance('coordination');
  return Array.from({ length: AGENCIES }, (_, index) => {
    const agency = `a${String(index + 1).padStart(2, '0')}`;
    const share = 20 + chance(81);
    const ratio = [rational(1, 100), rational(2, 100), rational(3, 100), rational(5, 100)][chance(4)];
    const numbers = Array.from({ length: ENTERPRISES }, (_, i) => i + 1).filter(() => chance(100) < share);
    return frame(
      numbers.map((number) => member(number, ratio ?? rational(3, 100))),
      { frame: agency.toUpperCase(), agency, group: groupOf(agency) },
    );
  });
}

function visitedBy(frames: readonly FrameInput[]) {
  const drawn = drawFrames(groundOf(frames)).frames.map((one) => one.drawn.map(({ id }) => id));
  return { counts: drawn.map((ids) => ids.length), distinct: new Set(drawn.flat()).size };
}

describe('二(七)(八) 联合检查: what coordination saves', () => {
  test('fewer enterprises are visited, and every agency draws as many as alone', () => {
    const apart = visitedBy(makeFrames((agency) => agency.toUpperCase()));
    const joint = visitedBy(makeFrames(() => 'joint'));
    expect(joint.counts).toEqual(apart.counts);
    const visits = joint.counts.reduce((sum, one) => sum + one, 0);
    const floor = Math.max(...joint.counts);
    tellEvidence(
      `coordination: ${ENTERPRISES} enterprises, ${AGENCIES} agencies, ${visits} drawn in all; distinct enterprises ${apart.distinct} apart, ${joint.distinct} joint, ${floor} drawn by the largest agency alone`,
    );
    expect(joint.distinct).toBeGreaterThanOrEqual(floor);
    expect(joint.distinct * 2).toBeLessThan(apart.distinct);
  });
});
