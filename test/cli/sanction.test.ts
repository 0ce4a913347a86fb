import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../support/run-yaohao.ts';
import { EXAMPLES, freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';

const ABNORMAL = '91340404EXAM0778X2';
const SERIOUS = '91340404EXAM15042U';
const NOBODY = '91340404EXAM077127';

const PUBLISH = ['publish', '--why', '（示例）发布', '--approved-by', 'amr-head'] as const;

let district: TrialDistrict;
let unpublished: Run;
beforeAll(async () => {
  district = await freshDistrict();
  for (const [list, file] of [
    ['abnormal', '经营异常名录'],
    ['serious', '严重违法失信名单'],
  ] as const) {
    const args = [
      'import',
      'lists',
      `${EXAMPLES}lists/${file}.csv`,
      '--list',
      list,
      '--cut-off',
      '2017-07-31',
    ];
    await mustRun(district.as('amr-credit', '2017-08-10T09:00', ...args));
  }
  const early = ['restrict', ABNORMAL, '--scene', '政府采购'];
  unpublished = await district.as('fin-procurement', '2017-08-10T10:00', ...early);
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...PUBLISH));
});
afterAll(() => district.remove());

async function ask(id: string, scene: string, on = '2017-12-01') {
  const args = ['restrict', id, '--scene', scene, '--on', on];
  return (await mustRun(district.as('fin-procurement', '2017-11-30T09:00', ...args))).stdout;
}

describe('二(十一) restrict: may this enterprise take part?', () => {
  test.each([
    [NOBODY, '政府采购', /政府采购，2017-12-01：不受限制。\n回执号/u],
    [ABNORMAL, '政府采购', /：限制。\n {2}限制：限制参加政府采购/u],
    [ABNORMAL, '工程招投标', /：限制。\n {2}限制：限制参加工程招投标/u],
    [SERIOUS, '国有土地出让', /：禁止。\n {2}禁止：/u],
    [SERIOUS, '授予荣誉称号', /：禁止。\n {2}禁止：不得授予荣誉称号/u],
  ])('%s, %s', async (id, scene, words) => {
    const answer = await ask(id, scene);
    expect(answer).toMatch(words);
    expect(answer).toMatch(/回执号 \S+/u);
    if (id !== NOBODY)
      expect(answer).toMatch(/企业信息公示暂行条例第十八条[\s\S]*自 \d{4}-\d\d-\d\d 起，至/u);
  });

  test.each([ABNORMAL, SERIOUS])(
    'a basis that nobody verified hints and never forbids: %s, 政府购买服务',
    async (id) => {
      const answer = await ask(id, '政府购买服务');
      expect(answer.split('\n')[0]).toMatch(/：提示关注。$/u);
      expect(answer).toContain('（依据待核）');
    },
  );

  test('a scene that is not one of the five, and an id that is none, are wrong usage', async () => {
    const scene = await district.as(
      'fin-procurement',
      '2017-11-30T09:00',
      'restrict',
      ABNORMAL,
      '--scene',
      '贷款',
    );
    expect([scene.exitCode, scene.stderr.includes('政府采购（procurement）')]).toEqual([2, true]);
    const id = await district.as(
      'fin-procurement',
      '2017-11-30T09:00',
      'restrict',
      '9134',
      '--scene',
      '政府采购',
    );
    expect([id.exitCode, id.stderr.includes('[id-unreadable]')]).toEqual([2, true]);
  });

  test('a code that nobody knows: with a wrong check character refused without a receipt, else answered with a warning', async () => {
    const asked = async (id: string) => {
      const args = ['restrict', id, '--scene', '政府采购'];
      return district.as('fin-procurement', '2017-11-30T09:00', ...args);
    };
    const slip = await asked('91340404EXAM0778X3');
    expect([slip.exitCode, slip.stdout]).toEqual([2, '']);
    expect(slip.stderr).toContain('[restriction-code-wrong]');
    const stranger = await asked('91340404EXAM077127');
    expect(stranger.exitCode).toBe(0);
    expect(stranger.stderr).toContain('[restriction-stranger]');
    expect((await asked(ABNORMAL)).stderr).not.toContain('[restriction-stranger]');
  });

  test('a post without the right does not ask', async () => {
    const run = await district.as(
      'env-clerk',
      '2017-11-30T09:00',
      'restrict',
      ABNORMAL,
      '--scene',
      '政府采购',
    );
    expect([run.exitCode, run.stderr.includes('[right-missing]')]).toEqual([3, true]);
  });
});

test('nothing is answered by rules that nobody published', () =>
  expect([unpublished.exitCode, unpublished.stdout, unpublished.stderr]).toEqual([
    3,
    '',
    expect.stringContaining('[policy-unpublished]'),
  ]));

test('a measure that was edited binds from its publication on, and it is told until then', async () => {
  const file = join(district.folder, 'rules/sanctions/procurement-abnormal.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('名称: 限制参加政府采购', '名称: 限制参加采购活动'));
  const asked = ['restrict', ABNORMAL, '--scene', '政府采购', '--on', '2017-12-01'];
  const before = await mustRun(district.as('fin-procurement', '2017-11-30T09:00', ...asked));
  expect(before.stdout).toContain('限制：限制参加政府采购');
  expect(before.stderr).toContain('[policy-ahead]');
  await mustRun(district.as('amr-review', '2017-11-30T09:30', ...PUBLISH));
  const after = await mustRun(district.as('fin-procurement', '2017-11-30T10:00', ...asked));
  expect(after.stdout).toContain('限制：限制参加采购活动');
  expect(after.stderr).not.toContain('[policy-ahead]');
});

test('信用修复 lifts at once: restricted before, free the same day', async () => {
  const evidence = join(district.folder, '核实记录.txt');
  writeFileSync(evidence, '（示例）已补报年度报告');
  const args = ['repair', ABNORMAL, '--list', '经营异常名录', '--evidence', evidence];
  const self = await district.as('amr-credit', '2017-12-01T09:00', ...args, '--approved-by', 'amr-credit');
  expect([self.exitCode, self.stdout]).toEqual([3, '']);
  expect(await ask(ABNORMAL, '政府采购')).toMatch(/：限制。/u);
  const done = await mustRun(
    district.as('amr-credit', '2017-12-01T09:00', ...args, '--approved-by', 'amr-head'),
  );
  expect(done.stdout).toMatch(/自 2017-12-01 起移出经营异常名录/u);
  expect(await ask(ABNORMAL, '政府采购')).toMatch(/：不受限制。/u);
  expect(await ask(ABNORMAL, '政府采购', '2017-11-30')).toMatch(/：限制。/u);
});
