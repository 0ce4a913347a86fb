import { describe, expect, test } from 'vitest';
import { matchSummarySample } from './sample-papers.ts';
import { sampleRound } from './sample-round.ts';
import { blanksOf, problemsOf, rowsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(40);
const view = viewOf(matchSummarySample(round));
const visits = view.frame.annexes[0]?.tables ?? [];
const totals = rowsOf(view.sections[0]?.tables[0]);
const tasks = round.matched.flatMap((one) => one.tasks);

describe('二(六) 匹配结果汇总表', () => {
  test('each visit of each agency with items and two inspectors, a certificate beside every name', () => {
    const rows = visits.flatMap(rowsOf);
    expect(rows).toHaveLength(tasks.length);
    for (const row of rows.filter((one) => !one[3]?.includes('缺员'))) {
      expect(row[3]).toMatch(/^示例.（皖D04[A-Z]{3}\d{3}）\n示例.（皖D04[A-Z]{3}\d{3}）$/u);
    }
  });

  test('an open place is shown as 缺员 in its row, under its table, in the totals and in the first sentence', () => {
    const open = tasks.filter(({ people }) => people.includes(null)).length;
    expect(open).toBeGreaterThan(0);
    expect(visits.flatMap(rowsOf).filter((row) => row[3]?.endsWith('\n缺员1人'))).toHaveLength(open);
    expect(visits.filter(({ note }) => note !== null)).toHaveLength(open);
    expect(totals.at(-1)?.at(-1)).toBe(String(open));
    expect(view.lead).toContain(`缺员${open}人次，须在检查前补派`);
  });

  test('agencies in the order of the policy, those without a visit with 0', () => {
    const names = round.policy.agencies.filter(({ enforcing }) => enforcing).map(({ name }) => name);
    expect(totals.map((row) => row[0])).toEqual([...names, '合计']);
    expect(totals).toContainEqual(['区民政局', '0', '0', '0', '0', '0', '0']);
    const captions = visits.map(({ caption }) => caption.replace(/（\d+户）$/u, ''));
    expect(captions).toEqual(names.filter((name) => captions.includes(name)));
  });

  test('who claimed, and what counted as claimed at the deadline', () => {
    const [, all, claimed, byDeadline] = totals.at(-1) ?? [];
    expect(Number(claimed) + Number(byDeadline)).toBe(Number(all));
    expect(Number(byDeadline)).toBeGreaterThan(0);
  });

  test('the load of every inspector, 0 too, adds up to the places filled', () => {
    const loads = rowsOf(view.frame.annexes[1]?.tables[0]);
    const own = loads.slice(0, -1).map((row) => Number(row[3]));
    expect(loads).toHaveLength(round.inspectors.length + 1);
    expect(own).toContain(0);
    expect(own.reduce((a, b) => a + b, 0)).toBe(Number(totals.at(-1)?.[5]));
  });

  test('how an agency can be made whole, where the match found it', () => {
    const [agency = ''] = round.matched
      .filter((one) => one.tasks.some(({ people }) => people.includes(null)))
      .map((one) => one.agency);
    const shortage = { agency, slots: [], exhausted: [], places: 0, onceEach: [], once: 0, short: 1 };
    const wordsOf = (relaxBy: number | null) =>
      JSON.stringify(viewOf(matchSummarySample(round, [{ ...shortage, relaxBy }])).sections[1]);
    expect(wordsOf(2)).toContain('每人检查户数上限提高2户即可配齐');
    expect(wordsOf(null)).toContain('须增派符合条件的人员');
  });

  test('an inspector whom no roster has refuses the paper', () => {
    expect(problemsOf(matchSummarySample({ ...round, inspectors: [] }))[0]).toBe(
      'paper-name-missing 执法检查人员',
    );
  });

  test('no text is blank, and the template asks only for what is there', () => {
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults('match-summary', view)).toEqual([]);
    expect(blanksOf(viewOf(matchSummarySample(sampleRound(0))))).toEqual([]);
  });
});
