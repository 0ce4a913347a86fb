import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type FindingRow, noProblemRows } from '../../../engine/pipeline/inspect/finding-row.ts';
import type { InspectedRound } from '../../../engine/pipeline/inspect/inspect-state.ts';
import { recordFindings } from '../../../engine/pipeline/inspect/record-findings.ts';
import { reportAgency } from '../../../engine/pipeline/inspect/report-agency.ts';
import { formOf, roundWithForms, row } from './sample-forms.ts';
import { at, codes, expectOk, matchedRound, POLICY, recordAll } from './sample-round.ts';

const ROUND = roundWithForms();

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
