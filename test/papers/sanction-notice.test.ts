import { describe, expect, test } from 'vitest';
import type { Restriction } from '../../engine/domain/credit.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { type SanctionNoticeInput, sanctionNoticePaper } from '../../engine/papers/sanction-notice.ts';
import { problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { cellsOf, LABEL, listing, POLICY, ROUND, restriction } from './sample-results.ts';

/** 1001 on the serious list: prohibited; 1002 on the abnormal list: restricted, and hinted where the basis is unverified. */
const LISTINGS = [
  listing(4, 1),
  listing(5, 2, {
    list: 'abnormal',
    ground: '通过登记的住所（经营场所）无法联系',
    origin: 'imported',
    decidedBy: '示例县市场监督管理局',
    decision: '',
  }),
];
const MEASURES = [
  restriction(2, 'procurement-abnormal', 5),
  restriction(1, 'procurement-serious', 4, { until: isoDate('2020-08-27') }),
  restriction(1, 'land-serious', 4),
  restriction(2, 'public-services-abnormal', 5),
];

function inputOf(restrictions: readonly Restriction[] = MEASURES): SanctionNoticeInput {
  const announced = { round: ROUND, on: isoDate('2017-09-05'), restrictions, approvedBy: '' };
  return { announced, listings: LISTINGS, policy: POLICY, label: LABEL };
}
const paperOf = (input = inputOf()) => valued(sanctionNoticePaper(input));

describe('二(十一) 联合惩戒公告', () => {
  test('the first sentence counts bans apart from hints', () => {
    expect(paperOf().lead).toBe(
      '本期对2户检查对象公告禁止或者限制措施3项。另有提示关注1项，不作禁止或者限制。',
    );
  });

  test('the decision that it follows from is named by its number and date, once that was released', () => {
    const listingPaper = {
      paper: '列入决定书',
      number: '谢市监〔2017〕3号',
      signedOn: isoDate('2017-08-30'),
    };
    const listings = LISTINGS.map((one) => (one.seq === 4 ? { ...one, listingPaper } : one));
    const tables = paperOf({ ...inputOf(), listings }).frame.annexes.at(-1)?.tables ?? [];
    const cells = tables.flatMap((table) => cellsOf(table).map((row) => row[2]));
    expect(new Set(cells)).toEqual(
      new Set([
        '区市场监管局\n2017-08-28列入\n谢市监〔2017〕3号（2017年8月30日）',
        '示例县市场监督管理局\n2017-08-28列入',
      ]),
    );
  });

  test('all five scenes keep their row, and the parts are the whole', () => {
    expect(cellsOf(paperOf().sections[0]?.tables[0])).toEqual([
      ['政府采购', '2', '1', '1', '0', '2'],
      ['政府购买服务', '1', '0', '0', '1', '1'],
      ['工程招投标', '0', '0', '0', '0', '0'],
      ['国有土地出让', '1', '1', '0', '0', '1'],
      ['授予荣誉称号', '0', '0', '0', '0', '0'],
      ['合计', '2', '2', '1', '1', '4'],
    ]);
  });

  test('each measure stands once, with its basis and who carries it out; each enterprise with its decision and term', () => {
    const [bans, , objects] = paperOf().frame.annexes;
    expect(cellsOf(bans?.tables[0]).map((row) => row.join(' '))).toEqual([
      expect.stringMatching(/^1 .*政府采购.*《企业信息公示暂行条例》第十八条.*区财政局/u),
      expect.stringMatching(/^2 .*政府采购.*《企业信息公示暂行条例》第十八条.*区财政局/u),
      expect.stringMatching(/^3 .*国有土地出让.*谢家集国土分局/u),
    ]);
    const rows = (objects?.tables ?? []).flatMap((table) => cellsOf(table).map((row) => row.join(' ')));
    expect(rows).toHaveLength(3);
    const of1001 = rows.filter((row) => row.includes('示例1001号商贸有限公司\n91340404MA2EX1001X'));
    expect(of1001.join('\n')).toContain('谢市监列〔2017〕1号');
    expect(of1001.join('\n')).toContain('2017-08-28起\n2020-08-27止');
    expect(rows.find((row) => row.includes('示例1002号'))).toMatch(
      /示例县市场监督管理局\n2017-08-28列入 通过登记的住所（经营场所）无法联系 2017-08-28起\n在列期间$/u,
    );
  });

  test('a hint stands in an annex of its own that says it bans nobody', () => {
    const [bans, hints, objects] = paperOf().frame.annexes;
    expect(bans?.title).toBe('禁止和限制措施');
    expect(hints?.title).toBe('提示关注（不是禁止或者限制）');
    expect(hints?.notes[0]).toContain('不得据此禁止或者限制');
    expect(cellsOf(hints?.tables[0])[0]?.join(' ')).toContain('（依据待核）');
    expect(objects?.tables.map(({ caption }) => caption).join('\n')).toContain('不作禁止或者限制');
  });

  test('who executes has a day to report by; who is listed knows the way out', () => {
    const [, execution, way] = paperOf().sections;
    expect(execution?.paragraphs[0]).toContain('由区财政局、谢家集国土分局按附件所列');
    expect(execution?.paragraphs[0]).toContain('2017年9月19日前（含当日）反馈');
    expect(way?.paragraphs[0]).toBe('履行公示义务、纠正违法行为并经核实后，向作出列入决定的机关申请移出。');
  });

  test('who is listed by a decision of the district knows how to contest it: terms and articles are those of the policy', () => {
    const words = (paper = paperOf()) => paper.sections[2]?.paragraphs.join('\n') ?? '';
    expect(words()).toContain(
      '自收到列入决定书之日起60日内依法向谢家集区人民政府申请行政复议，或者6个月内依法向有管辖权的人民法院提起行政诉讼（《行政复议法》第九条；《行政诉讼法》第四十六条）。',
    );
    expect(words()).toContain('不服导入的名录、名单所列决定的，按作出决定的机关告知的途径和期限办理。');
    const unruled = words(paperOf({ ...inputOf(), policy: { ...POLICY, deadlines: [] } }));
    expect(unruled).toContain('在法定期限内依法向谢家集区人民政府申请行政复议');
    expect(unruled).not.toMatch(/复议法|诉讼法|\d+日内/u);
    expect(words(paperOf(inputOf([])))).not.toContain('复议');
  });

  test('a month without a measure says so, with five zeros and no annex', () => {
    const paper = paperOf(inputOf([]));
    expect(paper.lead).toBe('本期没有禁止或者限制措施。');
    expect(paper.sections[0]?.paragraphs).toContain('本期没有列入禁止或者限制措施的检查对象。');
    expect(cellsOf(paper.sections[0]?.tables[0])).toHaveLength(6);
    expect(paper.frame.annexes).toEqual([]);
  });

  test('hints alone are no ban', () => {
    const paper = paperOf(inputOf([restriction(2, 'public-services-abnormal', 5)]));
    expect(paper.lead).toBe('本期没有禁止或者限制措施。另有提示关注1项，不作禁止或者限制。');
    expect(paper.frame.annexes.map(({ title }) => title)).toEqual([
      '提示关注（不是禁止或者限制）',
      '检查对象和列入决定',
    ]);
  });

  test('a measure without its listing decision is refused: a finding alone sanctions nobody', () => {
    const groundless = [
      restriction(1, 'land-serious', 9),
      restriction(2, 'land-abnormal', 5, { listings: [] }),
    ];
    expect(
      problemsOf(sanctionNoticePaper(inputOf(groundless))).map(([code, , name]) => [code, name]),
    ).toEqual([
      ['listing-missing', '示例1001号商贸有限公司'],
      ['listing-missing', '示例1002号商贸有限公司'],
    ]);
  });

  test('an executing body that the policy does not know refuses the paper', () => {
    const unknown = [restriction(1, 'land-serious', 4, { executing: 'ZZZ' })];
    expect(problemsOf(sanctionNoticePaper(inputOf(unknown)))).toEqual([
      ['paper-name-missing', '联合惩戒公告', '机关', 'ZZZ'],
    ]);
  });

  test('no cell and no sentence is blank, and the template asks only for what the paper has', () => {
    expect(textsOf(paperOf()).filter((text) => text === '')).toEqual([]);
    expect(templateProblems('sanction-notice', paperOf())).toEqual([]);
  });
});
