import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { readTagging } from '../support/read-tagging.ts';
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
const issuedForms = () => {
  const line = readFileSync(join(district, 'data/records/rounds/2017-08.jsonl'), 'utf8')
    .split('\n')
    .find((one) => one.includes('"forms-issued"'));
  const issued = JSON.parse(line ?? '{}') as {
    body?: { forms: { id: string; lead: string; number: string; name: string; on: string }[] };
  };
  return issued.body?.forms ?? [];
};
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
  const asked = await runHere(
    [
      ...['--district', district, '--as', 'fin-procurement', '--at', '2017-09-04T10:00:00+08:00'],
      ...['restrict', codeOf(signed), '--scene', '政府采购'],
    ],
    home,
  );
  expect(asked.stdout).toMatch(
    new RegExp(
      `所依据的列入决定：[\\d-]+ 区市场监管局列入经营异常名录，决定书 ${number}，2017-09-04，事由：`,
      'u',
    ),
  );
});

test('部门检查工作报告: under the head and in the register of its own agency', async () => {
  const own = ['--agency', '区环保局'];
  const foreign = await release('部门检查工作报告', ...own, '--signed-by', 'amr-head');
  expect([foreign.exitCode, foreign.stdout]).toEqual([3, expect.stringContaining('signer-of-another')]);
  const done = await release('部门检查工作报告', ...own, '--signed-by', 'env-head');
  expect(done.exitCode).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({
    number: '谢环保双随机〔2017〕1号',
    signedBy: 'ENV/env-head',
    path: 'reports/2017-08/documents/部门检查工作报告/区环保局.pdf',
  });
});

test('部门年度抽查计划: an agency signs its own; one without items has none', async () => {
  const done = await release('部门年度抽查计划', '--agency', '区环保局', '--signed-by', 'env-head');
  expect([done.exitCode, JSON.parse(done.stdout)]).toMatchObject([
    0,
    {
      number: '谢环保双随机〔2017〕2号',
      path: 'reports/yearly/2017/部门年度抽查计划/区环保局.pdf',
    },
  ]);
  const asked = ['--district', district, '--as', 'amr-clerk', '--at', '2017-09-04T09:00:00+08:00'];
  const none = await runHere([...asked, 'report', 'policy', '--agency', '区科技局'], home);
  expect([none.exitCode, none.stderr]).toEqual([3, expect.stringContaining('agency-without-items')]);
});

test('检查通知书 of the visits that the lead bureau leads: the demo signed them in one go, each with its number', async () => {
  const led = issuedForms().filter(({ lead }) => lead === 'AMR');
  expect(led.length).toBeGreaterThan(20);
  const register = readFileSync(join(district, 'reports/yearly/2017/发文登记簿.csv'), 'utf8').split('\r\n');
  const rows = register.filter((line) => line.includes('检查通知书'));
  expect(rows).toHaveLength(led.length);
  expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(led.length);
  const path = `reports/2017-08/documents/检查通知书/${led[0]?.id}.pdf`;
  const text = (await textOf(new Uint8Array(readFileSync(join(district, path))))).join('');
  expect(text).toContain('（印章）2017年8月18日');
  expect(text).not.toContain('草稿');
});

test('检查通知书 of one visit: numbered in the register of the agency that leads it', async () => {
  const visit = issuedForms().find(({ lead }) => lead === 'ENV');
  const done = await release('检查通知书', '--object', visit?.id ?? '', '--signed-by', 'env-head');
  expect(done.exitCode).toBe(0);
  const { number, path } = JSON.parse(done.stdout) as { number: string; path: string };
  expect(number).toMatch(/^谢环保双随机〔2017〕\d+号$/u);
  expect(path).toBe(`reports/2017-08/documents/检查通知书/${visit?.id}.pdf`);
  // Signed in September for a day in August: said, with the day, and what is to be done about it.
  expect(done.stderr).toContain(
    `检查日期已过的有 1 份：${visit?.number} ${visit?.name}（检查日期 ${visit?.on}）。`,
  );
  expect(done.stderr).toMatch(/送达以后再去.*不得倒填日期.*\[notice-after-visit\]/u);
});

