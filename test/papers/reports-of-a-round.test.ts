import { describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { assessmentReportPaper } from '../../engine/papers/assessment-report.ts';
import { disclosurePaper } from '../../engine/papers/disclosure.ts';
import { summaryReportPaper } from '../../engine/papers/summary-report.ts';
import { taskProgressPaper } from '../../engine/papers/task-progress.ts';
import { assess } from '../../engine/pipeline/supervise/assess.ts';
import { estimateRates } from '../../engine/pipeline/supervise/estimate-rates.ts';
import { summarizeRound } from '../../engine/pipeline/supervise/summarize-round.ts';
import { tasksOf, WHOLE_YEAR } from '../pipeline/supervise/sample-ledger.ts';
import {
  CREDIT,
  meets,
  ONE,
  POLICY,
  ROUND,
  SAMPLE,
  TWO,
  withoutFinding,
} from '../pipeline/supervise/sample-round.ts';
import { textsOf, valued } from './check-paper.ts';
import { LABEL } from './sample-results.ts';

/** Both in the one stratum of each frame. */
const ROWS = new Map(
  ['SC-01', 'AJ-01'].map(
    (frame) => [frame, [ONE, TWO].map((id) => ({ id, stratum: 's' }) as never)] as const,
  ),
);
const CUT_OFF = isoDate('2017-10-31');
const common = { policy: POLICY, label: LABEL };

/** Sentences that would betray a value that the paper did not expect. */
const BROKEN = /undefined|null|NaN|。。|，。/u;

describe('what the phases count is what the papers take', () => {
  const item = SAMPLE.inspect.findings.find(({ id }) => id === ONE)?.item ?? '';

  test.each([
    ['complete', SAMPLE],
    ['with a finding missing', withoutFinding(SAMPLE, ONE, item)],
  ])('汇总报告 of a round %s adds up', (_, round) => {
    const summary = summarizeRound({ round, credit: CREDIT, cutOff: CUT_OFF }, POLICY);
    const estimates = estimateRates(round, ROWS, CUT_OFF);
    const words = textsOf(valued(summaryReportPaper({ ...common, summary, estimates }))).join('\n');
    expect(words).not.toMatch(BROKEN);
    expect(words).toContain('问题发生率按抽取概率推算');
    expect(words.includes('逾期未录入1项')).toBe(round !== SAMPLE);
  });

  test('考核通报 has a row for every unit that was assessed, and says why', () => {
    const assessment = assess(
      { period: ROUND, cutOff: CUT_OFF, rounds: [SAMPLE], credit: CREDIT },
      POLICY,
      meets,
    );
    const paper = valued(assessmentReportPaper({ ...common, assessment }));
    expect(textsOf(paper).join('\n')).not.toMatch(BROKEN);
    expect(paper.sections[1]?.tables[0]?.rows).toHaveLength(assessment.scores.length + 1);
  });

  test('任务进度 of a year and of an empty ledger', () => {
    for (const tasks of [tasksOf(WHOLE_YEAR), tasksOf([], { on: '2018-01-01' })]) {
      const paper = valued(taskProgressPaper({ ...common, tasks, asOf: isoDate('2018-01-01') }));
      expect(textsOf(paper).join('\n')).not.toMatch(BROKEN);
    }
  });

  test('结果公示 of the round holds every row that was disclosed', () => {
    const { disclosures } = SAMPLE.publish;
    const paper = valued(disclosurePaper({ ...common, round: ROUND, disclosures, uninspected: [] }));
    expect(paper.frame.annexes[1]?.tables[0]?.rows).toHaveLength(
      disclosures.flatMap(({ rows }) => rows).length,
    );
  });
});
