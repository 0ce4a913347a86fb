import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
});
afterAll(() => district.remove());

const HEX = 'ab'.repeat(32);

test('a rehearsal has a round of its own, and takes nothing from the round that it rehearses', async () => {
  const opened = await mustRun(
    district.as('amr-clerk', '2017-08-15T09:10', 'open', '2017-08', '--rehearsal'),
  );
  expect(opened.stdout).toContain('批次 2017-08-rehearsal 已开启（演练）');
  const round = ['--round', '2017-08-rehearsal'];
  await mustRun(district.as('amr-clerk', '2017-08-15T09:20', 'seed', ...round, '--csprng', HEX));
  await mustRun(district.as('amr-clerk', '2017-08-15T09:30', 'draw', ...round));
  const published = await district.as('amr-review', '2017-08-15T10:00', 'disclose', ...round);
  expect([published.exitCode, published.stderr]).toEqual([
    3,
    expect.stringContaining('[rehearsal-decides-nothing]'),
  ]);
  const sheet = join(district.folder, '结果.csv');
  writeFileSync(sheet, '表号,事项,是否检查,结果\r\n');
  const recorded = await district.as('amr-inspect', '2017-08-15T10:05', 'record', sheet, ...round);
  expect([recorded.exitCode, recorded.stderr]).toEqual([
    3,
    expect.stringContaining('[rehearsal-decides-nothing]'),
  ]);
  const real = await mustRun(district.as('amr-clerk', '2017-08-15T10:10', 'open', '2017-08'));
  expect(real.stdout).toContain('批次 2017-08 已开启，登记第 1 号');
});