test('检查通知书 of all visits that an agency leads: printed together, each with its own number and day, tagged', async () => {
  const led = [...Map.groupBy(issuedForms(), ({ lead }) => lead)].filter(([lead]) => lead !== 'AMR');
  const [lead = '', visits = []] = led.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  expect(visits.length).toBeGreaterThan(2);
  const pdfOf = (id: string) =>
    new Uint8Array(readFileSync(join(district, `reports/2017-08/documents/检查通知书/${id}.pdf`)));
  const [first, second] = visits.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  expect((await textOf(pdfOf(first?.id ?? ''))).join('')).toContain('草稿，未签发');
  const done = await release('检查通知书', '--agency', lead, '--signed-by', `${lead.toLowerCase()}-head`);
  expect(done.exitCode).toBe(0);
  const numbers: string[] = [];
  for (const visit of [first, second]) {
    const text = (await textOf(pdfOf(visit?.id ?? ''))).join('');
    expect(text).toContain(`编号${visit?.number}`);
    expect(text).toContain('（印章）2017年9月4日');
    expect(text).not.toContain('草稿');
    numbers.push(/双随机〔2017〕(\d+)号/u.exec(text)?.[1] ?? '');
    expect((await readTagging(pdfOf(visit?.id ?? ''))).marked).toBe(true);
  }
  expect(Number(numbers[1])).toBe(Number(numbers[0]) + 1);
});

test('a policy paper is released too; the leaders find the newest papers in one folder', async () => {
  const done = await release('领导小组名单', '--signed-by', 'amr-head');
  expect([done.exitCode, JSON.parse(done.stdout).path]).toEqual([0, 'reports/yearly/2017/领导小组名单.pdf']);
  expect(readdirSync(join(district, 'reports/最新')).toSorted()).toEqual(
    ['任务进度.pdf', '汇总报告.pdf', '督查通报.pdf', '考核通报.pdf', '领导简报.pdf'].toSorted(),
  );
});

test('信用档案 of one enterprise; of one that nobody knows it is refused', async () => {
  const as = ['--district', district, '--as', 'amr-clerk', '--at', '2017-09-04T09:00:00+08:00', '--json'];
  const [signed = ''] = readdirSync(join(district, DECISIONS));
  const dossier = await runHere([...as, 'report', 'dossier', '--object', codeOf(signed)], home);
  expect([dossier.exitCode, JSON.parse(dossier.stdout).files]).toEqual([
    0,
    [`reports/2017-09/documents/信用档案/${codeOf(signed)}.pdf`],
  ]);
  const stranger = await runHere([...as, 'report', 'dossier', '--object', '91340404EXAM9999XX'], home);
  expect([stranger.exitCode, stranger.stdout]).not.toEqual([0, expect.anything()]);
});

test('a paper that the records do not let make, and one that nobody knows', async () => {
  const none = await release('信用修复决定书', '--signed-by', 'amr-head');
  expect([none.exitCode, none.stdout]).toEqual([3, expect.stringContaining('paper-not-ready')]);
  const unknown = await release('决定', '--signed-by', 'amr-head');
  expect([unknown.exitCode, unknown.stdout]).toEqual([2, expect.stringContaining('信用修复决定书')]);
});

test('年度考核通报: once the year is assessed it is printed and released like that of a month', async () => {
  const verb = (...words: readonly string[]) =>
    runHere(
      ['--district', district, '--as', 'amr-clerk', '--at', '2018-01-05T09:00:00+08:00', '--json', ...words],
      home,
    );
  const early = await verb('report', '2017');
  expect([early.exitCode, early.stdout]).toEqual([3, expect.stringContaining('year-not-assessed')]);
  const assessed = await runHere(
    ['--district', district, '--as', 'tar-assess', '--at', '2018-01-05T09:00:00+08:00', 'assess', '2017'],
    home,
  );
  expect(assessed.exitCode).toBe(0);
  const printed = await verb('report', '2017');
  expect(JSON.parse(printed.stdout)).toMatchObject({ files: ['reports/yearly/2017/考核通报.pdf'] });
  const done = await verb('release', '考核通报', '--round', '2017', '--signed-by', 'amr-head');
  expect(JSON.parse(done.stdout)).toMatchObject({
    of: '2017',
    path: 'reports/yearly/2017/考核通报.pdf',
  });
});
