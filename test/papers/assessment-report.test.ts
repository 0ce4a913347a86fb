import { describe, expect, test } from 'vitest';
import type { AgencyScore } from '../../engine/domain/assessment.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { assessmentReportPaper } from '../../engine/papers/assessment-report.ts';
import { problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { agencyScore, cellsOf, LABEL, POLICY } from './sample-results.ts';

const full = (agency: string) => agencyScore(agency, (_, points) => `${points}/1`);
/** Loses 5 − 30/7 on the first indicator and has no case for the second. */
const lossy: AgencyScore = {
  ...agencyScore('ENV', (n, points) => (n === 0 ? '30/7' : n === 1 ? null : `${points}/1`)),
  total: '689/7',
};
const none = agencyScore('STB', () => null);

function inputOf(scores: readonly AgencyScore[]) {
  return {
    assessment: { period: '2017-08', cutOff: isoDate('2017-08-31'), scores },
    policy: POLICY,
    label: LABEL,
  };
}
const paperOf = (scores: readonly AgencyScore[] = [none, lossy, full('FIR'), full('AMR')]) =>
  valued(assessmentReportPaper(inputOf(scores)));

describe('三(五) 考核通报', () => {
  test('a leader reads first how many, how good, who is first and last, and where points were lost', () => {
    const paper = paperOf();
    // (100 + 100 + 689/7) / 3 = 99.476…
    expect(paper.lead).toBe('2017年8月考核单位4个，得出总分3个，平均99.47分，满分2个。');
    expect(paper.sections[0]?.paragraphs).toEqual([
      '得分最高的是区市场监管局、谢家集消防大队，100.00分；得分最低的是区环保局，98.42分。',
      '数据缺失、不参加排名的单位1个，见表1。',
      '请区环保局不迟于2017年9月12日就失分的指标整改到位，并书面说明原因。',
    ]);
    expect(paper.sections[2]?.paragraphs).toEqual([
      '有失分的指标1项，失分最多的是：检查任务按期认领率（1个单位，共失0.71分）。',
      '失分的单位1个：区环保局（检查任务按期认领率）。',
    ]);
  });

  test('many that share a place are counted, so that the first page has room for who is last and why', () => {
    const many = ['AMR', 'FIR', 'FIN', 'HRS', 'CON', 'CUL', 'AGR'].map(full);
    expect(paperOf([...many, lossy]).sections[0]?.paragraphs.slice(0, 2)).toEqual([
      '得分最高的是区市场监管局等7个单位（并列，见表1），100.00分；得分最低的是区环保局，98.42分。',
      '请区环保局不迟于2017年9月12日就失分的指标整改到位，并书面说明原因。',
    ]);
  });

  test('a row for every unit: equal totals share a place, those without a total stand last and bear none', () => {
    expect(cellsOf(paperOf().sections[1]?.tables[0]).map((cells) => [cells[0], cells[1], cells[6]])).toEqual([
      ['1', '区市场监管局', '100.00'],
      ['1', '谢家集消防大队', '100.00'],
      ['3', '区环保局', '98.42'],
      ['—', '区科技局', '—'],
      ['平均', '3个单位', '99.47'],
    ]);
  });

  test('places follow the exact numbers, not the two decimals that are shown', () => {
    const close = [
      { ...full('ENV'), total: '9900/100' },
      { ...full('AMR'), total: '99004/1000' },
    ];
    expect(
      cellsOf(paperOf(close).sections[1]?.tables[0]).map((cells) => [cells[0], cells[1], cells[6]]),
    ).toEqual([
      ['1', '区市场监管局', '99.00'],
      ['2', '区环保局', '99.00'],
      ['平均', '2个单位', '99.00'],
    ]);
  });

  test('the columns are the four blocks with their points', () => {
    const labels = paperOf().sections[1]?.tables[0]?.columns.map(({ label }) => label);
    expect(labels?.slice(2)).toEqual([
      '信息归集共享\n25分',
      '双告知\n15分',
      '双随机监管\n40分',
      '联合惩戒\n20分',
      '总分\n100分',
    ]);
  });

  test('every indicator of a unit says why; what two decimals hide is given exactly; — is explained', () => {
    const unit = paperOf().frame.annexes[0]?.tables[2];
    expect(unit?.caption).toBe('区环保局（总分98.42，第3名）');
    const rows = cellsOf(unit);
    expect(rows[0]).toEqual(['【信息归集共享】', '25', '25.00', '适用指标计分']);
    expect(rows.find(([name]) => name === '　检查任务按期认领率')?.slice(1)).toEqual([
      '5',
      '4.28',
      '认领应计 7 件，符合 6 件，5 分 × 6/7 得 30/7 分',
    ]);
    expect(rows.find(([name]) => name === '　联合检查按期完成率')?.slice(1)).toEqual([
      '10',
      '—',
      '数据缺失：没有应计的认领，不适用，按其余指标折算',
    ]);
    expect(rows.at(-1)).toEqual(['总分', '100', '98.42', '精确值 689/7']);
    expect(rows.filter(([name]) => name?.startsWith('【')).map(([name]) => name)).toEqual([
      '【信息归集共享】',
      '【双告知】',
      '【双随机监管】',
      '【联合惩戒】',
    ]);
  });

  test('a bonus that was not earned is no loss', () => {
    const [first, ...rest] = POLICY.assessment.toSorted((a) => (a.block === 'double-random' ? -1 : 1));
    if (first === undefined) throw new Error('no block');
    const [claim, ...others] = first.indicators;
    if (claim === undefined) throw new Error('no indicator');
    const bonus = { ...claim, scoring: { ...claim.scoring, method: 'bonus' as const } };
    const assessment = [{ ...first, indicators: [bonus, ...others] }, ...rest];
    const policy = { ...POLICY, assessment };
    const paper = valued(assessmentReportPaper({ ...inputOf([lossy]), policy }));
    expect(paper.sections[2]?.paragraphs).toContain('各项指标均没有失分。');
  });

  test('cut-off, deadline and how — is treated are told; units without an indicator are named', () => {
    expect(paperOf().sections.map(({ title }) => title)).not.toContain('与上期相比');
    const words = paperOf().sections[3]?.paragraphs.join('') ?? '';
    expect(words).toContain('本期是第一期，没有上期可比。');
    expect(words).toContain('数据截至2017年8月31日');
    expect(words).toContain('该方案附件2第14项任务，完成时限为2017年12月底');
    expect(words).toContain('以“—”表示');
    expect(paperOf().frame.annexes[0]?.notes[0]).toContain('区科技局');
  });

  describe('与上期相比', () => {
    const before = {
      ...{ period: '2017-07', cutOff: isoDate('2017-07-31') },
      scores: [
        { ...full('AMR'), total: '90/1' as const },
        { ...full('FIR'), total: '99/1' as const },
        { ...full('ENV'), total: '689/7' as const },
        { ...full('CUL'), total: '80/1' as const },
      ],
    };
    const compared = (change: object = {}) =>
      valued(
        assessmentReportPaper({ ...inputOf([none, lossy, full('FIR'), full('AMR')]), before, ...change }),
      );

    test('a row for every unit: score before and now, change, place before and now', () => {
      const section = compared().sections.find(({ title }) => title === '与上期相比');
      expect(section?.paragraphs[0]).toContain('得分上升2个，下降0个，持平1个');
      expect(cellsOf(section?.tables[0])).toEqual([
        ['区市场监管局', '90.00', '100.00', '+10.00', '3', '1', '升2'],
        ['谢家集消防大队', '99.00', '100.00', '+1.00', '1', '1', '持平'],
        ['区环保局', '98.42', '98.42', '0.00', '2', '3', '降1'],
        ['区科技局', '—', '—', '—', '—', '—', '—'],
        ['区文广体局', '80.00', '—', '—', '4', '—', '—'],
      ]);
      expect(section?.tables[0]?.columns.map(({ label }) => label).slice(1, 3)).toEqual([
        '上期得分\n2017年7月',
        '本期得分\n2017年8月',
      ]);
    });

    test('a month that was assessed twice: the two are told apart by their cut-off; a year by its year', () => {
      const labels = (paper: ReturnType<typeof compared>) =>
        paper.sections[3]?.tables[0]?.columns.map(({ label }) => label).slice(1, 3);
      expect(labels(compared({ before: { ...before, period: '2017-08' } }))).toEqual([
        '上期得分\n截至2017年7月31日',
        '本期得分\n截至2017年8月31日',
      ]);
      const assessment = { ...inputOf([full('AMR')]).assessment, period: '2018' };
      const year = compared({ assessment, before: { ...before, period: '2017' } });
      expect(labels(year)).toEqual(['上期得分\n2017年', '本期得分\n2018年']);
      expect(year.frame.title).toContain('2018年度');
    });
  });

  test('each indicator stands with its clause, once', () => {
    const rows = cellsOf(paperOf().frame.annexes[1]?.tables[0]);
    expect(rows).toHaveLength(POLICY.assessment.flatMap(({ indicators }) => indicators).length);
    expect(rows.find(([, name]) => name === '检查结果按期录入率')?.[3]).toBe('谢府办秘〔2017〕89号三(三)');
  });

  test('when nothing applies to anybody, nobody is ranked', () => {
    const paper = paperOf([none]);
    expect(paper.lead).toBe('2017年8月考核单位1个，均没有可以统计的数据，不计总分，不排名。');
    expect(cellsOf(paper.sections[1]?.tables[0]).at(-1)?.at(-1)).toBe('—');
  });

  test('a unit that stands twice refuses the paper', () => {
    expect(problemsOf(assessmentReportPaper(inputOf([full('AMR'), full('AMR')])))[0]?.slice(0, 3)).toEqual([
      'totals-differ',
      '考核通报',
      '参加排名与不计总分的单位',
    ]);
  });

  test('no cell and no sentence is blank, and the template asks only for what the paper has', () => {
    expect(textsOf(paperOf()).filter((text) => text === '')).toEqual([]);
    expect(templateProblems('assessment-report', paperOf())).toEqual([]);
  });
});
