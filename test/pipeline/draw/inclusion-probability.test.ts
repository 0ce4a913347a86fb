import { describe, expect, test } from 'vitest';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import { parseFraction } from '../../../engine/kernel/parse-fraction.ts';
import { add, divide, formatFraction, rational, ZERO } from '../../../engine/kernel/rational.ts';
import { explainTicket } from '../../../engine/pipeline/draw/explain-ticket.ts';
import { fc } from '../../support/properties.ts';
import { LONG, tellEvidence } from '../../support/tell-evidence.ts';
import { randomRounds } from '../../verifier/support/random-round.ts';
import { groundOf } from './sample-frames.ts';

const ROUNDS = LONG ? 500 : 30;

describe('抽中机会: the exact inclusion probability of every enterprise', () => {
  test('follows from what was committed, is 0 for who cannot be drawn, and adds up to what each frame takes', () => {
    let explained = 0;
    fc.assert(
      fc.property(randomRounds, ({ frames }) => {
        const ground = { ...groundOf(frames), seed: '' };
        for (const { frame, quotas, strata } of ground.commitment.frames) {
          const rows = ground.snapshots.get(frame)?.rows ?? [];
          const chances = rows.map(({ id, state, stratum }) => {
            const all = explainTicket(ground, emptyRound('2017-08'), id);
            const own = all.find((one) => one.frame === frame);
            const of = strata.find((one) => one.stratum === stratum);
            const expected =
              of === undefined || state !== 'in' ? ZERO : divide(parseFraction(of.expect), rational(of.size));
            expect(own?.probability).toBe(formatFraction(expected));
            return expected;
          });
          explained += chances.length;
          const takes = quotas.reduce((sum, { take }) => sum + take, 0);
          expect(formatFraction(chances.reduce(add, ZERO))).toBe(`${takes}/1`);
        }
      }),
      { numRuns: ROUNDS, seed: 8, endOnFailure: true },
    );
    tellEvidence(
      `exact inclusion probabilities of ${explained} enterprises in frames add up to what is taken`,
    );
    expect(explained).toBeGreaterThan(ROUNDS * 10);
  });
});
