import { describe, expect, test } from 'vitest';
import type { RoundSummary } from '../../engine/domain/round-summary.ts';
import { summaryReportPaper } from '../../engine/papers/summary-report.ts';
import { problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { agencySummary, cellsOf, ESTIMATES, LABEL, POLICY, SUMMARY } from './sample-results.ts';

function inputOf(change: Partial<RoundSummary> = {}, estimates = ESTIMATES) {
  return {
    summary: { ...SUMMARY, ...change },
    estimates,
    policy: POLICY,
    label: { ...LABEL, addressee: '区人民政府' },
  };
}
const paperOf = (change: Partial<RoundSummary> = {}) => valued(summaryReportPaper(inputOf(change)));
const wordsOf = (section: number, change: Partial<RoundSummary> = {}) =>
  paperOf(change).sections[section]?.paragraphs.join('') ?? '';

describe('二(九) 汇总报告', () => {
  test('the first sentence says how many, what was found and what is not done', () => {
    expect(paperOf().lead).toBe(
      '2017年8月批次抽取检查对象9户，安排上门9次、检查项目13项；已录入12项，发现问题3项，涉及2户；尚有1项没有录入检查结果。',
    );
  });

  test('when all is recorded it says so, and no late line means no annex of late lines', () => {
    const agencies = [agencySummary('AMR', { lines: 12, recorded: 12, problems: 3 })];
    const paper = valued(summaryReportPaper(inputOf({ agencies, lateLines: [] }, [])));
    expect(paper.lead).toContain('；检查结果已全部录入。');
    expect(paper.sections[0]?.paragraphs[1]).toContain('各机关情况见附件。');
    expect(paper.sections[2]?.paragraphs[0]).toContain('没有逾期录入和逾期未录入的项目');
    expect(paper.frame.annexes.map(({ title }) => title)).toEqual(['各执法检查机关检查情况']);
  });

  test('an agency with nothing to do keeps its row, in the order of 附件1; each enterprise counts once in the total', () => {
    expect(cellsOf(paperOf().frame.annexes[0]?.tables[0])).toEqual([
      ['区市场监管局', '3', '8', '8', '10', '10', '0', '0', '3', '9', '已报'],
      ['区民政局', '1', '0', '0', '0', '0', '0', '0', '0', '0', '—'],
      ['谢家集消防大队', '1', '3', '3', '3', '2', '1', '1', '0', '2', '未报'],
      ['合计', '5', '9', '9', '13', '12', '1', '1', '3', '11', '—'],
    ]);
  });

  test('problems are told by value, most frequent first, zeros only in the table', () => {
    expect(wordsOf(1)).toBe(
      '已录入检查结果12项：未发现问题8项，占66.6%；发现问题3项，占25.0%，涉及检查对象2户。' +
        '其他各种结果依次为：“未按规定公示应当公示的信息”2项次；“发现问题已责令改正”2项次；“未发现开展本次抽查涉及的经营活动”1项次。' +
        '各抽查事项的问题发生率按抽取概率推算，见附件3。',
    );
    const [byResult, byFollowUp] = paperOf().sections[1]?.tables ?? [];
    expect(cellsOf(byResult)).toHaveLength(9);
    expect(cellsOf(byFollowUp).at(-1)).toEqual(['合计', '12', '100.0%']);
  });

  test('late lines are counted and listed with their reason or its absence', () => {
    expect(wordsOf(2)).toContain('逾期录入1项，逾期未录入1项，其中没有说明原因的1项，名单见附件2。');
    expect(cellsOf(paperOf().frame.annexes[1]?.tables[0]).map((cells) => cells[5])).toEqual([
      '已录入，逾期2个工作日（未说明原因）',
      '未录入，已逾期2个工作日（企业歇业，等待核实）',
    ]);
  });

  test('credit, listings and measures are counted; hints are not bans', () => {
    expect(wordsOf(3)).toBe(
      '本批次检查结果记入信用记录9条；依据检查结果列入经营异常名录2户，列入严重违法失信名单0户。' +
        '公告禁止措施0项、限制措施8项，提示关注2项。',
    );
  });

  test('a missing report is named, with its deadline', () => {
    expect(wordsOf(4)).toBe(
      '应当报送书面报告的执法检查机关2个，已报送1个，其中逾期报送0个，未报送1个。未报送的有：谢家集消防大队（期限2017年9月4日）。',
    );
  });

  test('draw/v1 §4 a rate for each item with its interval; nothing is said of what nobody visited', () => {
    const annex = paperOf().frame.annexes[2];
    expect(annex?.title).toBe('各抽查事项问题发生率');
    expect(cellsOf(annex?.tables[0]).map((row) => row.slice(2))).toEqual([
      ['60', '3', '2', '1', '0', '0.0%', '0.0%–84.2%'],
      ['8', '8', '8', '0', '1', '12.5%', '全部检查'],
      ['240', '2', '0', '2', '0', '—', '—'],
    ]);
    expect(wordsOf(1)).toContain('见附件3。');
  });

  test('an item whose visited and missing are not its drawn refuses the paper', () => {
    const wrong = ESTIMATES.map((one) => ({ ...one, missing: one.missing + 1 }));
    const problems = problemsOf(summaryReportPaper(inputOf({}, wrong)));
    expect(problems.map(([code, , of]) => [code, of])).toEqual(
      ESTIMATES.map(({ item }) => ['totals-differ', `${item}应查户数`]),
    );
  });

  test('the window, the cut-off and an unscheduled round are told', () => {
    expect(wordsOf(0)).toContain(
      '联合检查期间为2017年8月23日至2017年8月30日，安排上门9次。13项检查合并为9次上门',
    );
    expect(wordsOf(0, { window: null })).toContain('联合检查尚未安排日期');
    expect(wordsOf(5)).toContain('数据截至2017年9月5日');
    expect(wordsOf(5)).toContain('本期是第一期，没有上期可比。');
  });

  const WRONG: readonly (readonly [string, Partial<RoundSummary>])[] = [
    ['后续处置项数', { followUps: SUMMARY.followUps.slice(1) }],
    ['逾期录入项目', { lateLines: SUMMARY.lateLines.slice(1) }],
    ['逾期未录入项目', { lateLines: SUMMARY.lateLines.slice(0, 1) }],
  ];
  test.each(WRONG)('numbers that do not agree refuse the paper: %s', (what, change) => {
    expect(problemsOf(summaryReportPaper(inputOf(change))).map(([code, , of]) => [code, of])).toEqual([
      ['totals-differ', what],
    ]);
  });

  test('no cell and no sentence is blank, and the template asks only for what the paper has', () => {
    expect(textsOf(paperOf()).filter((text) => text === '')).toEqual([]);
    expect(templateProblems('summary-report', paperOf())).toEqual([]);
  });
});
