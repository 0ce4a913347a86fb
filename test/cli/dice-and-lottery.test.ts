import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const file = path('config/district.yaml');
  const text = readFileSync(file, 'utf8').replace('方式: 掷骰子, 颗数: 20', '方式: [彩票, 掷骰子], 颗数: 12');
  writeFileSync(file, text);
  await mustRun(
    district.as(
      'amr-review',
      '2017-08-15T09:00',
      'publish',
      '--why',
      '摇号方式',
      '--approved-by',
      'amr-head',
    ),
  );
});
afterAll(() => district.remove());

const path = (name: string) => join(district.folder, name);
const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const jsonOf = (file: string) => JSON.parse(readFileSync(path(`reports/2017-08/proof/${file}`), 'utf8'));

// One round, told in its order; its notice comes too late.
test('dice and lottery of one recipe are announced together, in the order in which they come', async () => {
  const open = (lottery: string, at = '2017-08-15T09:30') =>
    clerk(at, 'open', '2017-08', '--lottery', lottery);
  const alone = await clerk('2017-08-15T09:30', 'open', '2017-08');
  expect([alone.exitCode, alone.stderr]).toEqual([2, expect.stringContaining('[lottery-not-announced]')]);
  const opened = await mustRun(open('双色球 2017095 2017-08-15T21:15'));
  expect(opened.stdout).toContain('摇号时间：2017-08-15T11:30:00+08:00、2017-08-15T21:15:00+08:00');
  await mustRun(clerk('2017-08-15T09:40', 'report', '2017-08'));
  const verdict = await clerk('2017-08-15T09:45', 'verify', 'reports/2017-08/proof');
  expect(verdict.stdout).toMatch(
    /^核验未完：这一次还没有摇号（没有 seed\.json）。[\s\S]*– 文件齐全：还没有办到/u,
  );
  expect(verdict.stdout).not.toContain('✗');
  expect(jsonOf('commitment.json').recipe).toEqual([
    { kind: 'dice', at: '2017-08-15T11:30:00+08:00', count: 12 },
    { kind: 'lottery', at: '2017-08-15T21:15:00+08:00', name: 'ssq', issue: '2017095' },
  ]);
  const pages = await textOf(new Uint8Array(readFileSync(path('reports/2017-08/documents/抽查公告.pdf'))));
  const notice = pages.join('').replaceAll(/\s/gu, '');
  expect(notice).toMatch(/（一）2017年8月15日11:30，在.{2,14}当众逐颗掷出十面骰子12颗/u);
  expect(notice).toMatch(/（二）2017年8月15日21:15，采用中国福利彩票双色球第2017095期开奖号码。/u);
  expect(notice).toContain('骰子数字，共12颗');
  // Digits and signatures on one page: nobody signs for what stands elsewhere.
  expect(pages.find((page) => page.includes('骰子数字'))).toContain('经办人（录入）');
  expect(notice).toContain('彩票、公开随机数以公布的为准，公布以后再填');
});

test('a notice released less than ten minutes before the first source is told to be late, and what can be done', async () => {
  const late = await mustRun(clerk('2017-08-15T11:25', 'release', '抽查公告', '--signed-by', 'amr-head'));
  expect(late.stderr).toMatch(
    /应不迟于 2017-08-15T11:20.*yaohao void --round 2017-08.*\[notice-released-late\]/u,
  );
});

test('one of the two is no seed, nor is the other number of dice; both together are, however they are written', async () => {
  const seed = (at: string, ...more: readonly string[]) => clerk(at, 'seed', '--only-asserted', ...more);
  const [dice, lottery] = [
    ['--dice', '407193382650'],
    ['--lottery', '双色球 2017095 3,7,12,18,25,31+9'],
  ] as const;
  const codeOf = async (running: ReturnType<typeof seed>) =>
    /\[([a-z-]+)\]/u.exec((await running).stderr)?.[1];
  expect(await codeOf(seed('2017-08-15T12:00', ...dice, ...lottery))).toBe('seed-too-early');
  const half = await seed('2017-08-15T21:30', ...dice);
  expect([half.exitCode, half.stderr]).toEqual([
    1,
    expect.stringMatching(/骰子、彩票。请等齐了一次录入.*source-count/u),
  ]);
  // Nor is anybody asked for twelve dice before the lottery is there.
  expect(await codeOf(seed('2017-08-15T21:30', '--dice'))).toBe('source-count');
  expect(await codeOf(seed('2017-08-15T21:30', '--dice', '4071933826501749', ...lottery))).toBe('dice-count');
  const told = await mustRun(seed('2017-08-15T21:30', ...lottery, ...dice));
  expect(told.stderr).toContain('[seed-not-public]');
  expect(readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8')).toContain('"unannounced":true');
  await mustRun(clerk('2017-08-15T21:40', 'draw'));
  expect(jsonOf('seed.json').sources).toEqual([
    { kind: 'dice', digits: '407193382650' },
    { kind: 'lottery', name: 'ssq', issue: '2017095', numbers: '03,07,12,18,25,31+09' },
  ]);
  const verdict = await clerk('2017-08-16T09:10', 'verify', 'reports/2017-08/proof');
  expect(verdict.stdout).toMatch(/✓ 随机源的约定[\s\S]*✓ 随机种子/u);
});
