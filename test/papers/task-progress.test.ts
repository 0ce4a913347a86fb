import { describe, expect, test } from 'vitest';
import type { TaskStatus } from '../../engine/domain/assessment.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { taskProgressPaper } from '../../engine/papers/task-progress.ts';
import { problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { cellsOf, LABEL, POLICY, taskStatuses } from './sample-results.ts';

function inputOf(tasks: readonly TaskStatus[] = taskStatuses()) {
  return { tasks, asOf: isoDate('2017-09-05'), policy: POLICY, label: LABEL };
}
const paperOf = (tasks?: readonly TaskStatus[]) => valued(taskProgressPaper(inputOf(tasks)));

describe('附件2 任务进度', () => {
  test('the first sentence counts all 15 by their state', () => {
    expect(paperOf().lead).toBe(
      '截至2017年9月5日，任务分解表15项任务中，按期完成11项，逾期完成1项，长期推进1项，尚未到期1项，逾期未完成1项。',
    );
  });

  test('overdue first, then what is open: who leads, since when, what is missing', () => {
    const [overdue, open] = paperOf().sections[0]?.paragraphs ?? [];
    expect(overdue).toMatch(
      /^1\.第13项“汇总公开结果”，区市场监管局牵头，完成时限为2017年8月底前（2017年8月30日），已逾期6天，尚缺：.+（涉及2个机关）。$/u,
    );
    expect(open).toMatch(/^2\.第14项“开展监督检查”，.*距期限还有117天，尚缺：/u);
  });

  test('with nothing to urge it says so', () => {
    const all = taskStatuses().map((task): TaskStatus => ({ ...task, state: 'done', proofs: [] }));
    expect(paperOf(all).sections[0]?.paragraphs).toEqual(['没有逾期未完成和尚未到期的任务。']);
  });

  test('every state keeps its row', () => {
    expect(cellsOf(paperOf().sections[1]?.tables[0])).toEqual([
      ['按期完成', '11', '73.3%'],
      ['逾期完成', '1', '6.6%'],
      ['长期推进', '1', '6.6%'],
      ['未完成，尚未到期', '1', '6.6%'],
      ['逾期未完成', '1', '6.6%'],
      ['合计', '15', '100.0%'],
    ]);
  });

  test('the table holds every task by number, with deliverable, lead, deadline, state, and each proof met or missing', () => {
    const rows = cellsOf(paperOf(taskStatuses().toReversed()).frame.annexes[0]?.tables[0]);
    expect(rows.map(([no]) => no)).toEqual(Array.from({ length: 15 }, (_, i) => String(i + 1)));
    expect(rows.map(([, , deliverable]) => deliverable)).toEqual(
      POLICY.tasks.map((task) => task.deliverable),
    );
    expect(rows[2]?.slice(0, 6)).toEqual([
      '3',
      '制定随机抽查事项清单',
      '根据权责清单建立随机抽查事项清单，明确抽查事项的抽查依据、抽查主体、抽查内容、抽查方式、联合检查部门等。',
      '区编办',
      '2017年8月中旬\n2017-08-15',
      '按期完成\n2017-08-14',
    ]);
    expect(rows[2]?.[6]).toMatch(/^☑ .+（rounds\/2017-08 第 12 条）$/u);
    expect(rows[12]?.[6]?.split('\n').every((line) => /^☐ .+（没有这样的记录）$/u.test(line))).toBe(true);
    expect(rows[14]?.slice(4, 6)).toEqual(['长期', '长期推进']);
  });

  test.each([
    ['left out', taskStatuses().slice(1)],
    ['told twice', [...taskStatuses(), ...taskStatuses().slice(0, 1)]],
  ])('a task that is %s refuses the paper', (_, tasks) => {
    expect(problemsOf(taskProgressPaper(inputOf(tasks)))[0]?.slice(0, 3)).toEqual([
      'totals-differ',
      '任务进度',
      '任务项数（与任务分解表对照）',
    ]);
  });

  test('no cell and no sentence is blank, and the template asks only for what the paper has', () => {
    expect(textsOf(paperOf()).filter((text) => text === '')).toEqual([]);
    expect(templateProblems('task-progress', paperOf())).toEqual([]);
  });
});
