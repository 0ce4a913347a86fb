import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';
import { replaceFile, textIn, withSums } from '../verifier/support/golden-bundle.ts';
import { json } from '../verifier/support/make-bundle.ts';
import { allThree, askAllThree, readFolder } from '../verifier/support/three-verifiers.ts';

// Round 1000 of quicknet, genuine: it came at 2023-08-23T15:59:24Z.
const BEACON = {
  round: 1000,
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  signature:
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
};
/** Two hours before it, by the ceremony's interval. */
const OPENED = '2023-08-23T21:59:24';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const config = path('config/district.yaml');
  const ceremony = readFileSync(config, 'utf8').replace('方式: 掷骰子, 颗数: 20', '方式: 公开随机数');
  writeFileSync(config, ceremony);
  const roster = readFileSync(`${EXAMPLES}rosters/执法检查人员名录.csv`, 'utf8');
  writeFileSync(path('执法检查人员名录.csv'), roster.replaceAll(/,20(?:19|2\d)-(\d\d-\d\d),/gu, ',2030-$1,'));
  const bring = (kind: string, file: string) =>
    mustRun(at('2023-08-23T20:00:00', 'import', kind, path(file), '--cut-off', '2023-08-20'));
  await bring('enterprises', '检查对象名录.csv');
  await bring('inspectors', '执法检查人员名录.csv');
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2023-08-23T21:00', ...publish));
});
afterAll(() => district.remove());

const path = (name: string) => join(district.folder, name);
const at = (time: string, ...args: readonly string[]) =>
  runHere(['--as', 'amr-clerk', '--at', `${time}+08:00`, ...args], district.folder);

describe('公开随机数：一个批次从开启到核验', () => {
  test('opened on the round to come, announced, drawn with the genuine number pasted whole, matched', async () => {
    const opened = await mustRun(at(OPENED, '--json', 'open', '2017-09'));
    expect(JSON.parse(opened.stdout).commitment.recipe).toEqual([
      { kind: 'drand', at: '2023-08-23T23:59:24+08:00', round: 1000 },
    ]);
    await mustRun(at('2023-08-23T22:10:00', 'release', '抽查公告', '--signed-by', 'amr-head'));
    const early = await at('2023-08-23T23:59:23', 'seed', '--drand', JSON.stringify(BEACON));
    expect([early.exitCode, early.stderr.includes('[seed-too-early]')]).toEqual([3, true]);
    await mustRun(at('2023-08-23T23:59:24', 'seed', '--drand', JSON.stringify(BEACON)));
    const drawn = await mustRun(at('2023-08-24T00:05:00', 'draw'));
    expect(drawn.stdout).toMatch(/合并为 [1-9]\d* 户/u);
    await mustRun(at('2023-08-28T08:30:00', 'match'));
    const verdict = await mustRun(at('2023-08-28T09:00:00', 'verify', 'reports/2017-09/proof'));
    expect(verdict.stdout).toMatch(/^核验通过：.*检查任务 [1-9]\d* 件/u);
    expect(verdict.stdout).toContain('只有本机关自己的说法');
  });

  test('all three verifiers hold it; another number is refused by each that knows the network', async () => {
    const files = readFolder(path('reports/2017-09/proof'));
    expect(await askAllThree(files)).toEqual(allThree(true));
    const seed = JSON.parse(textIn(files, 'seed.json'));
    const [source] = seed.sources;
    const signature = source.signature.replace(/^b/u, 'a');
    const forged = { ...seed, sources: [{ ...source, signature }] };
    expect(await askAllThree(withSums(replaceFile(files, 'seed.json', json(forged))))).toEqual(
      allThree(false),
    );
  });
});

test('演练：drawn with this machine’s number, it says so everywhere, and all three verifiers say it too', async () => {
  const round = ['--round', '2017-09-rehearsal'];
  await mustRun(at('2023-08-28T10:00:00', 'open', '2017-09', '--rehearsal'));
  const seeded = await mustRun(at('2023-08-28T10:01:00', 'seed', ...round, '--csprng', 'ab'.repeat(32)));
  expect(seeded.stderr).not.toMatch(/seed-unannounced|seed-without-evidence/u);
  await mustRun(at('2023-08-28T10:02:00', 'draw', ...round));
  await mustRun(at('2023-09-01T08:30:00', 'match', ...round));
  const verdict = await mustRun(at('2023-09-01T09:00:00', 'verify', 'reports/2017-09-rehearsal/proof'));
  expect(verdict.stdout).toMatch(/演练/u);
  const files = readFolder(path('reports/2017-09-rehearsal/proof'));
  expect(await askAllThree(files)).toEqual(allThree(true));
  const real = { ...JSON.parse(textIn(files, 'commitment.json')), rehearsal: false };
  const passedOff = withSums(replaceFile(files, 'commitment.json', json(real)));
  expect(await askAllThree(passedOff)).toEqual(allThree(false));
});
