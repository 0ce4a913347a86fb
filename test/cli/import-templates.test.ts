import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../engine/files/write-xlsx.ts';
import { runHere } from '../support/run-here.ts';

let folder = '';
let district = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaohao-template-'));
  district = join(folder, '区');
  expect((await runHere(['init', district], folder)).exitCode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(...args: readonly string[]) {
  return runHere(['--as', 'env-clerk', 'template', ...args], district);
}

describe('yaohao template', () => {
  test.each([
    ['enterprises', '检查对象名录', 'enterprises'],
    ['执法检查人员', '执法检查人员名录', 'inspectors'],
    ['子库', '子库名单', 'sub-roster'],
    ['complaints', '投诉举报登记', 'complaints'],
    ['名单', '异常和失信名单', 'lists'],
    ['visits', '以往检查', 'visits'],
  ])(
    '%s: an empty form in the own outbox, which import reads back without a word about its columns',
    async (kind, name, word) => {
      const made = await make(kind);
      expect(made.exitCode).toBe(0);
      expect(made.stdout).toContain(
        `已生成 data/outbox/区环保局/${name}.xlsx，填好后用 yaohao import ${word}`,
      );
      const path = join(district, `data/outbox/区环保局/${name}.xlsx`);
      const back = await runHere(['--as', 'amr-clerk', 'import', word, ...extra(word), path], district);
      // Nothing but that it has no rows.
      expect(back.stderr.match(/\[[a-z-]+\]/gu)).toEqual(['[table-empty]']);
    },
  );

  test('a form that somebody filled in is never overwritten', async () => {
    const path = join(folder, '人员.xlsx');
    const filled = await writeXlsx([{ name: '人员', columns: [{ title: '姓名' }], rows: [['示例甲']] }]);
    writeFileSync(path, filled);
    const run = await make('inspectors', path);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/人员\.xlsx 已经有内容，没有覆盖.*\[template-filled\]/u);
    expect(readFileSync(path).equals(filled)).toBe(true);
    writeFileSync(path, '不是工作簿');
    expect((await make('inspectors', path)).stderr).toContain('[template-filled]');
  });

  test('filled in and brought back, its columns are known and its guide is passed over in silence', async () => {
    const row = [
      '示例检1',
      '91340404EXAM16870D',
      '示例保安有限公司',
      '区环保局',
      '2017-05-01',
      '随机抽查',
      '现场检查',
    ];
    const path = join(folder, '以往检查.xlsx');
    const columns = [
      '检查编号',
      '统一社会信用代码',
      '名称',
      '检查机关',
      '检查日期',
      '检查类型',
      '检查方式',
    ].map((title) => ({ title }));
    const guide = { name: '填写说明', columns: [{ title: '列名' }], rows: [['检查编号']] };
    writeFileSync(path, await writeXlsx([{ name: '以往检查', columns, rows: [row] }, guide]));
    const run = await runHere(['--as', 'env-clerk', 'import', 'visits', path], district);
    expect(run).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('读到 1 行，入库 1 行，其中标记 0 行'),
    });
    expect(run.stderr).not.toMatch(/\[[a-z-]+\]/u);
  });

  test('into a folder or a file that was named; the same form is the same bytes', async () => {
    expect((await make('inspectors', folder)).exitCode).toBe(0);
    expect((await make('inspectors', folder)).exitCode).toBe(0);
    expect((await make('inspectors', join(folder, '新', '甲.xlsx'))).exitCode).toBe(0);
    const [one, other] = ['执法检查人员名录.xlsx', '新/甲.xlsx'].map((name) =>
      readFileSync(join(folder, name)),
    );
    expect(other && one?.equals(other)).toBe(true);
  });

  test('wrong usage in words', async () => {
    expect(await make('天气')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('没有“天气”的模板'),
    });
    expect(await make('visits', '甲.docx')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('.xlsx 结尾'),
    });
    expect((await make('whereabouts')).stderr).toContain('[roster-missing]');
  });
});

function extra(word: string): readonly string[] {
  if (word === 'lists') return ['--list', 'abnormal'];
  return word === 'sub-roster' ? ['--item', 'SC-09'] : [];
}
