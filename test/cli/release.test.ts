import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { runHere } from '../support/run-here.ts';

let home = '';
let district = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yaohao-release-'));
  district = join(home, 'district');
  cpSync(await demoDistrict(), district, { recursive: true });
}, DEMO_PATIENCE.timeout);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const DECISIONS = 'reports/2017-08/documents/列入决定书';
const release = (paper: string, ...more: readonly string[]) =>
  runHere(
    [
      ...['--district', district, '--as', 'amr-clerk', '--at', '2017-09-04T09:00:00+08:00', '--json'],
      ...['release', paper, '--round', '2017-08', ...more],
    ],
    home,
  );
const codeOf = (name: string) => name.split(' ')[0] ?? '';

test('the decision that the demo signed lies in its folder, and nothing is signed twice', async () => {
  const [signed = ''] = readdirSync(join(district, DECISIONS));
  expect(signed).toMatch(/^9\w{17} 经营异常名录\.pdf$/u);
  const again = await release('列入决定书', '--object', codeOf(signed), '--signed-by', 'amr-head');
  expect([again.exitCode, again.stdout]).toEqual([3, expect.stringContaining('paper-released-before')]);
});

test('a head of another agency than the issuer does not sign', async () => {
  const refused = await release('考核通报', '--signed-by', 'gov-supervise', '--why', '更正表1');
  expect([refused.exitCode, refused.stdout]).toEqual([3, expect.stringContaining('paper-signer-of-another')]);
});

test('撤回: only by a new issue that says so, with a reason; the register marks the old one', async () => {
  const [signed = ''] = readdirSync(join(district, DECISIONS));
  const why = ['--why', '（示例）当事人名称有误'];
  const done = await release('列入决定书', '--object', codeOf(signed), '--signed-by', 'amr-head', ...why);
  expect(done.exitCode).toBe(0);
  const { number, withdraws } = JSON.parse(done.stdout) as { number: string; withdraws: string[] };
  expect(withdraws).toHaveLength(1);
  const register = readFileSync(join(district, 'reports/yearly/2017/发文登记簿.csv'), 'utf8').split('\r\n');
  const row = (of: string) => register.find((line) => line.startsWith(`${of},`)) ?? '';
  expect(row(withdraws[0] ?? '')).toContain(`已撤回，见${number}`);
  expect(row(number)).toContain(',有效,');
  expect(row(number)).toContain('（示例）当事人名称有误');
  expect(existsSync(join(district, DECISIONS, signed))).toBe(true);
});

test('a paper that the records do not let make, and one that nobody knows', async () => {
  const none = await release('信用修复决定书', '--signed-by', 'amr-head');
  expect([none.exitCode, none.stdout]).toEqual([3, expect.stringContaining('paper-not-ready')]);
  const unknown = await release('决定', '--signed-by', 'amr-head');
  expect([unknown.exitCode, unknown.stdout]).toEqual([2, expect.stringContaining('信用修复决定书')]);
});
