import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const plan = join(district.folder, 'config/plan/2017.yaml');
  const line = '    范围: 全区企业\n';
  writeFileSync(plan, readFileSync(plan, 'utf8').replace(line, `${line}    理由: 示例理由\n`));
});
afterAll(() => district.remove());

const LINE =
  /config\/items\/work-safety\.yaml:\d+.*AJ-\d+.*“安全生产监察员”.*区安监局.*\[qualification-unheld\]/u;

test('where somebody holds every qualification, check says nothing', async () => {
  const checked = await mustRun(runHere(['check'], district.folder));
  expect(checked.stderr).not.toContain('qualification-unheld');
});

test('where nobody does, check and open name the item, its line and the agency', async () => {
  const path = join(district.folder, '名录.csv');
  const roster = readFileSync(`${EXAMPLES}rosters/执法检查人员名录.csv`, 'utf8');
  writeFileSync(path, roster.replaceAll('安全生产监察员', ''));
  const bring = ['import', 'inspectors', path, '--cut-off', '2017-07-31'];
  await mustRun(district.as('amr-clerk', '2017-08-10T09:30', ...bring));
  const checked = await mustRun(runHere(['check'], district.folder));
  expect(checked.stderr).toMatch(LINE);
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  const opened = await mustRun(district.as('amr-clerk', '2017-08-15T09:10', 'open', '2017-08'));
  expect(opened.stderr).toMatch(LINE);
});

test('the written reason of a plan line stands in the edition, and explain tells it', async () => {
  const roster = readFileSync(join(district.folder, '检查对象名录.csv'), 'utf8');
  const code = /^91\w{16}(?=,.*有限责任公司.*存续)/mu.exec(roster)?.[0] ?? '';
  const explained = await mustRun(district.as('amr-head', '2017-08-15T09:20', 'explain', code));
  expect(explained.stdout).toMatch(/年度计划 P01：.*\n\s+突破“一般”约束的理由：示例理由/u);
});
