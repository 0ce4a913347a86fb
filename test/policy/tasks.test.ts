import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, shippedPolicy } from './shipped-policy.ts';

const { agencies, tasks } = shippedPolicy();
const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name;

describe('附件2 任务分解表', () => {
  test('15 tasks in the order of the annex', () => {
    expect(tasks.map(({ no }) => no)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  test.each(tasks.map((task) => [task.no, task] as const))(
    'task %i is proved by what happened, never by a word',
    (_, task) => {
      expect(task.proof.length).toBeGreaterThan(0);
      for (const { record, document, edition, file } of task.proof) {
        expect([record, document, edition, file].filter((what) => what !== undefined)).toHaveLength(1);
        if (file !== undefined) expect(existsSync(join(ROOT, file)), file).toBe(true);
      }
    },
  );

  test('14 have a last day in 2017; the last is 长期', () => {
    const days = tasks.map(({ deadline }) => deadline.date);
    expect(
      days.slice(0, 14).every((day) => day !== undefined && day >= '2017-08-15' && day <= '2017-12-31'),
    ).toBe(true);
    expect(tasks[14]?.deadline).toEqual({ text: '长期' });
  });

  test('the body’s earlier days stand: 二(一)–(四) 15 August, 二(五)–(九) 30 August', () => {
    expect([3, 4, 5, 6, 7].map((no) => tasks[no - 1]?.deadline.date)).toEqual(Array(5).fill('2017-08-15'));
    expect([12, 13].map((no) => tasks[no - 1]?.deadline.date)).toEqual(Array(2).fill('2017-08-30'));
  });

  test('the misprints of the annex are mended', () => {
    const words = JSON.stringify(tasks);
    for (const misprint of ['去市场', '拍查', '描查', '人员录库', '入员', '惩戎', '播施'])
      expect(words).not.toContain(misprint);
  });

  test('who leads', () => {
    expect(tasks.map(({ responsible }) => nameOf(responsible.lead))).toEqual([
      ...Array(2).fill('区市场监管局'),
      '区编办',
      '区市场监管局',
      ...Array(2).fill('区政府法制办'),
      ...Array(4).fill('区市场监管局'),
      '区政府法制办',
      ...Array(4).fill('区市场监管局'),
    ]);
  });
});
