import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { agencyReportPaper } from '../../engine/papers/agency-report.ts';
import { assessmentReportPaper } from '../../engine/papers/assessment-report.ts';
import { disclosurePaper } from '../../engine/papers/disclosure.ts';
import { leadersBriefingPaper } from '../../engine/papers/leaders-briefing.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { sanctionNoticePaper } from '../../engine/papers/sanction-notice.ts';
import { summaryReportPaper } from '../../engine/papers/summary-report.ts';
import { supervisionNoticePaper } from '../../engine/papers/supervision-notice.ts';
import { taskProgressPaper } from '../../engine/papers/task-progress.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { measureOfficial } from '../rendering/geometry/measure-official.ts';
import { readLayout } from '../rendering/geometry/read-layout.ts';
import { fontsOf, textOf } from '../rendering/print-page.ts';
import { htmlOf, valued } from './check-paper.ts';
import {
  agencyScore,
  agencySummary,
  disclosedRow,
  ESTIMATES,
  enterprise,
  FINDINGS,
  LABEL,
  listing,
  POLICY,
  ROUND,
  restriction,
  SUMMARY,
  taskStatuses,
} from './sample-results.ts';

const printer = openRenderer();
afterAll(() => printer.close());

const ON = isoDate('2017-09-05');
const common = { policy: POLICY, label: LABEL };

/** Each paper, and what a reader must be able to find in its print (text as extracted, without white space). */
const PAPERS: readonly (readonly [string, ReportView, readonly string[]])[] = [
  [
    'disclosure',
    valued(
      disclosurePaper({
        ...common,
        round: ROUND,
        uninspected: SUMMARY.uninspected,
        disclosures: [
          { batch: 1, on: ON, rows: Array.from({ length: 30 }, (_, i) => disclosedRow(i, 'SC-01')) },
        ],
      }),
    ),
    [
      '公示检查结果30项，涉及检查对象30户',
      '示例1029号商贸有限公司91340404MA2EX1029X',
      '异议期至2017年9月20日',
    ],
  ],
  [
    'sanction-notice',
    valued(
      sanctionNoticePaper({
        ...common,
        announced: {
          round: ROUND,
          approvedBy: '',
          on: ON,
          restrictions: [restriction(1, 'land-serious', 4), restriction(1, 'public-services-serious', 4)],
        },
        listings: [listing(4, 1)],
      }),
    ),
    ['附件1禁止和限制措施', '91340404MA2EX1001X', '附件2提示关注（不是禁止或者限制）', '在列期间'],
  ],
  [
    'assessment-report',
    valued(
      assessmentReportPaper({
        ...common,
        assessment: {
          period: ROUND,
          cutOff: ON,
          scores: POLICY.agencies
            .slice(0, 6)
            .map(({ id }, i) => agencyScore(id, (_, points) => (i % 5 === 3 ? null : `${points}/1`))),
        },
      }),
    ),
    ['表1各单位考核得分', '考核单位6个', '附件2考核指标和依据'],
  ],
  [
    'summary-report',
    valued(summaryReportPaper({ ...common, summary: SUMMARY, estimates: ESTIMATES })),
    ['已录入12项，发现问题3项', '附件1各执法检查机关检查情况', '附件2逾期项目'],
  ],
  [
    'task-progress',
    valued(taskProgressPaper({ ...common, tasks: taskStatuses(), asOf: ON })),
    ['任务分解表15项任务', '强化抽查结果运用', '☐'],
  ],
];

/** Every agency of the district is behind with everything there is, and a task is overdue. */
const BEHIND = {
  ...SUMMARY,
  round: '2017-12-b',
  enterprises: { drawn: 1234, completed: 800, withProblems: 321, unvisited: 123 },
  agencies: POLICY.agencies.map(({ id }) => ({
    ...agencySummary(id, { items: 3, drawn: 60, visits: 60, lines: 100, recorded: 80, overdue: 11 }),
    ...{ undisclosed: 12, pending: 5, understaffed: 2, report: 'missing' as const, reportDueOn: ON },
  })),
  uninspected: [],
  followUps: [{ followUp: '其他' as const, lines: 80 * POLICY.agencies.length }],
  lateLines: POLICY.agencies.flatMap(({ id }) =>
    Array.from({ length: 11 }, (_, i) => {
      const line = { ...enterprise(i), item: 'XF-01', agency: id, dueOn: ON, lateBy: 2 };
      return { ...line, recorded: false, reason: '' };
    }),
  ),
};
/** 满分 for all: the longest figures a chart has. */
const EVERYBODY = POLICY.agencies.map(({ id }) => agencyScore(id, (_, points) => `${points}/1`));
const crowded = { ...common, summary: BEHIND, before: null, tasks: taskStatuses() };
const signed = { ...LABEL, signer: '区市场监管局负责人' };

