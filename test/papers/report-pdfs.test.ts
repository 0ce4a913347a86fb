import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { assessmentReportPaper } from '../../engine/papers/assessment-report.ts';
import { disclosurePaper } from '../../engine/papers/disclosure.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { sanctionNoticePaper } from '../../engine/papers/sanction-notice.ts';
import { summaryReportPaper } from '../../engine/papers/summary-report.ts';
import { taskProgressPaper } from '../../engine/papers/task-progress.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { fontsOf, textOf } from '../rendering/print-page.ts';
import { htmlOf, valued } from './check-paper.ts';
import {
  agencyScore,
  disclosedRow,
  ESTIMATES,
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
        agencies: ['AMR', 'CIV'],
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
    expect(pages.length % 2).toBe(0);
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
    for (const paragraph of view.sections[0]?.paragraphs ?? []) expect(first).toContain(paragraph);
  });
});
