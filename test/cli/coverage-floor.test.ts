import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
let plan = '';
let sound = '';
beforeAll(async () => {
  district = await smallDistrict();
  plan = join(district.folder, 'config/plan/2017.yaml');
  sound = readFileSync(plan, 'utf8');
});
beforeEach(() => writeFileSync(plan, sound));
afterAll(() => district.remove());

function declare(floor: string): void {
  writeFileSync(
    plan,
    sound.replace(
      '计划:\n',
      `覆盖下限:\n  - { ${floor}, 依据: [{ 文件: 示例, 条款: 一, 核实: 否 }] }\n计划:\n`,
    ),
  );
}

const check = () => runHere(['check'], district.folder);
const publish = () => {
  const rest = ['--why', '首次发布', '--approved-by', 'amr-head'];
  return district.as('amr-review', '2017-08-15T09:00', 'publish', ...rest);
};

test('a floor that roster, ratios and frequency reach is not told', async () => {
  declare('名称: 每年检查面, 对象: { 登记状态: 存续 }, 年数: 1, 值: 不低于 1%');
  expect((await mustRun(check())).stderr).not.toContain('coverage');
});

test('nobody unseen within a year: refused with its line and how many can be seen, by check and by publish', async () => {
  declare('名称: 每户一年内查到, 对象: { 登记状态: 存续 }, 年数: 1, 值: 100%');
  const [checked, published] = [await check(), await publish()];
  const told = /config\/plan\/2017\.yaml:7:\d+.*每户一年内查到.*\d+ 户里 \d+ 户.*\[coverage-missed\]/u;
  expect([checked.exitCode, checked.stderr]).toEqual([1, expect.stringMatching(told)]);
  expect([published.exitCode, published.stderr]).toEqual([1, expect.stringMatching(told)]);
});

test('约束: 一般 is let pass with a reason, and told', async () => {
  declare('名称: 每户一年内查到, 年数: 1, 值: 100%, 约束: 一般');
  expect(await check()).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('[bound-reason-missing]'),
  });
  declare('名称: 每户一年内查到, 年数: 1, 值: 100%, 约束: 一般, 理由: 第一年试行');
  const checked = await mustRun(check());
  expect(checked.stderr).toMatch(/第一年试行.*\[bound-exceeded\]/u);
  await mustRun(publish());
});
