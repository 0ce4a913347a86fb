import { describe, expect, test } from 'vitest';
import type { AgencyScore, BlockScore } from '../../../engine/domain/assessment.ts';
import { NO_CREDIT } from '../../../engine/domain/credit.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { assess } from '../../../engine/pipeline/supervise/assess.ts';
import { belongsTo, type RoundRecords } from '../../../engine/pipeline/supervise/round-records.ts';
import { unitsToAssess } from '../../../engine/pipeline/supervise/units-to-assess.ts';
import {
  CREDIT,
  LINES,
  meets,
  ONE,
  POLICY,
  ROUND,
  SAMPLE,
  TWO,
  withFindings,
  withoutFinding,
} from './sample-round.ts';

const AFTER_EVERY_TERM = isoDate('2017-10-31');

function scoresOf(round: RoundRecords, cutOff = AFTER_EVERY_TERM, credit = CREDIT) {
  return assess({ period: ROUND, cutOff, rounds: [round], credit }, POLICY, meets).scores;
}

function scoreOf(agency: string, round: RoundRecords, cutOff = AFTER_EVERY_TERM): AgencyScore {
  const found = scoresOf(round, cutOff).find((score) => score.agency === agency);
  if (found === undefined) throw new Error(`no row for ${agency}`);
  return found;
}

function blockOf({ blocks }: AgencyScore, id: BlockScore['block']): BlockScore {
  const found = blocks.find(({ block }) => block === id);
  if (found === undefined) throw new Error(`no block ${id}`);
  return found;
}

describe('三(五) 考核: who gets a row', () => {
  const units = unitsToAssess(POLICY);

  test('every agency of 附件1 that may inspect, and those that 附件2 names', () => {
    expect(units).toEqual(scoresOf(SAMPLE).map(({ agency }) => agency));
    for (const { id, enforcing } of POLICY.agencies) if (enforcing) expect(units).toContain(id);
    for (const id of ['ORG', 'LEG', 'TAR', 'GOV']) expect(units).toContain(id);
  });

  test('who has no task gets none: 区科技局, the procuratorate, the court', () => {
    for (const id of ['STB', 'PRO', 'COU']) expect(units).not.toContain(id);
  });

  test('各执法检查机关 have the tasks of 附件2 whether they stand in the plan or not', () => {
    expect(unitsToAssess({ ...POLICY, plans: [] })).toEqual(units);
    expect(unitsToAssess({ ...POLICY, tasks: [] })).not.toContain('LEG');
  });

  test('each once, in the order of 附件1, the units outside it last', () => {
    expect(new Set(units).size).toBe(units.length);
    expect(units[0]).toBe('AMR');
    expect(units.slice(-3)).toEqual(['LEG', 'TAR', 'GOV']);
  });
});

describe('everything in time', () => {
  test('full marks over what could be counted', () => {
    const score = scoreOf('SAF', SAMPLE);
    expect(score.total).toBe('100/1');
    expect(blockOf(score, 'double-random').score).toBe('40/1');
    expect(blockOf(score, 'information-sharing').score).toBe('25/1');
  });

  test('how says why, with numbers', () => {
    const [claimed, , recorded] = blockOf(scoreOf('AMR', SAMPLE), 'double-random').indicators;
    expect(claimed?.how).toBe('认领应计 2 件，符合 2 件，5 分 × 2/2 得 5 分');
    expect(recorded?.how).toBe('检查结果应计 2 件，符合 2 件，10 分 × 2/2 得 10 分');
  });

  test('a block without data has no score, says so, and is not in the total', () => {
    const block = blockOf(scoreOf('SAF', SAMPLE), 'dual-notice');
    expect(block.score).toBeNull();
    expect(block.how).toContain('数据缺失');
    expect(block.indicators.every(({ score, how }) => score === null && how.includes('数据缺失'))).toBe(true);
  });

  test('a unit of which nothing was drawn has no total: neither 0 nor full', () => {
    const idle = scoreOf('EDU', SAMPLE);
    expect(idle.total).toBeNull();
    expect(idle.blocks.map(({ score }) => score)).toEqual([null, null, null, null]);
    // 满分 for what does not apply stands only beside something that does.
    expect(blockOf(idle, 'double-random').indicators.at(-1)?.score).toBeNull();
  });
});

