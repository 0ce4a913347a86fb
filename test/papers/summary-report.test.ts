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
      '2017年8月抽查9户、13项，已录入12项，发现问题3项、2户；1户过了检查日没有结果。',
    );
  });

  test('where nothing is to be decided it says so, and no late line means no annex of late lines', () => {
    const agencies = [agencySummary('AMR', { lines: 12, recorded: 12, problems: 3, disclosed: 12 })];
    const paper = valued(summaryReportPaper(inputOf({ agencies, lateLines: [], uninspected: [] }, [])));
    expect(paper.sections[0]?.paragraphs).toEqual([
      '没有需要区政府决定的事，录入、公示、书面报告都没有逾期，人员没有缺额，没有待后续处理的问题。',
    ]);
    expect(paper.sections[1]?.paragraphs[1]).toContain('各机关情况见附件。');
    expect(paper.sections[3]?.paragraphs[1]).toContain('没有逾期录入和逾期未录入的项目');
    expect(paper.frame.annexes.map(({ title }) => title)).toEqual(['各执法检查机关检查情况']);
  });

  test('agencies are ranked by what they recorded in time, one with nothing due keeps its row; each enterprise counts once in the total', () => {
    const rows = cellsOf(paperOf().frame.annexes[0]?.tables[0]);
    expect(rows.filter(([, , items]) => items !== '0')).toEqual([
      ['1', '区市场监管局', '3', '8', '8', '10', '10', '0', '0', '0', '100.0%', '3', '9', '已报'],
      ['2', '谢家集消防大队', '1', '3', '3', '3', '2', '1', '1', '1', '33.3%', '0', '2', '逾期未报'],
      ['—', '区民政局', '1', '0', '0', '0', '0', '0', '0', '0', '—', '0', '0', '—'],
      ['—', '合计', '5', '9', '9', '13', '12', '1', '1', '1', '84.6%', '3', '11', '—'],
    ]);
    const enforcing = POLICY.agencies.filter((agency) => agency.enforcing).map(({ name }) => name);
    expect(rows.map(([, name]) => name).toSorted()).toEqual([...enforcing, '合计'].toSorted());
    expect(rows).toContainEqual(['—', '区教育局', ...Array(8).fill('0'), '—', '0', '0', '—']);
  });

  test('problems are told by value, most frequent first, zeros only in the table', () => {
    expect(wordsOf(2)).toBe(
      '已录入检查结果12项：未发现问题8项，占66.6%；发现问题3项，占25.0%，涉及检查对象2户。' +
        '其他各种结果依次为：“未按规定公示应当公示的信息”2项次；“发现问题已责令改正”2项次；“未发现开展本次抽查涉及的经营活动”1项次。' +
        '各抽查事项的问题发生率按抽取概率推算，见附件3。',
    );
    const [byResult, byFollowUp] = paperOf().sections[2]?.tables ?? [];
    expect(cellsOf(byResult)).toHaveLength(9);
    expect(cellsOf(byFollowUp).at(-1)).toEqual(['合计', '12', '100.0%']);
  });

  test('late lines are counted and listed with their reason or its absence', () => {
    expect(wordsOf(3)).toContain('逾期录入1项，逾期未录入1项，其中没有说明原因的1项，名单见附件2。');
    expect(cellsOf(paperOf().frame.annexes[1]?.tables[0]).map((cells) => cells[5])).toEqual([
      '已录入，逾期2个工作日（未说明原因）',
      '未录入，已逾期2个工作日（未检查：企业歇业，等待核实）',
    ]);
  });

  test('未检查 is told apart, with its reason in an annex, and the three parts make the whole', () => {
    expect(wordsOf(1)).toContain(
      '应录项目13项：已录入12项，未检查1项（原因见附件“未检查的项目”），尚未录入0项。',
    );
    const annex = paperOf().frame.annexes.at(-1);
    expect([annex?.title, cellsOf(annex?.tables[0]).map((cells) => cells.slice(3))]).toEqual([
      '未检查的项目',
      [['XF-01 人员密集场所消防监督检查', '2017-08-25', '企业歇业，等待核实']],
    ]);
    const lost = SUMMARY.agencies.map((one) => (one.agency === 'FIR' ? { ...one, uninspected: 0 } : one));
    expect(problemsOf(summaryReportPaper(inputOf({ agencies: lost })))).toEqual([
      ['totals-differ', '汇总报告', '应录项目', 13, 12],
      ['totals-differ', '汇总报告', '未检查项目', 0, 1],
    ]);
  });

  test('credit, listings and measures are counted; hints are not bans', () => {
    expect(wordsOf(4)).toBe(
      '本批次检查结果记入信用记录9条；依据检查结果列入经营异常名录2户，列入严重违法失信名单0户。' +
        '公告禁止措施0项、限制措施8项，提示关注2项。',
    );
  });

  test('a report whose term is over is missing and named with its last day; one whose term runs is told as such', () => {
    expect(wordsOf(5)).toBe(
      '应当报送书面报告的执法检查机关2个，已报送1个，其中逾期报送0个；逾期未报送1个，期限未到、尚未报送0个。' +
        '逾期未报送的有：谢家集消防大队（期限2017年9月4日）。',
    );
    const agencies = SUMMARY.agencies.map((one) =>
      one.report === 'missing' ? { ...one, report: 'running' as const } : one,
    );
    expect(wordsOf(5, { agencies })).toContain(
      '逾期未报送0个，期限未到、尚未报送1个。期限未到的有：谢家集消防大队',
    );
    expect(wordsOf(0, { agencies })).not.toContain('补报');
    expect(wordsOf(0, { agencies })).toContain('期限未到的不作逾期：未报书面报告1份。');
  });

  test('what is to be decided, by whom, about whom and by when; as many agencies as there is room for, all of them below', () => {
    expect(wordsOf(0)).toBe(
      '请区政府决定，是否责成不迟于2017年9月12日办结：一是补录逾期结果，谢家集消防大队1项；' +
        '二是公示逾期结果，区市场监管局1项；三是补报逾期报告，谢家集消防大队1份。',
    );
    const agencies = SUMMARY.agencies.map((one, i) => ({ ...one, pending: i + 1, understaffed: i }));
    expect(wordsOf(0, { agencies })).toContain(
      '四是补足检查人员，区民政局2项、区市场监管局1项；五是完成问题的后续处理，区民政局等3个机关6项。',
    );
    expect(wordsOf(3, { agencies })).toContain(
      '完成问题的后续处理：区民政局3项、区市场监管局2项、谢家集消防大队1项。',
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
    expect(wordsOf(2)).toContain('见附件3。');
  });

  test('an item whose visited and missing are not its drawn refuses the paper', () => {
    const wrong = ESTIMATES.map((one) => ({ ...one, missing: one.missing + 1 }));
    const problems = problemsOf(summaryReportPaper(inputOf({}, wrong)));
    expect(problems.map(([code, , of]) => [code, of])).toEqual(
      ESTIMATES.map(({ item }) => ['totals-differ', `${item}应查户数`]),
    );
  });

  test('the window, the cut-off and an unscheduled round are told', () => {
    expect(wordsOf(1)).toContain(
      '联合检查期间为2017年8月23日至2017年8月30日，安排上门9次。13项检查合并为9次上门',
    );
    expect(wordsOf(1, { window: null })).toContain('联合检查尚未安排日期');
    expect(wordsOf(6)).toContain('数据截至2017年9月5日');
    expect(wordsOf(6)).toContain('本期是第一期，没有上期可比。');
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
