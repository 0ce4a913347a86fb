import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { agencyReportPaper } from '../../engine/papers/agency-report.ts';
import { assessmentReportPaper } from '../../engine/papers/assessment-report.ts';
import { correctedRows, correctionNoticePaper } from '../../engine/papers/correction-notice.ts';
import { disclosurePaper } from '../../engine/papers/disclosure.ts';
import { itemListPaper } from '../../engine/papers/item-list.ts';
import { leadersBriefingPaper } from '../../engine/papers/leaders-briefing.ts';
import { listingDecisionPaper } from '../../engine/papers/listing-decision.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { rosterCoveragePaper } from '../../engine/papers/roster-coverage.ts';
import { sanctionNoticePaper } from '../../engine/papers/sanction-notice.ts';
import { summaryReportPaper } from '../../engine/papers/summary-report.ts';
import { supervisionNoticePaper } from '../../engine/papers/supervision-notice.ts';
import { taskProgressPaper } from '../../engine/papers/task-progress.ts';
import { valued } from './check-paper.ts';
import { EXAMPLE_COVERAGE, EXAMPLE_LABEL } from './example-coverage.ts';
import { drawNoticeSample, drawnListSample, jointPlanSample, matchSummarySample } from './sample-papers.ts';
import {
  agencyScore,
  disclosedRow,
  ESTIMATES,
  FINDINGS,
  LABEL,
  listing,
  POLICY,
  ROUND,
  restriction,
  SUMMARY,
  taskStatuses,
} from './sample-results.ts';
import { sampleRound } from './sample-round.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
const ON = isoDate('2017-09-05');
const common = { policy: POLICY, label: LABEL };
const round = sampleRound(40);

/** A paper of each template that is an official document; `report-body` papers are reports. */
export const OFFICIAL_PAPERS: Readonly<Record<string, () => Pick<ReportView, 'frame'>>> = {
  'draw-notice': () => valued(drawNoticeSample(round)),
  'drawn-list': () => valued(drawnListSample(round)),
  'match-summary': () => valued(matchSummarySample(round)),
  'joint-plan': () => valued(jointPlanSample(round)),
  'roster-coverage': () => valued(rosterCoveragePaper(EXAMPLE_COVERAGE, EXAMPLE_LABEL)),
  disclosure: () => {
    const rows = Array.from({ length: 30 }, (_, i) => disclosedRow(i, 'SC-01'));
    const disclosures = [{ batch: 1, on: ON, rows }];
    return valued(disclosurePaper({ ...common, round: ROUND, disclosures, uninspected: [] }));
  },
  'sanction-notice': () => {
    const restrictions = [restriction(1, 'land-serious', 4), restriction(1, 'public-services-serious', 4)];
    const announced = { round: ROUND, approvedBy: '', on: ON, restrictions };
    return valued(sanctionNoticePaper({ ...common, announced, listings: [listing(4, 1)] }));
  },
  'summary-report': () => {
    const before = { ...SUMMARY, round: '2017-07', visits: 5 };
    return valued(summaryReportPaper({ ...common, summary: SUMMARY, before, estimates: ESTIMATES }));
  },
  'assessment-report': () => {
    const scores = POLICY.agencies
      .slice(0, 6)
      .map(({ id }, i) => agencyScore(id, (_, points) => (i % 5 === 3 ? null : `${points}/1`)));
    const was = scores.map((one, i) => ({ ...one, total: one.total && (`${95 + i}/1` as const) }));
    const before = { period: '2017-07', cutOff: isoDate('2017-07-31'), scores: was };
    const assessment = { period: ROUND, cutOff: ON, scores };
    return valued(assessmentReportPaper({ ...common, assessment, before }));
  },
  decision: () => {
    const basis = POLICY.listingRules.find(({ id }) => id === 'unreachable')?.basis ?? [];
    const measures = [restriction(1, 'land-serious', 4), restriction(1, 'public-services-serious', 4)];
    const input = { listing: listing(4, 1, { basis }), findings: [], measures, wayOut: '情形消除后移出。' };
    return valued(listingDecisionPaper({ ...common, ...input }));
  },
  'correction-notice': () => {
    const before = { batch: 1, on: isoDate('2017-08-30'), rows: [disclosedRow(0, 'SC-01')] };
    const change = { results: ['发现问题已责令改正'], followUp: '责令改正并跟踪', finding: 200 } as const;
    const after = { batch: 2, on: ON, rows: [disclosedRow(0, 'SC-01', change)] };
    const rows = correctedRows([before, after], 2);
    const input = { ...common, round: ROUND, batch: 2, rows };
    return valued(correctionNoticePaper({ ...input, reasonOf: () => '（示例）复核后更正' }));
  },
  'leaders-briefing': () =>
    valued(
      leadersBriefingPaper({
        ...{ policy: POLICY, label: { ...LABEL, signer: '区市场监管局负责人' } },
        ...{ summary: SUMMARY, before: { ...SUMMARY, round: '2017-07' }, tasks: taskStatuses() },
        assessment: { period: ROUND, cutOff: ON, scores: [agencyScore('AMR', (_, points) => `${points}/1`)] },
        assessmentBefore: null,
      }),
    ),
  'supervision-notice': () =>
    valued(supervisionNoticePaper({ ...common, summary: SUMMARY, before: null, tasks: taskStatuses() })),
  'agency-report': () =>
    valued(
      agencyReportPaper({
        ...{ ...common, agency: 'AMR', summary: SUMMARY, findings: FINDINGS },
        before: { ...SUMMARY, round: '2017-07', visits: 5 },
        lines: FINDINGS.map(({ item }) => item),
        ...{ words: '（示例）联合检查均按期完成。', nameOf: (id) => `示例（${id}）` },
        label: { ...LABEL, signer: '区市场监管局负责人' },
      }),
    ),
  'policy-paper': () => valued(itemListPaper({ ...common, on: ON })),
  'task-progress': () => valued(taskProgressPaper({ ...common, tasks: taskStatuses(), asOf: ON })),
};

/** Names of the shipped templates that are official documents. */
export function officialTemplates(): readonly string[] {
  return readdirSync(TEMPLATES)
    .filter((name) => name.endsWith('.hbs'))
    .filter((name) => readFileSync(`${TEMPLATES}${name}`, 'utf8').includes('{{#> official-document}}'))
    .map((name) => name.replace('.hbs', ''));
}