const CROWDED: readonly (readonly [string, ReportView])[] = [
  ['summary-report', valued(summaryReportPaper({ ...crowded, label: signed, estimates: [] }))],
  ['supervision-notice', valued(supervisionNoticePaper(crowded))],
  [
    'leaders-briefing',
    valued(
      leadersBriefingPaper({
        ...{ ...crowded, label: signed, assessmentBefore: null },
        assessment: { period: ROUND, cutOff: ON, scores: EVERYBODY },
      }),
    ),
  ],
  [
    'agency-report',
    valued(
      agencyReportPaper({
        ...{ ...crowded, label: signed, agency: 'TOB', findings: FINDINGS.slice(0, 0), words: null },
        summary: {
          ...BEHIND,
          agencies: BEHIND.agencies.map((one) => ({
            ...one,
            recorded: 0,
            lines: 20,
            blank: 20,
            problems: 0,
          })),
        },
        ...{ lines: Array.from({ length: 20 }, () => 'XF-01'), nameOf: (id) => id },
      }),
    ),
  ],
];

describe('the papers of results in print', () => {
  test.each(PAPERS)('%s is printed, searchable, on an even number of pages', async (name, view, words) => {
    const pdf = await printer.renderPdf({
      html: htmlOf(name, view),
      title: view.frame.title,
      date: ON,
      tagged: true,
    });
    const bytes = valued(pdf);
    const pages = await textOf(bytes);
    const text = pages.join('');
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain(LABEL.number);
    expect(measureOfficial(await readLayout(bytes))).toEqual([]);
    expect(fontsOf(bytes)).not.toContain('Type3');
  });

  test('考核通报 of the whole district: 总体情况 stands on the first page', async () => {
    const scores = POLICY.agencies.map(({ id }, i) => {
      if (['COM', 'TOB'].includes(id)) {
        return {
          ...agencyScore(id, (n, points) => (n === 0 ? '0/1' : `${points}/1`)),
          total: '95/1' as const,
        };
      }
      return agencyScore(id, (_, points) => (i % 3 === 1 ? null : `${points}/1`));
    });
    const assessment = { period: ROUND, cutOff: ON, scores };
    const view = valued(assessmentReportPaper({ ...common, assessment }));
    const html = htmlOf('assessment-report', view);
    const [first] = await textOf(
      valued(await printer.renderPdf({ html, title: '考核通报', date: ON, tagged: true })),
    );
    expect(view.sections[0]?.paragraphs).toHaveLength(3);
    expect(view.sections[0]?.paragraphs.at(-1)).toContain('不迟于2017年9月12日');
    for (const paragraph of view.sections[0]?.paragraphs ?? []) expect(first).toContain(paragraph);
  });

  test.each([3, 6, 9, 15, 21])(
    '汇总报告: of %i agencies behind its first page names three or six for each matter',
    async (behind) => {
      const late = new Set(POLICY.agencies.slice(0, behind).map(({ id }) => id));
      const agencies = BEHIND.agencies.map((one) =>
        late.has(one.agency) ? one : { ...one, overdue: 0, report: 'received' as const },
      );
      const rest = { undisclosed: 0, pending: 0, understaffed: 0 };
      const summary = { ...BEHIND, agencies: agencies.map((one) => ({ ...one, ...rest })) };
      const lateLines = BEHIND.lateLines.filter(({ agency }) => late.has(agency));
      const view = valued(
        summaryReportPaper({ ...crowded, label: signed, summary: { ...summary, lateLines }, estimates: [] }),
      );
      const html = htmlOf('summary-report', view);
      const pdf = valued(await printer.renderPdf({ html, title: '汇总报告', date: ON, tagged: true }));
      const [decisions = ''] = view.sections[0]?.paragraphs ?? [];
      const [first] = await textOf(pdf);
      expect(first).toContain(decisions);
      const named = decisions
        .split('；')
        .map((one) => POLICY.agencies.filter(({ name }) => one.includes(name)).length);
      expect(named).toEqual(behind === 3 ? [3, 3] : [expect.any(Number), expect.any(Number)]);
      expect(Math.min(...named)).toBeGreaterThanOrEqual(3);
      if (behind > 6) expect(decisions).toMatch(new RegExp(`等${behind}个机关`, 'u'));
      expect(measureOfficial(await readLayout(pdf))).toEqual([]);
    },
  );

  test.each(CROWDED)(
    '%s: with everything behind everywhere, its first page holds what to decide',
    async (name, view) => {
      const html = htmlOf(name, view);
      const pdf = valued(await printer.renderPdf({ html, title: name, date: ON, tagged: true }));
      const [first] = await textOf(pdf);
      expect(measureOfficial(await readLayout(pdf))).toEqual([]);
      expect(first).toContain(view.lead);
      const [decisions = ''] = view.sections[0]?.paragraphs ?? [];
      expect(decisions).toMatch(/不迟于2017年9月12日.*一是.*五是/u);
      expect(first).toContain(decisions);
    },
  );
});
