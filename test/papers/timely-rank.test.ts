import { describe, expect, test } from 'vitest';
import { rational } from '../../engine/kernel/rational.ts';
import { agencyReportPaper } from '../../engine/papers/agency-report.ts';
import { rankBy } from '../../engine/papers/rank-by.ts';
import { supervisionNoticePaper } from '../../engine/papers/supervision-notice.ts';
import { rankAgencies } from '../../engine/papers/timely-rank.ts';
import { fc } from '../support/properties.ts';
import { textsOf, valued } from './check-paper.ts';
import { agencySummary, cellsOf, FINDINGS, LABEL, POLICY, SUMMARY, taskStatuses } from './sample-results.ts';

const AGENCIES = [
  agencySummary('FIR', { lines: 3, recorded: 2, late: 1, overdue: 1 }),
  agencySummary('AMR', { lines: 10, recorded: 10, problems: 3 }),
  agencySummary('EPB', { lines: 5, recorded: 3 }),
  agencySummary('CIV', { lines: 4 }),
];

describe('名次按按期录入率', () => {
  test('equal rates share a place; what still runs is not counted; nothing due is no place', () => {
    const placed = rankAgencies({ agencies: AGENCIES }, POLICY);
    expect(placed.map(({ of, rank }) => [of.agency, rank])).toEqual([
      ['AMR', 1],
      ['EPB', 1],
      ['FIR', 3],
      ['CIV', null],
    ]);
  });

  test('a place is one more than those that are better, and equal values stand as they were given', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(5), { nil: null }), { maxLength: 12 }), (values) => {
        const given = values.map((value, i) => ({ value, i }));
        const placed = rankBy(given, ({ value }) => (value === null ? null : rational(value)));
        expect(placed).toHaveLength(values.length);
        for (const [at, { of, rank }] of placed.entries()) {
          const better = given.filter(({ value }) => value !== null && value > (of.value ?? 0)).length;
          expect(rank).toBe(of.value === null ? null : better + 1);
          const next = placed[at + 1];
          if (next !== undefined && next.rank === rank) expect(next.of.i).toBeGreaterThan(of.i);
        }
      }),
    );
  });

  test('督查通报 names how it ranks, and the place before', () => {
    const summary = { ...SUMMARY, agencies: SUMMARY.agencies };
    const before = {
      ...SUMMARY,
      round: '2017-07',
      agencies: [agencySummary('FIR', { lines: 2, recorded: 2 })],
    };
    const input = { policy: POLICY, label: LABEL, summary, tasks: taskStatuses() };
    const later = valued(supervisionNoticePaper({ ...input, before }));
    const rows = cellsOf(later.frame.annexes[0]?.tables[0]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['1', '—', '区市场监管局'],
      ['2', '1', '谢家集消防大队'],
      ['—', '—', '区民政局'],
      ['—', '—', '合计'],
    ]);
    expect(textsOf(later).join('')).toContain('名次按按期录入率从高到低');
    expect(textsOf(later).join('')).toContain(
      '按期录入率最高的是区市场监管局，100.0%；最低的是谢家集消防大队，33.3%。',
    );
    const first = valued(supervisionNoticePaper({ ...input, before: null }));
    expect(first.frame.annexes[0]?.tables[0]?.columns.map(({ label }) => label)).not.toContain('上期\n名次');
  });
});

describe('部门检查工作报告', () => {
  const input = {
    ...{ policy: POLICY, label: LABEL, agency: 'AMR', summary: SUMMARY, findings: FINDINGS, words: null },
    ...{ lines: FINDINGS.map(({ item }) => item), nameOf: (id: string) => id },
  };
  const before = {
    ...SUMMARY,
    round: '2017-07',
    agencies: [agencySummary('AMR', { drawn: 4, visits: 4, lines: 6, recorded: 6, problems: 4 })],
  };

  test('says the place of the agency, ranks its items, and what changed since the last period', () => {
    const view = valued(agencyReportPaper({ ...input, before }));
    expect(textsOf(view).join('')).toContain('按期录入率100.0%，在参加排名的2个机关中列第1名。');
    expect(cellsOf(view.sections[1]?.tables[0])).toEqual([
      ['1', 'SC-01 企业公示信息抽查', '7', '7', '3', '42.8%'],
      ['2', 'SC-02 个体工商户和农民专业合作社年度报告抽查', '3', '3', '0', '0.0%'],
      ['—', '合计', '10', '10', '3', '30.0%'],
    ]);
    const change = view.sections.find(({ title }) => title === '与上期相比');
    expect(cellsOf(change?.tables[0])[2]).toEqual(['检查项目（项）', '6', '10', '+4']);
    expect(change?.paragraphs).toEqual([
      '与2017年7月相比，检查项目增加4项，发现问题减少1项，逾期未录入持平。',
    ]);
    expect(change?.tables[0]?.chart?.series.map(({ name }) => name)).toEqual(['2017年8月', '2017年7月']);
  });

  test('the first period has no such section and says so; nor has who had nothing to check in either', () => {
    const first = valued(agencyReportPaper({ ...input, before: null }));
    expect(first.sections.map(({ title }) => title)).not.toContain('与上期相比');
    expect(textsOf(first).join('')).toContain('本期是第一期，没有上期可比。');
    const idle = valued(agencyReportPaper({ ...input, agency: 'CIV', findings: [], lines: [], before }));
    expect(idle.sections.map(({ title }) => title)).toEqual(['需要决定的事', '任务完成情况', '统计口径']);
    expect(idle.sections[0]?.paragraphs).toEqual([
      '没有需要区市场监管局决定的事，录入、公示、书面报告都没有逾期，人员没有缺额，没有待后续处理的问题。',
    ]);
  });

  test('its first section says what the lead bureau is to decide, of this agency alone', () => {
    const agencies = SUMMARY.agencies.map((one) =>
      one.agency === 'FIR'
        ? {
            ...one,
            lines: 0,
            recorded: 0,
            uninspected: 0,
            problems: 0,
            pending: 2,
            report: 'running' as const,
          }
        : one,
    );
    const own = { ...input, agency: 'FIR', findings: [], lines: [], before: null };
    const view = valued(agencyReportPaper({ ...own, summary: { ...SUMMARY, agencies, uninspected: [] } }));
    expect(view.sections[0]?.paragraphs).toEqual([
      '请区市场监管局决定，是否同意本机关不迟于2017年9月12日办结：一是补录逾期结果1项；' +
        '二是完成问题的后续处理2项；三是说明逾期原因1项。',
      '期限未到的不作逾期：未报书面报告1份。',
    ]);
  });
});