describe('what is missing counts, once it is due', () => {
  test('deleting one finding changes that agency’s score and no other’s', () => {
    const without = withoutFinding(SAMPLE, ONE, 'AJ-01');
    const [before, after] = [scoresOf(SAMPLE), scoresOf(without)];
    const changed = before.filter((row, i) => row.total !== after[i]?.total).map(({ agency }) => agency);
    expect(changed).toEqual(['SAF']);
  });

  test('a missing finding is 未到期 up to its last day and 逾期 from the next', () => {
    const without = withoutFinding(SAMPLE, TWO, 'SC-01');
    const shareOn = (day: string) => {
      const found = blockOf(scoreOf('AMR', without, isoDate(day)), 'double-random').indicators[2];
      return [found?.numerator, found?.denominator];
    };
    // Visited on Wednesday 2017-08-23: five working days end on the 30th.
    expect(shareOn('2017-08-30')).toEqual([1, 1]);
    expect(shareOn('2017-08-31')).toEqual([1, 2]);
  });

  test('a claim that lapsed at the deadline is late, one that is not due counts neither way', () => {
    const lapsed = {
      ...SAMPLE.draw,
      claims: SAMPLE.draw.claims.map((one) => ({ ...one, how: 'deadline' as const })),
    };
    expect(blockOf(scoreOf('SAF', { ...SAMPLE, draw: lapsed }), 'double-random').indicators[0]?.score).toBe(
      '0/1',
    );
    const unclaimed = { ...SAMPLE, draw: { ...SAMPLE.draw, claims: [] } };
    const early = blockOf(scoreOf('SAF', unclaimed, isoDate('2017-08-18')), 'double-random').indicators[0];
    expect(early?.score).toBeNull();
    expect(blockOf(scoreOf('SAF', unclaimed), 'double-random').indicators[0]?.score).toBe('0/1');
  });

  test('a claim made after the claims closed is late', () => {
    const after = instant('2017-08-18T18:00:01+08:00');
    const claims = SAMPLE.draw.claims.map((one) => (one.id === ONE ? { ...one, at: after } : one));
    const late = { ...SAMPLE, draw: { ...SAMPLE.draw, claims } };
    expect(blockOf(scoreOf('AMR', late), 'double-random').indicators[0]?.score).toBe('5/2');
  });

  test('who came in by a strike is to be claimed within the term from then', () => {
    const strike = {
      ...{ kind: 'strike' as const, frame: 'AJ-01', out: ONE, in: TWO, ground: 'deregistered' as const },
      ...{ evidence: '0'.repeat(64), at: instant('2017-08-24T10:00:00+08:00') },
      ...{ proposedBy: 'AMR/amr-clerk', approvedBy: 'LEG/leg-review' },
    };
    const struck = { ...SAMPLE, draw: { ...SAMPLE.draw, changes: [strike] } };
    const claimOn = (cutOff: string) =>
      blockOf(scoreOf('SAF', struck, isoDate(cutOff)), 'double-random').indicators[0]?.score;
    // Thursday: two working days end on Monday the 28th.
    expect(claimOn('2017-08-28')).toBeNull();
    expect(claimOn('2017-08-29')).toBe('0/1');
  });

  test('a result disclosed late, or not at all after its term, lowers the share', () => {
    const hidden = { ...SAMPLE, publish: { disclosures: [] } };
    const shown = (cutOff: string) =>
      blockOf(scoreOf('AMR', hidden, isoDate(cutOff)), 'double-random').indicators[3]?.score;
    expect(shown('2017-09-19')).toBeNull();
    expect(shown('2017-10-31')).toBe('0/1');
  });

  test('a corrected result that is disclosed once more stays in time', () => {
    const [first] = SAMPLE.publish.disclosures;
    if (first === undefined) throw new Error('no disclosure');
    const again = { ...first, batch: 2, rows: first.rows.map((row) => ({ ...row, lateBy: 9 })) };
    const corrected = { ...SAMPLE, publish: { disclosures: [first, again] } };
    expect(blockOf(scoreOf('AMR', corrected), 'double-random').score).toBe('40/1');
  });

  test('a visit outside the window of the joint plan is late', () => {
    const late = withFindings(SAMPLE, (one) => ({ ...one, inspectedOn: isoDate('2017-08-28') }));
    expect(blockOf(scoreOf('AMR', late), 'double-random').indicators[1]?.score).toBe('0/1');
  });

  test('a report that was not sent is late after its term', () => {
    const silent = { ...SAMPLE, inspect: { ...SAMPLE.inspect, reports: [] } };
    expect(blockOf(scoreOf('AMR', silent), 'information-sharing').indicators[2]?.score).toBe('0/1');
  });

  test('records after the cut-off are not looked at', () => {
    const early = blockOf(scoreOf('AMR', SAMPLE, isoDate('2017-08-23')), 'double-random');
    expect(early.indicators.map(({ score }) => score)).toEqual(['5/1', null, null, null, '5/1']);
  });
});

