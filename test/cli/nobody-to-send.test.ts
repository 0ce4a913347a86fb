import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  await mustRun(district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--dice', '31415926535897932384'));
  await mustRun(district.as('amr-clerk', '2017-08-15T11:45', 'draw'));
  const refused = await district.as('amr-clerk', '2017-08-18T09:00', 'match');
  expect([refused.exitCode, refused.stdout]).toEqual([3, '']);
  expect(refused.stderr).toMatch(/区环保局没有一名可派的执法检查人员，\d+ 个岗位.*\[match-nobody\]/u);
  const matched = await mustRun(
    district.as('amr-clerk', '2017-08-18T09:10', 'match', '--leave-open', '区环保局'),
  );
  expect(matched.stdout).toContain('有 8 个位置空缺');
});
