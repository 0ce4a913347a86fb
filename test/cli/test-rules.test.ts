import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';

const SOUND = fileURLToPath(new URL('../broken-config/sound', import.meta.url));
const CASES = 'rules/risk/repeated-complaints.cases.yaml';
const folders: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaohao-test-'));
  folders.push(folder);
  cpSync(SOUND, folder, { recursive: true });
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

describe('yaohao test', () => {
  test('runs every case and counts the comparisons that cases show both ways', async () => {
    const { exitCode, stdout } = await runHere(['test', '--json'], folder);
    const { untested, ...answer } = JSON.parse(stdout);
    const counts = { rules: 3, conditions: 0, cases: 6, leaves: 7, shown: 3 };
    expect(answer).toEqual({ ok: true, ...counts, failed: [], unseen: [] });
    expect(untested).toMatchObject(
      ['SC-07', 'SC-11', '检查结果按期公示率'].map((name) => ({
        code: 'condition-untested',
        message: expect.stringContaining(name),
        place: { line: expect.any(Number) },
      })),
    );
    expect(exitCode).toBe(0);
  });

  test('a case that the rule answers otherwise is told with its line, what was seen, and exit 1', async () => {
    edit(CASES, '近12个月投诉举报: 2', '近12个月投诉举报: 4');
    const { exitCode, stdout, stderr } = await runHere(['test'], folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1 个不符合');
    expect(stderr).toContain(`${CASES}:1:`);
    expect(stderr).toContain('结论是适用，情形写的是不适用');
    expect(stderr).toContain('近12个月投诉举报为“4”（标准：不少于 3）');
    expect(stderr).toContain('[case-fails]');
  });

  test('a comparison that no case shows holding is listed where it stands, and lets pass', async () => {
    const rule = 'rules/risk/repeated-complaints.yaml';
    edit(
      rule,
      '当: { 近12个月投诉举报: 不少于 3 }',
      '当:\n  任一:\n    - { 近12个月投诉举报: 不少于 3 }\n    - 非: { 重点单位: 否 }',
    );
    const { exitCode, stdout, stderr } = await runHere(['test'], folder);
    expect(stderr).toContain(`${rule}:7:`);
    expect(stderr).toContain('重点单位 是 否”，没有一个情形让它不成立');
    expect(stdout).toContain('8 处条件，3 处');
    expect(exitCode).toBe(0);
  });

  test('a policy with an error is refused before any case is run', async () => {
    edit(CASES, '结果: 不适用', '结果: 不是用');
    const { exitCode, stderr } = await runHere(['test'], folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('[case-expectation-unknown]');
  });

  test('cases of an item’s objects and of an indicator are run, and what they leave unseen is listed', async () => {
    const cases = 'rules/items/market.cases.yaml';
    mkdirSync(join(folder, 'rules/items'));
    const rows = [
      '- { 情形: 一台, 事项: SC-11, 给定: { 特种设备数量: 1 }, 结果: 不属于 }',
      '- { 情形: 按期, 指标: 检查结果按期公示率, 给定: { 公示: 按期 }, 结果: 计入 }',
    ];
    writeFileSync(join(folder, cases), rows.join('\n'));
    const { exitCode, stdout, stderr } = await runHere(['test'], folder);
    expect(stderr).toMatch(
      /cases\.yaml:1:.*“SC-11 .*”的条件成立，情形写的是不成立.*特种设备数量为“1”.*\[condition-case-fails\]/u,
    );
    expect(stderr).toMatch(/market\.yaml:\d+:.*“SC-11 .*没有一个情形让它不成立.*\[leaf-unseen\]/u);
    expect(stderr).toMatch(
      /double-random\.yaml:\d+:.*指标“检查结果按期公示率”的分子.*不成立.*\[leaf-unseen\]/u,
    );
    expect(stderr).toMatch(/SC-07 公示信息抽查：条件没有情形。/u);
    expect(stdout).toContain('3 条规则、2 个事项和指标的 8 个情形，7 个符合，1 个不符合');
    expect(exitCode).toBe(1);
  });

  test.each([
    ['neither an item nor an indicator', '给定: {}', '[case-without-condition]'],
    ['an indicator that is not there', '指标: 检察结果按期公示率, 给定: {}', '是不是“检查结果按期公示率”'],
    ['an item that is not listed', '事项: SC-99, 给定: {}', '[item-unlisted]'],
    [
      'a part that has no condition',
      '指标: 检查结果按期公示率, 部分: 分母, 给定: {}',
      '[case-without-condition]',
    ],
  ])('a case that tries %s is refused with its line', async (_case, tried, said) => {
    mkdirSync(join(folder, 'rules/items'));
    writeFileSync(join(folder, 'rules/items/a.cases.yaml'), `- { 情形: 甲, ${tried}, 结果: 属于 }\n`);
    const { exitCode, stderr } = await runHere(['check'], folder);
    expect(stderr).toContain('rules/items/a.cases.yaml:1:');
    expect(stderr).toContain(said);
    expect(exitCode).toBe(1);
  });
});
