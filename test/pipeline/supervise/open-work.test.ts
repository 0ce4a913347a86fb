import { describe, expect, test } from 'vitest';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import { NOTHING_INSPECTED } from '../../../engine/domain/inspection.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { openWork } from '../../../engine/pipeline/supervise/open-work.ts';
import type { RoundRecords } from '../../../engine/pipeline/supervise/round-records.ts';
import { CREDIT, ONE, POLICY, ROUND, SAMPLE, withoutFinding } from './sample-round.ts';

const AT = instant('2017-12-01T08:30:00+08:00');
const SEED = { seed: {} as never };
const MATCH = { match: {} as never };

function work(round: RoundRecords, at = AT) {
  return openWork(round, CREDIT, at, POLICY);
}

/** The sample's round with other records of the draw, and nothing of the visits. */
function drawnOnly(draw: Partial<RoundRecords['draw']>): RoundRecords {
  return { ...SAMPLE, draw: { ...SAMPLE.draw, ...draw }, inspect: NOTHING_INSPECTED };
}

describe('二(五)–(九) what a round waits for', () => {
  test.each([
    ['seed', drawnOnly({ draw: undefined } as never)],
    ['draw', drawnOnly({ ...SEED, draw: undefined } as never)],
    ['match', drawnOnly(SEED)],
    ['schedule', drawnOnly({ ...SEED, ...MATCH })],
    ['forms', { ...drawnOnly({ ...SEED, ...MATCH }), inspect: { ...SAMPLE.inspect, forms: {} } }],
  ] as const)('for %s, the first step that is not made', (step, round) => {
    expect(work(round)).toEqual([{ step, count: 1, overdue: 0 }]);
  });

  const done = { ...SAMPLE, draw: { ...SAMPLE.draw, ...SEED, ...MATCH } };

  test('for nothing once all is recorded, published and reported', () => {
    expect(work(done)).toEqual([]);
  });

  test('for a finding, and says that it is overdue only after its last day', () => {
    const without = withoutFinding(done, ONE, 'AJ-01');
    const reported = instant('2017-08-29T08:30:00+08:00');
    expect(work(without, reported).find(({ step }) => step === 'record')).toMatchObject({
      count: 1,
      overdue: 0,
    });
    expect(work(without).find(({ step }) => step === 'record')).toMatchObject({ count: 1, overdue: 1 });
  });

  test('for what is not published and for the reports, late ones counted', () => {
    const round = { ...done, publish: { disclosures: [] }, inspect: { ...done.inspect, reports: [] } };
    expect(work(round)).toEqual([
      { step: 'disclose', count: 3, overdue: 0 },
      { step: 'reports', count: 2, overdue: 2 },
    ]);
  });

  test('of a rehearsal, of a void round and of one that is not open nothing is asked', () => {
    const rehearsal = { commitment: { ...done.draw.opened?.commitment, rehearsal: true } };
    const rounds = [
      { ...done, draw: emptyRound(ROUND) },
      drawnOnly({ opened: { ...done.draw.opened, ...rehearsal } as never }),
      drawnOnly({ voided: {} as never }),
    ];
    expect(rounds.map((round) => work(round))).toEqual([[], [], []]);
  });
});
