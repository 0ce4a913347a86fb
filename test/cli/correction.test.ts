import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { runHere } from '../support/run-here.ts';

let home = '';
let district = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yaohao-correction-'));
  district = join(home, 'district');
  cpSync(await demoDistrict(), district, { recursive: true });
}, DEMO_PATIENCE.timeout);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The first line of 区环保局 that was published as 未发现问题, with another result and why. */
function correctedSheet(): string {
  const inbox = join(district, 'data/inbox/区环保局/检查结果 2017-08-18 至 2017-08-22.csv');
  const [head = '', ...rows] = readFileSync(inbox, 'utf8').split('\r\n');
  const row = rows.find((one) => one.includes('未发现问题')) ?? '';
  const path = join(home, '更正.csv');
  const names = head.replace('\uFEFF', '').split(',');
  const values = row.split(',');
  const set = (name: RegExp, value: string) => {
    values[names.findIndex((one) => name.test(one))] = value;
  };
  set(/^检查结果/u, '发现问题待后续处理');
  set(/^后续处置/u, '责令改正并跟踪');
  set(/^备注/u, '（示例）复核后更正');
  writeFileSync(path, [head, values.join(','), ''].join('\r\n'));
  return path;
}

const record = (...more: readonly string[]) => {
  const who = ['--district', district, '--as', 'env-clerk', '--at', '2017-10-09T09:00:00+08:00'];
  return runHere([...who, 'record', correctedSheet(), '--round', '2017-08', '--correction', ...more], home);
};

test('更正公示: what is published is corrected by two persons, neither of them the same', async () => {
  const alone = await record();
  expect([alone.exitCode, alone.stderr]).toEqual([3, expect.stringContaining('[approver-missing]')]);
  const self = await record('--approved-by', 'env-clerk');
  expect([self.exitCode, self.stderr]).toEqual([3, expect.stringContaining('[approver-without-right]')]);
  const both = await record('--approved-by', 'env-head');
  expect([both.exitCode, both.stdout]).toEqual([0, expect.stringContaining('录入 1 项检查结果')]);
});

test('a released paper is issued again once the records have moved on, under a new number, and not before', async () => {
  const as = (post: string, at: string, ...args: readonly string[]) =>
    runHere(['--district', district, '--as', post, '--at', `${at}:00+08:00`, '--json', ...args], home);
  const paper = (name: string) => readFileSync(join(district, 'reports/2017-08/documents', name));
  const release = (at: string) => as('amr-clerk', at, 'release', '结果公示', '--signed-by', 'amr-head');
  const first = paper('结果公示.pdf');
  const disclosed = await as('amr-review', '2017-10-09T10:00', 'disclose', '--round', '2017-08');
  expect(disclosed.exitCode).toBe(0);
  expect((await as('amr-clerk', '2017-10-09T10:30', 'report', '2017-08')).exitCode).toBe(0);
  expect(existsSync(join(district, 'reports/2017-08/documents/更正公告（第2次公示）.pdf'))).toBe(true);
  const draft = paper('结果公示.pdf');
  const old = readdirSync(join(district, 'reports/2017-08/documents')).filter((name) =>
    /^结果公示 .*号\.pdf$/u.test(name),
  );
  expect(old).toHaveLength(1);
  expect(paper(old[0] ?? '').equals(first)).toBe(true);
  expect(draft.equals(first)).toBe(false);
  const again = await release('2017-10-09T11:00');
  expect([again.exitCode, again.stderr]).toEqual([0, expect.stringContaining('[paper-replaces]')]);
  expect(old[0]).not.toContain(JSON.parse(again.stdout).number);
  expect(paper('结果公示.pdf').equals(draft)).toBe(false);
  const third = await release('2017-10-09T11:30');
  expect([third.exitCode, third.stdout]).toEqual([3, expect.stringContaining('paper-released-before')]);
}, 120_000);
