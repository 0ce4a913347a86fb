import { describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { correctedRows, correctionNoticePaper } from '../../engine/papers/correction-notice.ts';
import { problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { cellsOf, disclosedRow, LABEL, POLICY, ROUND } from './sample-results.ts';

const FIRST = {
  ...{ batch: 1, on: isoDate('2017-08-30') },
  rows: [disclosedRow(0, 'SC-01'), disclosedRow(1, 'SC-01')],
};
const change = { results: ['发现问题待后续处理'], followUp: '移送办案机构', finding: 200 } as const;
const SECOND = {
  ...{ batch: 2, on: isoDate('2017-09-05') },
  rows: [disclosedRow(0, 'SC-01', change), disclosedRow(2, 'SC-01', { finding: 201 })],
};
const rows = correctedRows([FIRST, SECOND], 2);
const input = {
  ...{ round: ROUND, batch: 2, rows, policy: POLICY, label: LABEL },
  reasonOf: (seq: number) => (seq === 200 ? '（示例）复核后更正' : ''),
};

describe('二(九) 更正公告', () => {
  test('holds what was published before and differs now; a new row is no correction', () => {
    expect(rows.map(({ before, now }) => [before.finding, now.finding])).toEqual([[100, 200]]);
    expect(correctedRows([FIRST], 1)).toEqual([]);
  });

  test('what was said, what holds now, and why, side by side; an agency with none keeps its row', () => {
    const view = valued(correctionNoticePaper(input));
    const [row] = cellsOf(view.frame.annexes[1]?.tables[0]);
    expect(row?.slice(3)).toEqual([
      '2017-08-30公示\n未发现问题\n无需后续处置',
      '2017-09-05公示\n发现问题待后续处理\n移送办案机构',
      '（示例）复核后更正',
    ]);
    const byAgency = cellsOf(view.frame.annexes[0]?.tables[0]);
    expect(byAgency).toHaveLength(POLICY.agencies.filter(({ enforcing }) => enforcing).length + 1);
    expect(byAgency).toContainEqual(['区民政局', '0']);
    expect([byAgency[0], byAgency.at(-1)]).toEqual([
      ['区市场监管局', '1'],
      ['合计', '1'],
    ]);
    expect(view.lead).toMatch(/^截至2017年9月5日，/u);
    const text = textsOf(view).join('\n');
    expect(text).toContain('异议期至2017年9月20日');
    expect(text).toContain('数据截至2017年9月5日第2次公示');
    expect(text).not.toMatch(/undefined|null|。。/u);
    expect(templateProblems('correction-notice', view)).toEqual([]);
  });

  test('without a reason it is refused', () => {
    expect(problemsOf(correctionNoticePaper({ ...input, reasonOf: () => '' })).map(([code]) => code)).toEqual(
      ['value-blank'],
    );
  });
});
