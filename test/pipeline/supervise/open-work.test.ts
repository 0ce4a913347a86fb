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

function work(round: RoundRecords, at = AT, isAnnounced = true) {
  return openWork(round, CREDIT, at, POLICY, isAnnounced);
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

  const apart = { opened: { ...SAMPLE.draw.opened, commitment: { match: [], frames: [] } } as never };
  const staffing = { opened: { hash: 'b', commitment: {} } };
  const b = { commitment: 'b', holders: [], at: AT };
  test.each([
    [['notice', 'seed'], drawnOnly({ draw: undefined } as never)],
    [['seal', 'seed'], drawnOnly({ draw: undefined, sealed: [] } as never), true],
    [['match'], drawnOnly(SEED)],
    [['people'], drawnOnly({ ...SEED, ...apart })],
    [['seal', 'notice', 'people-seed'], drawnOnly({ ...SEED, ...apart, staffings: [staffing] as never })],
    [
      ['match'],
      drawnOnly({ ...SEED, ...apart, sealed: [b], staffings: [{ ...staffing, seed: {} }] as never }),
    ],
    [['people'], drawnOnly({ ...SEED, ...apart, staffings: [{ ...staffing, voided: {} }] as never })],
  ] as const)(
    '%s: the notice, the sheets and the people committed to apart',
    (steps, round, announced: boolean = false) => {
      expect(work(round, AT, announced).map(({ step }) => step)).toEqual(steps);
    },
  );

  test('the sheets are asked for as long as there is a secret', () => {
    const unsealed = { ...SAMPLE.draw, ...SEED, ...MATCH, sealed: [] };
    expect(work({ ...SAMPLE, draw: unsealed })).toEqual([{ step: 'seal', count: 1, overdue: 0 }]);
    expect(work({ ...SAMPLE, draw: { ...unsealed, destroyed: {} as never } })).toEqual([]);
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
      { step: 'disclose', count: 3, overdue: 3 },
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
