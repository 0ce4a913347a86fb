import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../engine/files/read-xlsx.ts';
import { writeXlsx } from '../../engine/files/write-xlsx.ts';
import { must } from '../store/ledger-values.ts';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const path = join(district.folder, '执法检查人员名录.csv');
  writeFileSync(path, withoutValidCertificates('区环保局'));
  const bring = ['import', 'inspectors', path, '--cut-off', '2017-07-31'];
  await mustRun(district.as('amr-clerk', '2017-08-10T09:30', ...bring));
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
});
afterAll(() => district.remove());

function withoutValidCertificates(agency: string): string {
  return readFileSync(`${EXAMPLES}rosters/执法检查人员名录.csv`, 'utf8')
    .split('\r\n')
    .map((row) => (row.includes(agency) ? row.replace(/20\d\d-\d\d-\d\d/u, '2017-01-31') : row))
    .join('\r\n');
}

test('an agency of which nobody may be sent is named when the round is opened', async () => {
  const opened = await mustRun(district.as('amr-clerk', '2017-08-15T09:10', 'open', '2017-08'));
  expect(opened.stderr).toMatch(/区环保局没有一名可派的执法检查人员.*\[nobody-to-send\]/u);
});

test('and refused when inspectors are matched; with its posts left open the others are matched', async () => {
  await mustRun(
    district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '31415926535897932384'),
  );
  await mustRun(district.as('amr-clerk', '2017-08-15T11:45', 'draw'));
  const refused = await district.as('amr-clerk', '2017-08-18T09:00', 'match');
  expect([refused.exitCode, refused.stdout]).toEqual([3, '']);
  expect(refused.stderr).toMatch(
    /区环保局有 \d+ 户的 \d+ 个岗位没有一名可派的执法检查人员.*\[match-nobody\]/u,
  );
  const matched = await mustRun(
    district.as('amr-clerk', '2017-08-18T09:10', 'match', '--leave-open', '区环保局'),
  );
  expect(matched.stdout).toContain('有 8 个位置空缺');
});

test('printed again, the forms leave alone a worksheet that somebody has begun to fill in', async () => {
  await mustRun(district.as('amr-clerk', '2017-08-18T09:20', 'schedule'));
  await mustRun(district.as('amr-clerk', '2017-08-18T09:30', 'forms'));
  const [own, other] = ['区安监局', '区财政局'].map((name) =>
    join(district.folder, `data/outbox/${name}/2017-08 检查结果录入表.xlsx`),
  ) as [string, string];
  await fillIn(own);
  const [filled, empty] = [readFileSync(own), readFileSync(other)];
  rmSync(other);
  const again = await mustRun(district.as('amr-clerk', '2017-08-18T09:40', 'forms'));
  expect(again.stdout).toMatch(/区安监局\/2017-08 检查结果录入表.xlsx 已经填写，没有覆盖/u);
  expect(readFileSync(own).equals(filled)).toBe(true);
  expect(readFileSync(other).equals(empty)).toBe(true);
});

/** One result, as a clerk types it before noon. */
async function fillIn(path: string): Promise<void> {
  const table = must(await readXlsx(readFileSync(path), 'x.xlsx'));
  const column = table.columns.indexOf('检查结果');
  const rows = table.rows.map(({ cells }, i) =>
    cells.map((cell, j) => (i === 0 && j === column ? '未发现问题' : cell)),
  );
  const columns = table.columns.map((title) => ({ title }));
  writeFileSync(path, await writeXlsx([{ name: '检查结果', columns, rows }]));
}
