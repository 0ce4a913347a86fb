import { describe, expect, test } from 'vitest';
import { type CreditState, NO_CREDIT } from '../../../engine/domain/credit.ts';
import { NOTHING_DISCLOSED } from '../../../engine/domain/disclosure.ts';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import { NOTHING_INSPECTED } from '../../../engine/domain/inspection.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { RoundRecords } from '../../../engine/pipeline/supervise/round-records.ts';
import { summarizeRound } from '../../../engine/pipeline/supervise/summarize-round.ts';
import { fc } from '../../support/properties.ts';
import {
  CREDIT,
  LINES,
  ONE,
  POLICY,
  ROUND,
  SAMPLE,
  TWO,
  withFindings,
  withoutFinding,
} from './sample-round.ts';

const CUT_OFF = isoDate('2017-09-05');

function summary(round: RoundRecords, cutOff = CUT_OFF, credit: CreditState = CREDIT) {
  return summarizeRound({ round, credit, cutOff }, POLICY);
}

function agencyOf(round: RoundRecords, agency: string, cutOff = CUT_OFF) {
  return summary(round, cutOff).agencies.find((one) => one.agency === agency);
}

describe('二(九) 汇总', () => {
  test('each number is counted from the records', () => {
    expect(agencyOf(SAMPLE, 'AMR')).toMatchObject({
      drawn: 2,
      visits: 2,
      lines: 2,
      recorded: 2,
      disclosed: 2,
    });
    expect(agencyOf(SAMPLE, 'SAF')).toMatchObject({
      drawn: 1,
      visits: 1,
      lines: 1,
      recorded: 1,
      disclosed: 1,
    });
    const { enterprises, visits, creditRecords, window } = summary(SAMPLE);
    expect({ enterprises, visits, creditRecords, window }).toEqual({
      enterprises: { drawn: 2, completed: 2, withProblems: 0, unvisited: 0 },
      visits: 2,
      creditRecords: 3,
      window: ['2017-08-21', '2017-08-25'],
    });
  });

  test('an agency of the plan of which nothing was drawn stands with zeros', () => {
    const idle = agencyOf(SAMPLE, 'FIR');
    expect(idle).toEqual({
      ...{ agency: 'FIR', items: 2, drawn: 0, visits: 0, lines: 0, recorded: 0, problems: 0 },
      ...{ late: 0, overdue: 0, disclosed: 0, undisclosed: 0, pending: 0, understaffed: 0 },
      ...{ uninspected: 0, blank: 0, report: 'not-due', reportDueOn: null },
    });
    // 教育局 has its first plan line in September.
    expect(agencyOf(SAMPLE, 'EDU')).toBeUndefined();
  });

  test('agencies stand by id, each once', () => {
    const ids = summary(SAMPLE).agencies.map(({ agency }) => agency);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('a violation is a problem of its line and of its enterprise', () => {
    const found = withFindings(SAMPLE, (one) =>
      one.item === 'AJ-01' ? { ...one, results: ['发现问题已责令改正'], followUp: '责令改正并跟踪' } : one,
    );
    expect(agencyOf(found, 'SAF')?.problems).toBe(1);
    expect(summary(found).enterprises.withProblems).toBe(1);
    expect(summary(found).results.filter(({ lines }) => lines > 0)).toEqual([
      { result: '未发现问题', lines: 2 },
      { result: '发现问题已责令改正', lines: 1 },
    ]);
  });

  test('a missing finding is overdue after its last day, with the working days', () => {
    const without = withoutFinding(SAMPLE, ONE, 'AJ-01');
    expect(agencyOf(without, 'SAF', isoDate('2017-08-29'))).toMatchObject({ recorded: 0, overdue: 0 });
    expect(agencyOf(without, 'SAF')).toMatchObject({ recorded: 0, overdue: 1, disclosed: 0 });
    expect(summary(without).lateLines).toEqual([
      {
        ...{ id: ONE, name: '示例企业甲', item: 'AJ-01', agency: 'SAF', dueOn: '2017-08-29' },
        ...{ lateBy: 5, recorded: false, reason: '' },
      },
    ]);
  });

  test('未检查 is counted apart until there is a finding: recorded, 未检查 and neither make the lines', () => {
    const why = { id: ONE, item: 'AJ-01', agency: 'SAF', form: '2017-08-0001', reason: '停业' };
    const visitedOn = isoDate('2017-08-22');
    const uninspected = [{ ...why, visitedOn, seq: 900, at: instant('2017-08-23T09:00:00+08:00') }];
    const without = withoutFinding(SAMPLE, ONE, 'AJ-01');
    const left = { ...without, inspect: { ...without.inspect, uninspected } };
    const partsOf = (round: RoundRecords, cutOff?: typeof CUT_OFF) => {
      const { lines = 0, recorded = 0, uninspected: u = 0, blank = 0 } = agencyOf(round, 'SAF', cutOff) ?? {};
      return [lines, recorded, u, blank];
    };
    expect(partsOf(without)).toEqual([1, 0, 0, 1]);
    expect(partsOf(left)).toEqual([1, 0, 1, 0]);
    expect(partsOf(left, isoDate('2017-08-22'))).toEqual([1, 0, 0, 1]);
    expect(partsOf({ ...left, inspect: { ...left.inspect, findings: SAMPLE.inspect.findings } })).toEqual([
      1, 1, 0, 0,
    ]);
    expect(summary(left).uninspected).toEqual([
      { id: ONE, name: '示例企业甲', item: 'AJ-01', agency: 'SAF', visitedOn, reason: '停业' },
    ]);
    expect(agencyOf(left, 'SAF')?.overdue).toBe(1);
    expect(summary(left).lateLines.map(({ reason }) => reason)).toEqual(['未检查：停业']);
  });

  test('a finding recorded late keeps its reason', () => {
    const late = withFindings(SAMPLE, (one) =>
      one.item === 'AJ-01' ? { ...one, lateBy: 2, lateReason: '示例原因' } : one,
    );
    expect(agencyOf(late, 'SAF')).toMatchObject({ recorded: 1, late: 1, overdue: 0 });
    expect(summary(late).lateLines).toMatchObject([{ lateBy: 2, recorded: true, reason: '示例原因' }]);
  });

  test('a written report that is not there is missing, with its last day', () => {
    const silent = { ...SAMPLE, inspect: { ...SAMPLE.inspect, reports: [] } };
    expect(agencyOf(SAMPLE, 'AMR')?.report).toBe('received');
    expect(agencyOf(silent, 'AMR')).toMatchObject({ report: 'missing', reportDueOn: '2017-08-30' });
    // 区安监局 had its only visit the day before.
    expect(agencyOf(silent, 'SAF')).toMatchObject({ report: 'missing', reportDueOn: '2017-08-29' });
  });

  test('on its last day a report still runs; where the policy has no term for it, for ever', () => {
    const silent = { ...SAMPLE, inspect: { ...SAMPLE.inspect, reports: [] } };
    const last = isoDate('2017-08-30');
    expect(agencyOf(silent, 'AMR', last)).toMatchObject({ report: 'running', reportDueOn: last });
    expect(agencyOf(silent, 'SAF', last)).toMatchObject({ report: 'missing' });
    const deadlines = POLICY.deadlines.filter(({ matter }) => matter !== 'agency-report');
    const { agencies } = summarizeRound(
      { round: silent, credit: CREDIT, cutOff: CUT_OFF },
      { ...POLICY, deadlines },
    );
    expect(agencies.find(({ agency }) => agency === 'AMR')).toMatchObject({
      report: 'running',
      reportDueOn: null,
    });
  });

  test('a result that is not public is counted as late only after the last day of its disclosure', () => {
    const hidden = { ...SAMPLE, publish: NOTHING_DISCLOSED };
    const on = (day: string) => agencyOf(hidden, 'AMR', isoDate(day));
    expect(on('2017-09-05')).toMatchObject({ disclosed: 0, undisclosed: 0 });
    // 20 working days after the visits of 22 and 23 August.
    expect(on('2017-09-20')).toMatchObject({ disclosed: 0, undisclosed: 1 });
    expect(on('2017-09-21')).toMatchObject({ disclosed: 0, undisclosed: 2 });
    expect(agencyOf(SAMPLE, 'AMR', isoDate('2017-09-21'))).toMatchObject({ disclosed: 2, undisclosed: 0 });
  });

  test('what a finding leaves open, too few people, and visits that nothing is recorded of', () => {
    const open = withFindings(SAMPLE, (one) =>
      one.item === 'AJ-01' ? { ...one, results: ['发现问题待后续处理'], followUp: '其他' } : one,
    );
    expect(agencyOf(open, 'SAF')).toMatchObject({ pending: 1, problems: 1 });
    // The forms of the sample name one inspector a line, and the item asks for two.
    const without = withoutFinding(SAMPLE, TWO, 'SC-01');
    expect([agencyOf(SAMPLE, 'AMR')?.understaffed, agencyOf(without, 'AMR')?.understaffed]).toEqual([0, 1]);
    expect(summary(without, isoDate('2017-08-24')).enterprises.unvisited).toBe(1);
    // ONE has its other item recorded; and on the day of the visit nothing is behind yet.
    expect(summary(withoutFinding(SAMPLE, ONE, 'AJ-01')).enterprises.unvisited).toBe(0);
    expect(summary(without, isoDate('2017-08-23')).enterprises.unvisited).toBe(1);
  });

  test('records after the cut-off are not looked at', () => {
    const early = summary(SAMPLE, isoDate('2017-08-23'));
    expect(early.agencies.every(({ recorded, disclosed }) => recorded + disclosed === 0)).toBe(true);
    expect([early.creditRecords, early.visits]).toEqual([0, 2]);
    expect(summary(SAMPLE, isoDate('2017-08-15')).enterprises.drawn).toBe(0);
  });

  test('an enterprise that was struck is in no number, who came in for it is drawn', () => {
    const TWO = LINES[2]?.[0] ?? ONE;
    const strike = {
      ...{ kind: 'strike' as const, frame: 'AJ-01', out: ONE, in: TWO, ground: 'deregistered' as const },
      ...{ evidence: '0'.repeat(64), at: instant('2017-08-19T10:00:00+08:00') },
      ...{ proposedBy: 'AMR/amr-clerk', approvedBy: 'LEG/leg-review' },
    };
    const struck = { ...SAMPLE, draw: { ...SAMPLE.draw, changes: [strike] } };
    expect(agencyOf(struck, 'SAF')).toMatchObject({ drawn: 1, visits: 0, lines: 0, recorded: 0 });
    const back = { ...strike, out: TWO, in: ONE };
    const both = { ...SAMPLE, draw: { ...SAMPLE.draw, changes: [strike, back] } };
    expect(agencyOf(both, 'SAF')).toMatchObject({ drawn: 1, visits: 1, lines: 1, recorded: 1 });
  });

  test('lists decided on this round’s records, and measures announced for it, once each', () => {
    const listing = {
      list: 'abnormal',
      id: ONE,
      origin: 'decided',
      listedOn: isoDate('2017-09-01'),
      records: [1],
      seq: 7,
    };
    const imported = { ...listing, origin: 'imported', records: [], seq: 8 };
    const restriction = { id: ONE, rule: 'procurement-abnormal', scene: 'procurement', level: 'restrict' };
    const hint = { id: ONE, rule: 'services-abnormal', scene: 'public-services', level: 'hint' };
    const one = { round: ROUND, on: isoDate('2017-09-02'), at: instant('2017-09-02T10:00:00+08:00'), seq: 9 };
    const credit = {
      ...CREDIT,
      listings: [listing, imported],
      announced: [
        { ...one, restrictions: [restriction, hint] },
        { ...one, restrictions: [restriction], seq: 10 },
        { ...one, round: '2017-09', restrictions: [{ ...restriction, rule: 'other' }] },
      ],
    } as unknown as CreditState;
    const { listed, restrictions } = summary(SAMPLE, CUT_OFF, credit);
    expect(listed).toEqual([
      { list: 'abnormal', enterprises: 1 },
      { list: 'serious', enterprises: 0 },
    ]);
    expect(restrictions).toEqual([
      { scene: 'procurement', prohibit: 0, restrict: 1, hint: 0 },
      { scene: 'public-services', prohibit: 0, restrict: 0, hint: 1 },
      ...['bidding', 'land', 'honours'].map((scene) => ({ scene, prohibit: 0, restrict: 0, hint: 0 })),
    ]);
  });

  test('an empty round has its planned agencies, and nothing else', () => {
    const empty = { draw: emptyRound(ROUND), inspect: NOTHING_INSPECTED, publish: NOTHING_DISCLOSED };
    const { agencies, visits, window } = summary(empty, CUT_OFF, NO_CREDIT);
    expect([visits, window]).toEqual([0, null]);
    expect(agencies.length).toBeGreaterThan(10);
    expect(agencies.every(({ drawn, lines }) => drawn + lines === 0)).toBe(true);
  });
});

describe('laws', () => {
  test('whatever is missing, the parts add up: lines ≥ recorded ≥ problems, disclosed, late; follow-ups = recorded', () => {
    fc.assert(
      fc.property(fc.subarray([...LINES]), fc.boolean(), (dropped, found) => {
        const round = dropped.reduce((left, [id, item]) => withoutFinding(left, id, item), SAMPLE);
        const judged = found
          ? withFindings(round, (one) => ({ ...one, results: ['不配合检查情节严重'] }))
          : round;
        const { agencies, followUps, lateLines, enterprises } = summary(judged);
        const total = (of: (row: (typeof agencies)[0]) => number) =>
          agencies.reduce((sum, row) => sum + of(row), 0);
        expect(total(({ lines }) => lines)).toBe(LINES.length);
        expect(total(({ recorded }) => recorded)).toBe(LINES.length - dropped.length);
        expect(total(({ overdue }) => overdue)).toBe(dropped.length);
        expect(followUps.reduce((sum, { lines }) => sum + lines, 0)).toBe(LINES.length - dropped.length);
        expect(lateLines).toHaveLength(dropped.length);
        for (const { lines, recorded, problems, disclosed, late } of agencies) {
          expect(recorded).toBeLessThanOrEqual(lines);
          expect(Math.max(problems, disclosed, late)).toBeLessThanOrEqual(recorded);
        }
        expect(enterprises.completed).toBeLessThanOrEqual(enterprises.drawn);
      }),
      { numRuns: 30 },
    );
  });
});
