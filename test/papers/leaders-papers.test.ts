import { describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { agencyReportPaper } from '../../engine/papers/agency-report.ts';
import { leadersBriefingPaper } from '../../engine/papers/leaders-briefing.ts';
import { summaryReportPaper } from '../../engine/papers/summary-report.ts';
import { supervisionNoticePaper } from '../../engine/papers/supervision-notice.ts';
import { chartSvg } from '../../engine/rendering/chart-svg.ts';
import { htmlOf, problemsOf, textsOf, valued } from './check-paper.ts';
import {
  agencyScore,
  cellsOf,
  ESTIMATES,
  LABEL,
  POLICY,
  ROUND,
  SUMMARY,
  taskStatuses,
} from './sample-results.ts';

const ON = isoDate('2017-09-05');
const full = (_: number, points: number) => `${points}/1` as const;
const BEFORE = {
  ...SUMMARY,
  round: '2017-07',
  visits: 5,
  agencies: SUMMARY.agencies.map((one) => ({ ...one, problems: 0 })),
};
const BRIEFING = {
  ...{ policy: POLICY, label: { ...LABEL, signer: '区市场监管局负责人' }, tasks: taskStatuses() },
  ...{ summary: SUMMARY, before: BEFORE, assessmentBefore: null },
  assessment: {
    ...{ period: ROUND, cutOff: ON },
    scores: [agencyScore('AMR', full), { ...agencyScore('FIR', full), total: '181/2' as const }],
  },
};
const BROKEN = /undefined|null|NaN|。。/u;

describe('领导简报', () => {
  const view = valued(leadersBriefingPaper(BRIEFING));
  const text = textsOf(view).join('\n');

  test('begins with what is to be decided, by whom it is owed and how much', () => {
    expect(view.sections.slice(0, 2).map(({ title }) => title)).toEqual(['需要决定的事', '需要知道的事']);
    const [first = ''] = view.sections[0]?.paragraphs ?? [];
    expect(first).toBe(
      '请区领导小组决定，是否责成不迟于2017年9月12日办结：' +
        '一是补录逾期结果，谢家集消防大队1项；二是公示逾期结果，区市场监管局1项；' +
        '三是补报逾期报告，谢家集消防大队1份；四是完成附件2逾期任务，区市场监管局1件。',
    );
    expect(text).not.toMatch(BROKEN);
  });

  test('says until when it counted, and how it ranks', () => {
    expect(text).toContain('数据截至2017年9月5日，由业务记录自动统计');
    expect(text).toContain('排名按考核总分的精确值');
  });

  test('ranks every unit, with its change since the last period', () => {
    const ranks = cellsOf(view.frame.annexes[0]?.tables[0]);
    expect(ranks.map((row) => [row[0], row[1], ...row.slice(5)])).toEqual([
      ['1', '区市场监管局', '100.00'],
      ['2', '谢家集消防大队', '90.50'],
      ['合计', '2个单位', '—'],
    ]);
    const assessmentBefore = {
      ...BRIEFING.assessment,
      scores: [{ ...agencyScore('AMR', full), total: '99/1' as const }],
    };
    const after = valued(leadersBriefingPaper({ ...BRIEFING, assessmentBefore }));
    expect(cellsOf(after.frame.annexes[0]?.tables[0]).map((row) => row[6])).toEqual(['+1.00', '—', '—']);
  });

  test('says what changed, figure by figure; the first period says that it is the first', () => {
    const change = cellsOf(view.sections[2]?.tables[0]);
    expect(change.find(([name]) => name === '上门（次）')).toEqual(['上门（次）', '5', '9', '+4']);
    expect(text).toContain('与2017年7月相比');
  });

  test.each([
    ['领导简报', (before: typeof BEFORE | null) => leadersBriefingPaper({ ...BRIEFING, before })],
    ['督查通报', (before: typeof BEFORE | null) => supervisionNoticePaper({ ...BRIEFING, before })],
    [
      '汇总报告',
      (before: typeof BEFORE | null) => summaryReportPaper({ ...BRIEFING, before, estimates: ESTIMATES }),
    ],
  ])('the first period has no section that compares, and says once that it is the first: %s', (_, paper) => {
    const [first, later] = [valued(paper(null)), valued(paper(BEFORE))];
    expect(later.sections.map(({ title }) => title)).toContain('与上期相比');
    expect(first.sections.map(({ title }) => title)).not.toContain('与上期相比');
    const says = (of: typeof first) =>
      textsOf(of).join('\n').split('本期是第一期，没有上期可比。').length - 1;
    expect([says(first), says(later)]).toEqual([1, 0]);
    expect(JSON.stringify(later)).toContain('本期和上期');
    expect(JSON.stringify(first)).not.toContain('本期和上期');
  });

  test('it bears 签发人, for it goes to superiors', () => {
    expect(view.frame).toMatchObject({ signer: '区市场监管局负责人', addressee: '区领导小组' });
    expect(htmlOf('leaders-briefing', view)).toContain('签发人：');
  });

  test('a unit that stands twice, or follow-ups that do not add up, refuse it', () => {
    const scores = [...BRIEFING.assessment.scores, agencyScore('AMR', full)];
    const twice = leadersBriefingPaper({ ...BRIEFING, assessment: { ...BRIEFING.assessment, scores } });
    expect(problemsOf(twice).map(([code]) => code)).toEqual(['totals-differ']);
    const summary = { ...SUMMARY, followUps: SUMMARY.followUps.slice(1) };
    expect(problemsOf(leadersBriefingPaper({ ...BRIEFING, summary }))).toEqual([
      ['totals-differ', '领导简报', '后续处置项数', 12, 3],
    ]);
  });
});

describe('督查通报', () => {
  const input = { policy: POLICY, label: LABEL, summary: SUMMARY, before: null, tasks: taskStatuses() };

  test('names who is behind with what, and until when it is to be done', () => {
    const view = valued(supervisionNoticePaper(input));
    const text = textsOf(view).join('\n');
    expect(text).toContain('逾期未录入检查结果：谢家集消防大队1项。');
    expect(text).toContain('逾期未公示：区市场监管局1项。');
    expect(text).toContain('逾期未报送书面报告：谢家集消防大队（期限2017年9月4日）');
    expect(view.sections[0]?.paragraphs[0]).toContain('请有关机关不迟于2017年9月12日整改到位：一是');
    expect(text).not.toMatch(BROKEN);
  });

  test('whatever is behind is to be mended: a task alone too; where nothing is, nothing is demanded', () => {
    const agencies = SUMMARY.agencies.map((one) => ({
      ...one,
      late: 0,
      overdue: 0,
      undisclosed: 0,
      disclosed: one.recorded,
      report: 'received' as const,
    }));
    const summary = { ...SUMMARY, agencies, lateLines: [] };
    const done = input.tasks.map((task) => ({ ...task, state: 'done' as const }));
    const textWith = (tasks: typeof input.tasks) =>
      textsOf(valued(supervisionNoticePaper({ ...input, summary, tasks }))).join('\n');
    expect(textWith(input.tasks)).toMatch(/附件2第\d+项“[^”]+”逾期未完成/u);
    expect(textWith(input.tasks)).toContain('不迟于2017年9月12日整改到位');
    expect(textWith(input.tasks)).not.toContain('请各机关继续按期录入');
    expect(textWith(done)).toContain('请各机关继续按期录入');
    expect(textWith(done)).not.toContain('整改到位');
  });

  test('an agency without a task keeps its row, and the columns add up', () => {
    const rows = cellsOf(valued(supervisionNoticePaper(input)).frame.annexes[0]?.tables[0]);
    expect(rows).toContainEqual(['—', '区民政局', '0', '0', '0', '0', '0', '0', '—', '0']);
    expect(rows.at(-1)).toEqual(['—', '合计', '13', '12', '1', '0', '1', '1', '84.6%', '11']);
  });

  test('late lines that the agencies do not have refuse it', () => {
    const summary = { ...SUMMARY, lateLines: [] };
    expect(problemsOf(supervisionNoticePaper({ ...input, summary })).map(([code]) => code)).toEqual([
      'totals-differ',
    ]);
  });
});

describe('部门检查工作报告', () => {
  const input = {
    ...{ policy: POLICY, summary: SUMMARY, agency: 'CIV', findings: [], nameOf: (id: string) => id },
    ...{ before: null, lines: [] },
    label: { ...LABEL, issuer: '谢家集区民政局', signer: '区民政局负责人' },
  };

  test('of an agency with nothing has zeros, its own head, and what it wrote itself', () => {
    const view = valued(agencyReportPaper({ ...input, words: '（示例）本批次没有任务。\n' }));
    expect(view.frame).toMatchObject({ issuer: '谢家集区民政局', addressee: '谢家集区市场监督管理局' });
    const text = textsOf(view).join('\n');
    expect(text).toContain('承担检查项目0项');
    expect(text).toContain('本批次本机关抽查事项1个，没有抽到检查对象，本机关没有检查任务');
    expect(view.sections.map(({ title, tables }) => [title, tables.length])).toEqual([
      ['需要决定的事', 0],
      ['任务完成情况', 0],
      ['情况说明', 0],
      ['统计口径', 0],
    ]);
    expect(text).toContain('（示例）本批次没有任务。');
    expect(text).not.toMatch(BROKEN);
  });

  test('findings that are not those of the summary refuse it', () => {
    const refused = agencyReportPaper({ ...input, agency: 'AMR', words: null });
    expect(problemsOf(refused).map(([, , what]) => what)).toEqual(['应录项目', '已录入项目', '发现问题项目']);
  });
});

test('a chart is the same bytes again, and holds the words and figures of its table', () => {
  const [table] = valued(leadersBriefingPaper(BRIEFING)).sections[2]?.tables ?? [];
  const [one, other] = [chartSvg(table?.chart), chartSvg(table?.chart)];
  expect(one).toBe(other);
  expect(one).toContain('抽取检查对象（户）');
  expect(one).toMatch(/2017年7月/u);
  expect(one).not.toMatch(/zr\d|<style/u);
});
