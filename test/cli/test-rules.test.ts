import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(JSON.parse(stdout)).toEqual({ ok: true, rules: 3, cases: 6, leaves: 3, failed: [], unseen: [] });
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
    expect(stdout).toContain('4 处条件，3 处');
    expect(exitCode).toBe(0);
  });

  test('a policy with an error is refused before any case is run', async () => {
    edit(CASES, '结果: 不适用', '结果: 不是用');
    const { exitCode, stderr } = await runHere(['test'], folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('[case-expectation-unknown]');
  });
});
