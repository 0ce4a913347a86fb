import { describe, expect, test } from 'vitest';
import { jointPlanSample } from './sample-papers.ts';
import { sampleRound } from './sample-round.ts';
import { blanksOf, problemsOf, rowsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(40);
const view = viewOf(jointPlanSample(round));
const tables = view.frame.annexes[0]?.tables ?? [];

describe('二(八) 联合检查工作方案', () => {
  test('every visit once, by day, morning before afternoon, then by code', () => {
    expect(tables.slice(0, 3).map(({ caption }) => caption.replace(/（\d+户）$/u, ''))).toEqual([
      '2017年9月4日上午',
      '2017年9月4日下午',
      '2017年9月5日上午',
    ]);
    for (const table of tables) {
      const names = rowsOf(table).map((row) => row[1]);
      expect(names).toEqual(names.toSorted());
    }
    expect(tables.flatMap(rowsOf)).toHaveLength(40);
    const shuffled = { ...round, plan: { ...round.plan, visits: round.plan.visits.toReversed() } };
    expect(viewOf(jointPlanSample(shuffled))).toEqual(view);
  });

  test('the lead agency stands first and is marked', () => {
    const rows = tables.flatMap(rowsOf);
    for (const row of rows) expect(row[2]).toMatch(/^[^\n：]+（牵头）：/u);
    const six = rows.find((row) => row[1]?.startsWith('示例0001号'));
    expect(six?.[2]?.split('\n')).toHaveLength(3);
    expect(six?.[3]?.match(/[^\n]+：\n示例.（皖D04/gu)).toHaveLength(3);
  });

  test('an item attached by policy is marked, an open place is 缺员', () => {
    const [first] = round.plan.visits;
    if (first === undefined) throw new Error('no visit');
    const parts = first.parts.map((part) => ({
      ...part,
      items: part.items.map((item) => ({ ...item, attached: true })),
      inspectors: part.inspectors.slice(1),
    }));
    const plan = { ...round.plan, visits: [{ ...first, parts }] };
    const [row] = viewOf(jointPlanSample({ ...round, plan })).frame.annexes[0]?.tables.flatMap(rowsOf) ?? [];
    expect(row?.[2]).toContain('（附带）');
    expect(row?.[3]).toContain('缺员1人');
  });

  test('the numbers of the days and of the agencies add up; an agency without a visit stays with 0', () => {
    const days = rowsOf(view.sections[0]?.tables[0]);
    const sum = days.slice(0, -1).reduce((all, row) => all + Number(row[3]), 0);
    expect([sum, days.at(-1)?.[3]]).toEqual([40, '40']);
    const agencies = rowsOf(view.sections[1]?.tables[0]);
    expect(agencies).toContainEqual(['区民政局', '0', '0', '0', '0', '0']);
    expect(agencies.at(-1)?.[1]).toBe('40');
    expect(agencies).toHaveLength(round.policy.agencies.filter(({ enforcing }) => enforcing).length + 1);
  });

  test('三(三): the three prohibitions, with the terms of the policy', () => {
    const text = JSON.stringify(view.sections[3]);
    for (const words of ['不得随意更换执法检查人员', '不得随意更改检查内容', '不得逾期填报检查结果']) {
      expect(text).toContain(words);
    }
    const deadlines = round.policy.deadlines.map((rule) => ({ ...rule, name: `期限-${rule.matter}` }));
    const other = JSON.stringify(
      viewOf(jointPlanSample({ ...round, policy: { ...round.policy, deadlines } })),
    );
    expect(other).toContain('期限-record-finding；期限-agency-report；期限-disclose');
  });

  test('window, number of visits and lead agencies in the first lines', () => {
    expect(view.lead).toMatch(/^根据谢府办秘〔2017〕89号二（八），\d+个执法检查机关对40户实施联合检查/u);
    expect(view.sections[0]?.paragraphs[0]).toContain('自2017年9月4日起至2017年9月12日止，共40户');
  });

  test('a lead whom nobody knows refuses the plan', () => {
    const visits = round.plan.visits.map((visit) => ({ ...visit, lead: 'NOBODY' }));
    expect(problemsOf(jointPlanSample({ ...round, plan: { ...round.plan, visits } }))).toEqual([
      'totals-differ 牵头户数',
    ]);
  });

  test('no text is blank, and the template asks only for what is there', () => {
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults('joint-plan', view)).toEqual([]);
    expect(blanksOf(viewOf(jointPlanSample(sampleRound(0))))).toEqual([]);
  });
});
