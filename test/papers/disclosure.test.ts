import { describe, expect, test } from 'vitest';
import type { DisclosedRow } from '../../engine/domain/disclosure.ts';
import { FINDING_RESULTS } from '../../engine/domain/inspection.ts';
import { objectId } from '../../engine/domain/object-id.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { type DisclosureInput, disclosurePaper } from '../../engine/papers/disclosure.ts';
import { disclosureCsv } from '../../engine/papers/disclosure-rows.ts';
import { htmlOf, problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { cellsOf, disclosedRow, LABEL, POLICY, ROUND, SUMMARY } from './sample-results.ts';

/** Two enterprises of the lead bureau on 1 September, one of them also of the fire brigade on the 5th. */
const FIRST: readonly DisclosedRow[] = [
  disclosedRow(2, 'SC-01'),
  disclosedRow(1, 'SC-04', {
    results: ['未按规定公示应当公示的信息', '发现问题已责令改正'],
    followUp: '责令改正并跟踪',
    lateBy: 3,
  }),
];
const SECOND: readonly DisclosedRow[] = [
  disclosedRow(1, 'XF-01', { results: ['未发现开展本次抽查涉及的经营活动'] }),
];

function inputOf(rows = FIRST, later = SECOND): DisclosureInput {
  const disclosures = [
    { batch: 1, on: isoDate('2017-09-01'), rows },
    { batch: 2, on: isoDate('2017-09-05'), rows: later },
  ];
  return { round: ROUND, disclosures, uninspected: [], policy: POLICY, label: LABEL };
}
const paperOf = (input = inputOf()) => valued(disclosurePaper(input));
const rowsOf = (input = inputOf()) => cellsOf(paperOf(input).frame.annexes[1]?.tables[0]);

describe('二(九) 结果公示', () => {
  test('the first sentence counts items and enterprises, and its parts are its whole', () => {
    expect(paperOf().lead).toBe(
      '截至2017年9月5日，2017年8月批次公示检查结果3项，涉及检查对象2户：未发现问题1项，发现问题1项，未发现开展本次抽查涉及的经营活动1项。',
    );
  });

  test('every published item stands once, by enterprise and item, with both days', () => {
    expect(rowsOf().map(([no, who, item, , result]) => [no, who?.slice(-18), item, result])).toEqual([
      [
        '1',
        '91340404MA2EX1001X',
        'SC-04 餐饮服务单位监督检查\n区市场监管局',
        '未按规定公示应当公示的信息；发现问题已责令改正',
      ],
      [
        '2',
        '91340404MA2EX1001X',
        'XF-01 人员密集场所消防监督检查\n谢家集消防大队',
        '未发现开展本次抽查涉及的经营活动',
      ],
      ['3', '91340404MA2EX1002X', 'SC-01 企业公示信息抽查\n区市场监管局', '未发现问题'],
    ]);
    expect(rowsOf().map((cells) => [cells[3], cells[6]])).toEqual([
      ['2017-08-25', '2017-09-01'],
      ['2017-08-25', '2017-09-05'],
      ['2017-08-25', '2017-09-01'],
    ]);
  });

  test('every result value keeps its row; values that combine are counted apart from items', () => {
    const [byResult] = paperOf().sections[0]?.tables ?? [];
    const rows = cellsOf(byResult);
    expect(rows.slice(0, -1).map(([value]) => value)).toEqual([...FINDING_RESULTS]);
    expect(rows.filter(([, count]) => count === '0')).toHaveLength(4);
    expect(rows.at(-1)).toEqual(['合计', '4']);
    expect(byResult?.note).toContain('检查项目共3项');
  });

  test('each of the agencies that may inspect keeps its row, with 0 where it published nothing', () => {
    const rows = cellsOf(paperOf().frame.annexes[0]?.tables[0]);
    const enforcing = POLICY.agencies.filter((agency) => agency.enforcing).map(({ name }) => name);
    expect(rows.map(([name]) => name)).toEqual([...enforcing, '合计']);
    expect(rows).toContainEqual(['区市场监管局', '2', '2', '1', '1', '0', '0']);
    expect(rows).toContainEqual(['区民政局', '0', '0', '0', '0', '0', '0']);
    expect(rows).toContainEqual(['谢家集消防大队', '1', '1', '0', '0', '1', '0']);
    expect(rows.at(-1)).toEqual(['合计', '2', '3', '1', '1', '1', '0']);
  });

  test('未检查 is counted apart by agency and in the first sentence, and nobody is named', () => {
    const line = { ...SUMMARY.uninspected[0], agency: 'CIV' } as (typeof SUMMARY.uninspected)[number];
    const paper = paperOf({ ...inputOf(), uninspected: [...SUMMARY.uninspected, line] });
    const rows = cellsOf(paper.frame.annexes[0]?.tables[0]);
    expect(rows).toContainEqual(['谢家集消防大队', '1', '1', '0', '0', '1', '1']);
    expect(rows).toContainEqual(['区民政局', '0', '0', '0', '0', '0', '1']);
    expect(rows.at(-1)).toEqual(['合计', '2', '3', '1', '1', '1', '2']);
    expect(paper.lead).toContain('公示检查结果3项');
    expect(paper.lead).toMatch(/另有未检查2项，没有检查结果，不计入。$/u);
    expect(textsOf(paper).join('\n')).not.toContain('企业歇业');
  });

  test('the cut-off is the day of the last publication; a round without one has that of the paper', () => {
    const text = (input?: DisclosureInput) => paperOf(input).sections.at(-1)?.paragraphs[0];
    expect(text()).toBe('数据截至2017年9月5日第2次公示；此后公示和更正的不计入。');
    const none = { ...inputOf(), disclosures: [] };
    expect(text(none)).toMatch(/^数据截至\d{4}年\d+月\d+日；/u);
    expect(paperOf(none).lead).toMatch(/^截至.+尚无已公示的检查结果。$/u);
  });

  test('an item that is published again stands once, as published last', () => {
    const corrected = disclosedRow(2, 'SC-01', { results: ['发现问题待后续处理'], followUp: '移送办案机构' });
    const rows = rowsOf(inputOf(FIRST, [...SECOND, corrected]));
    expect(rows.map((cells) => cells[4])).toHaveLength(3);
    expect(rows[2]?.slice(4)).toEqual(['发现问题待后续处理', '移送办案机构', '2017-09-05']);
  });

  test('who objects knows to whom, until which day and when there is an answer: terms of the policy', () => {
    const [whom, until, answer] = paperOf().sections[1]?.paragraphs ?? [];
    expect(whom).toContain('作出检查的执法检查机关（见附件2）或者谢家集区市场监督管理局书面提出');
    expect(until).toBe(
      '2017年9月1日公示的结果，异议期至2017年9月16日；2017年9月5日公示的结果，异议期至2017年9月20日（当日止）。',
    );
    expect(answer).toContain('15个工作日内复核');
  });

  test('who objects finds the phone, the complaints phone and the address of the office', () => {
    expect(paperOf().sections[1]?.paragraphs.at(-1)).toBe(
      '联系电话：0554-0000000（工作日 8:30—12:00，14:30—17:30）；投诉电话：0554-0000001；地址：谢家集区示例路1号。',
    );
    const { contact: _, ...district } = POLICY.district;
    const without = paperOf({ ...inputOf(), policy: { ...POLICY, district } });
    expect(without.sections[1]?.paragraphs.join('')).not.toContain('电话');
  });

  test('without a rule of the policy for objections no day is invented', () => {
    const paper = paperOf({ ...inputOf(), policy: { ...POLICY, deadlines: [] } });
    expect(paper.sections[1]?.paragraphs.join('')).not.toMatch(/\d{4}年|工作日以内/u);
  });

  test('nothing is published blank', () => {
    const blank = disclosedRow(3, 'SC-01', { results: [], name: '' });
    expect(problemsOf(disclosurePaper(inputOf([blank])))).toEqual([
      ['value-blank', '结果公示', '91340404MA2EX1003X SC-01 名称'],
      ['value-blank', '结果公示', '91340404MA2EX1003X SC-01 检查结果'],
    ]);
    expect(textsOf(paperOf()).filter((text) => text === '')).toEqual([]);
  });

  test('未发现问题 beside a violation is refused: the parts are more than the whole', () => {
    const both = disclosedRow(3, 'SC-01', { results: ['未发现问题', '发现问题已责令改正'] });
    expect(problemsOf(disclosurePaper(inputOf([both])))).toEqual([
      ['totals-differ', '结果公示', '未发现问题、发现问题与未开展相关经营', 2, 3],
    ]);
  });

  test('an item that the policy does not know refuses the paper', () => {
    const unknown = disclosedRow(3, 'ZZ-99', { agency: 'AMR' });
    expect(problemsOf(disclosurePaper(inputOf([unknown])))).toEqual([
      ['paper-name-missing', '结果公示', '抽查事项', 'ZZ-99'],
    ]);
  });

  test('nothing internal is public: no lateness, no ledger number', () => {
    const words = `${textsOf(paperOf()).join('\n')}\n${disclosureCsv(inputOf().disclosures, POLICY).join('\n')}`;
    expect(words).not.toMatch(/逾期|风险|等级|10[12]\b/u);
  });
});

describe('结果公示.csv', () => {
  test('a header and one row for each item, no cell blank', () => {
    const rows = disclosureCsv(inputOf().disclosures, POLICY);
    expect(rows[0]).toEqual([
      '检查对象',
      '统一社会信用代码',
      '事项编号',
      '抽查事项',
      '执法检查机关',
      '检查日期',
      '检查结果',
      '后续处置',
      '公示日期',
    ]);
    expect(rows).toHaveLength(4);
    expect(rows[1]?.slice(1)).toEqual([
      '91340404MA2EX1001X',
      'SC-04',
      '餐饮服务单位监督检查',
      '区市场监管局',
      '2017-08-25',
      '未按规定公示应当公示的信息；发现问题已责令改正',
      '责令改正并跟踪',
      '2017-09-01',
    ]);
    expect(rows.flat()).not.toContain('');
  });

  test('an object without a code says so', () => {
    const row = disclosedRow(3, 'SC-01', { id: objectId('name:0123456789ABCDEF0123') });
    expect(disclosureCsv([{ batch: 1, on: isoDate('2017-09-01'), rows: [row] }], POLICY)[1]?.[1]).toBe(
      '无代码',
    );
  });
});

describe('its templates', () => {
  test.each(['disclosure', 'disclosure-public'])('%s asks only for what the paper has', (name) => {
    expect(templateProblems(name, paperOf())).toEqual([]);
  });

  test('the page for the web escapes names, needs nothing from elsewhere, and labels each value for a phone', () => {
    const row = disclosedRow(2, 'SC-01', { name: '<script>示例</script>' });
    const html = htmlOf('disclosure-public', paperOf(inputOf([row])));
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;script&gt;示例');
    expect(html).not.toMatch(/<script|src=|href=|url\(/u);
    expect(html).toContain('data-label="检查结果"><span>未发现问题</span>');
    expect(html).toContain('示例：所列主体、数据均为虚构');
  });

  test('an unsigned page says so', () => {
    const draft = paperOf({ ...inputOf(), label: { ...LABEL, number: null } });
    expect(htmlOf('disclosure-public', draft)).toContain('草稿：未签发，不得发布');
    expect(htmlOf('disclosure-public', paperOf())).not.toContain('草稿');
  });
});