describe('三(三) 不得随意更换执法检查人员', () => {
  test('a finding by somebody whom neither the form nor a substitution names costs a point', () => {
    const strange = withFindings(SAMPLE, (one) => ({ ...one, inspectors: ['AMR-99'] }));
    const last = blockOf(scoreOf('AMR', strange), 'double-random').indicators.at(-1);
    expect([last?.numerator, last?.score]).toEqual([2, '3/1']);
  });

  test('a substitution that was approved costs nothing', () => {
    const change = {
      ...{ kind: 'substitute' as const, agency: 'AMR', id: ONE, slot: 1, out: 'AMR-01', in: 'AMR-02' },
      ...{ ground: 'illness' as const, evidence: '0'.repeat(64), at: instant('2017-08-19T10:00:00+08:00') },
      ...{ proposedBy: 'AMR/amr-clerk', approvedBy: 'LEG/leg-review' },
    };
    const changed = withFindings({ ...SAMPLE, draw: { ...SAMPLE.draw, changes: [change] } }, (one) =>
      one.id === ONE && one.agency === 'AMR' ? { ...one, inspectors: ['AMR-02'] } : one,
    );
    const last = blockOf(scoreOf('AMR', changed), 'double-random').indicators.at(-1);
    expect([last?.numerator, last?.denominator, last?.score]).toEqual([0, 1, '5/1']);
  });

  test('a struck enterprise is owed by nobody', () => {
    const strike = {
      ...{ kind: 'strike' as const, frame: 'AJ-01', out: ONE, in: null, ground: 'deregistered' as const },
      ...{ evidence: '0'.repeat(64), at: instant('2017-08-19T10:00:00+08:00') },
      ...{ proposedBy: 'AMR/amr-clerk', approvedBy: 'LEG/leg-review' },
    };
    const struck = { ...withoutFinding(SAMPLE, ONE, 'AJ-01'), draw: { ...SAMPLE.draw, changes: [strike] } };
    expect(scoreOf('SAF', struck).total).toBeNull();
    expect(scoreOf('AMR', struck).total).toBe('100/1');
  });
});

describe('国办发〔2024〕54号: activity is neither rewarded nor punished', () => {
  test('what was found changes no score', () => {
    const worst = withFindings(SAMPLE, (one) => ({
      ...one,
      results: ['不配合检查情节严重'],
      followUp: '移送办案机构',
    }));
    expect(scoresOf(worst)).toEqual(scoresOf(SAMPLE));
  });

  test('twice the work with the same diligence is the same score', () => {
    const twice = assess(
      {
        period: '2017',
        cutOff: AFTER_EVERY_TERM,
        rounds: [SAMPLE, september(SAMPLE)],
        credit: creditOfBoth(),
      },
      POLICY,
      meets,
    ).scores;
    expect(twice.map(({ agency, total }) => [agency, total])).toEqual(
      scoresOf(SAMPLE).map(({ agency, total }) => [agency, total]),
    );
  });

  function september(round: RoundRecords): RoundRecords {
    return { ...round, draw: { ...round.draw, round: '2017-09' } };
  }

  function creditOfBoth() {
    const again = CREDIT.records.map((record) => ({ ...record, round: '2017-09', seq: record.seq + 10 }));
    return { ...CREDIT, records: [...CREDIT.records, ...again] };
  }
});

describe('which rounds belong to a period', () => {
  test.each([
    ['2017-08', '2017-08', true],
    ['2017-08', '2017-08-b', true],
    ['2017', '2017-08-b', true],
    ['2017-08', '2017-09', false],
    ['2017', '2018-01', false],
  ])('%s has %s: %s', (period, round, expected) => expect(belongsTo(period, round)).toBe(expected));

  test('a rehearsal and a voided round count for nothing', () => {
    const opened = SAMPLE.draw.opened;
    if (opened === undefined) throw new Error('not opened');
    const rehearsal = { ...opened, commitment: { ...opened.commitment, rehearsal: true } };
    const voided = { reason: '示例', approvedBy: '', when: 'after-result' as const, at: opened.at, seq: 4 };
    for (const draw of [
      { ...SAMPLE.draw, opened: rehearsal },
      { ...SAMPLE.draw, voided },
    ])
      expect(scoresOf({ ...SAMPLE, draw }).every(({ total }) => total === null)).toBe(true);
  });
});

test('二(十): without the credit register, what was inspected was not passed on in time', () => {
  const rows = scoresOf(SAMPLE, AFTER_EVERY_TERM, NO_CREDIT);
  const saf = rows.find(({ agency }) => agency === 'SAF');
  expect(saf && blockOf(saf, 'information-sharing').indicators[0]?.score).toBe('0/1');
  expect(LINES).toHaveLength(3);
});
