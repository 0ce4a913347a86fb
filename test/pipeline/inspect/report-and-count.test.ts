import { describe, expect, test } from 'vitest';
import { FINDING_RESULTS } from '../../../engine/domain/inspection.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { countResults } from '../../../engine/pipeline/inspect/count-results.ts';
import { type FindingRow, noProblemRows } from '../../../engine/pipeline/inspect/finding-row.ts';
import type { InspectedRound } from '../../../engine/pipeline/inspect/inspect-state.ts';
import { recordFindings } from '../../../engine/pipeline/inspect/record-findings.ts';
import { reportAgency } from '../../../engine/pipeline/inspect/report-agency.ts';
import { formOf, roundWithForms, row } from './sample-forms.ts';
import { at, codes, expectOk, matchedRound, POLICY, recordAll } from './sample-round.ts';

const ROUND = roundWithForms();
const AGENCIES = POLICY.agencies.map(({ id }) => id);

function enter(round: InspectedRound, rows: readonly FindingRow[], when: string): InspectedRound {
  const circumstances = at(when);
  const decided = recordFindings(round, POLICY, { rows, correction: false }, circumstances);
  return recordAll(round, expectOk(decided), circumstances);
}

const CLEAN = noProblemRows(formOf(ROUND, 1), isoDate('2017-08-23'));
const PROBLEM = row({
  id: formOf(ROUND, 2).id,
  item: 'SC-02',
  results: ['未按规定公示应当公示的信息', '发现问题待后续处理'],
  followUp: '移送办案机构',
});

describe('二(九) 书面报告', () => {
  const report = (agency: string, when: string, round = ROUND, text = '示例报告') =>
    reportAgency(round, POLICY, { agency, text }, at(when));

  test('due five working days after the last visit of the agency', () => {
    const { records, warnings } = expectOk(
      report('AMR', '2017-08-30T17:00:00', enter(ROUND, CLEAN, '2017-08-24T09:00:00')),
    );
    expect(records.map(({ kind, body }) => [kind, body])).toEqual([
      ['agency-reported', { agency: 'AMR', text: '示例报告', dueOn: '2017-08-30', lateBy: 0 }],
    ]);
    expect(warnings).toMatchObject([
      { code: 'report-before-findings', values: { agency: 'AMR', missing: 1 } },
    ]);
  });

  test('an agency that inspected later reports later', () => {
    const later = enter(ROUND, [{ ...PROBLEM, inspectedOn: isoDate('2017-08-25') }], '2017-08-25T18:00:00');
    expect(expectOk(report('AMR', '2017-08-30T17:00:00', later)).records[0]?.body).toMatchObject({
      dueOn: '2017-09-01',
    });
  });

  test('a late one is recorded as late', () => {
    const { records, warnings } = expectOk(report('ENV', '2017-09-04T09:00:00'));
    expect(records[0]?.body).toMatchObject({ dueOn: '2017-08-31', lateBy: 2 });
    expect(warnings.map(({ code }) => code)).toEqual(['report-before-findings', 'report-late']);
  });

  test('refused: no visits, nothing written, reported already, nothing planned', () => {
    expect(codes(report('CUL', '2017-08-30T09:00:00'))).toEqual(['report-without-visits']);
    expect(codes(report('AMR', '2017-08-30T09:00:00', ROUND, ' '))).toEqual(['report-empty']);
    const reported = recordAll(
      ROUND,
      expectOk(report('AMR', '2017-08-30T09:00:00')),
      at('2017-08-30T09:00:00'),
    );
    expect(codes(report('AMR', '2017-08-30T10:00:00', reported))).toEqual(['reported-already']);
    expect(codes(report('AMR', '2017-08-30T09:00:00', matchedRound()))).toEqual(['not-scheduled']);
  });
});

describe('检查结果汇总', () => {
  const round = enter(enter(ROUND, CLEAN, '2017-08-24T09:00:00'), [PROBLEM], '2017-09-01T09:00:00');
  const count = (cutOff: string) => countResults(round.inspect, POLICY, AGENCIES, isoDate(cutOff));

  test('by agency, zero rows kept', () => {
    const { agencies } = count('2017-09-01');
    expect(
      agencies.map((one) => [one.agency, one.visits, one.completed, one.lines, one.recorded, one.missing]),
    ).toEqual([
      ['AMR', 2, 2, 3, 3, 0],
      ['CUL', 0, 0, 0, 0, 0],
      ['ENV', 2, 1, 2, 1, 1],
      ['FIR', 0, 0, 0, 0, 0],
    ]);
    expect(agencies[0]).toMatchObject({
      late: 1,
      lateWithoutReason: 1,
      clean: 2,
      violations: 1,
      idle: 0,
      overdue: 0,
    });
    expect(agencies[2]).toMatchObject({ late: 0, overdue: 1 });
  });

  test('every visit is completed, begun or missing', () => {
    expect(count('2017-09-01').visits).toEqual({ planned: 3, completed: 2, begun: 0, missing: 1 });
    const begun = enter(ROUND, CLEAN.slice(0, 1), '2017-08-24T09:00:00').inspect;
    const { visits } = countResults(begun, POLICY, AGENCIES, isoDate('2017-08-24'));
    expect(visits).toEqual({ planned: 3, completed: 0, begun: 1, missing: 2 });
  });

  test('what was recorded after the cut-off is not seen', () => {
    expect(count('2017-08-31').total).toMatchObject({ recorded: 3, missing: 2, violations: 0 });
    expect(count('2017-08-23').total).toMatchObject({ recorded: 0, missing: 5 });
  });

  test('the totals add up', () => {
    const { agencies, total } = count('2017-09-01');
    for (const field of [
      'visits',
      'completed',
      'lines',
      'recorded',
      'missing',
      'overdue',
      'late',
      'clean',
      'violations',
      'idle',
    ] as const) {
      expect([field, total[field]]).toEqual([field, agencies.reduce((sum, one) => sum + one[field], 0)]);
    }
    expect(total.recorded + total.missing).toBe(total.lines);
    expect(total.clean + total.violations + total.idle).toBe(total.recorded);
    expect(Object.keys(total.results)).toEqual([...FINDING_RESULTS]);
    expect(total.results).toMatchObject({
      未发现问题: 3,
      未按规定公示应当公示的信息: 1,
      发现问题待后续处理: 1,
      不配合检查情节严重: 0,
    });
  });

  test('nothing planned: zeros', () => {
    const none = countResults(matchedRound().inspect, POLICY, AGENCIES, isoDate('2017-09-01'));
    expect(none.visits).toEqual({ planned: 0, completed: 0, begun: 0, missing: 0 });
    expect(none.total).toMatchObject({ visits: 0, lines: 0, recorded: 0 });
  });
});
