import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { makeTimeStamp } from '../support/make-time-stamp.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

const DICE = '40719338265017498263';
let district: TrialDistrict;
let opened: string;
beforeAll(async () => {
  district = await smallDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  opened = (await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08'))).stdout;
});
afterAll(() => district.remove());

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const proof = () => join(district.folder, 'reports/2017-08/proof');
const path = (name: string) => join(district.folder, name);

/** Of the round's C, made when it is said; `at` in UTC. */
async function stampAt(name: string, at: string, spoil = ''): Promise<string> {
  const run = await mustRun(district.as('amr-clerk', '2017-08-15T09:31', 'report', '2017-08'));
  expect(run.exitCode).toBe(0);
  const commitment = readFileSync(join(proof(), 'commitment.json'), 'utf8');
  const bytes = new TextEncoder().encode(`draw/v1/commit\n${commitment}${spoil}`);
  writeFileSync(path(name), await makeTimeStamp(bytes, new Date(at)));
  return path(name);
}

async function refused(
  at: string,
  args: readonly string[],
  code: string,
  words: RegExp,
  exit = 1,
): Promise<void> {
  const run = await clerk(at, ...args);
  expect([run.exitCode, run.stdout]).toEqual([exit, '']);
  expect(run.stderr).toContain(`[${code}]`);
  expect(run.stderr).toMatch(words);
}

describe('留证：承诺值在摇号以前就有', () => {
  test('open says how, with the whole C, while there is time', () => {
    const hash = /承诺值：([0-9a-f ]+)/u.exec(opened)?.[1]?.replaceAll(' ', '') ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(opened).toContain(`openssl ts -query -digest ${hash} -sha256 -cert`);
    expect(opened).toContain('只有本机关自己的说法');
  });

  test('what contradicts itself, or what is on record, is refused', async () => {
    writeFileSync(path('公告.png'), 'x');
    const notice = ['evidence', path('公告.png'), '--kind', '公告'];
    await refused('2017-08-15T10:00', notice, 'evidence-time-missing', /什么时候公布/u, 2);
    await refused(
      '2017-08-15T10:00',
      [...notice, '--shown-at', '八月'],
      'evidence-time-unreadable',
      /写法不对/u,
      2,
    );
    await refused(
      '2017-08-15T10:00',
      [...notice, '--shown-at', '2017-08-15T09:00'],
      'evidence-before-commitment',
      /那时还没有这个承诺值/u,
    );
    await refused(
      '2017-08-15T10:00',
      [...notice, '--shown-at', '2017-08-15'],
      'evidence-in-future',
      /2017-08-15T23:59:59/u,
    );
    await refused(
      '2017-08-15T10:00',
      ['evidence', path('没有.png'), '--kind', '公告', '--shown-at', '2017-08-15T09:40'],
      'evidence-file-missing',
      /找不到/u,
    );
  });

  test('a time-stamp of something else, and one with a time written beside it, are refused', async () => {
    const other = await stampAt('别的.tsr', '2017-08-15T02:00:00Z', ' ');
    await refused(
      '2017-08-15T10:10',
      ['evidence', other, '--kind', '时间戳'],
      'time-stamp-of-other',
      /不是这个承诺值/u,
    );
    const args = ['evidence', path('公告.png'), '--kind', 'tsa'];
    await refused('2017-08-15T10:10', args, 'time-stamp-unreadable', /RFC 3161/u);
    await refused(
      '2017-08-15T10:10',
      ['evidence', other, '--kind', 'tsa', '--shown-at', '2017-08-15T10:00'],
      'evidence-time-written',
      /以时间戳里的为准/u,
      2,
    );
  });

  test('a time-stamp of C is taken with its own time, a notice with the one written; each once', async () => {
    const stamp = await stampAt('C.tsr', '2017-08-15T02:00:00Z');
    const taken = await mustRun(clerk('2017-08-15T10:20', 'evidence', stamp, '--kind', '时间戳'));
    expect(taken.stdout).toMatch(/时间戳，C\.tsr（CN=示例时间戳服务），2017-08-15T10:00:00\+08:00/u);
    expect(taken.stdout).toContain('能证明承诺值在摇号以前就有');
    expect(taken.stdout).toMatch(/没有核对：签发时间戳的机构是否可信/u);
    await refused('2017-08-15T10:21', ['evidence', stamp, '--kind', '时间戳'], 'evidence-twice', /不用再录/u);
    const notice = ['evidence', path('公告.png'), '--kind', '公告', '--shown-at', '2017-08-15T10:30'];
    await mustRun(clerk('2017-08-15T10:40', ...notice));
  });

  test('after the seed it may still be brought; what came too late is told, and shows nothing', async () => {
    const seeded = await mustRun(clerk('2017-08-15T11:40', 'seed', '--dice', DICE));
    expect(seeded.stderr).not.toContain('[seed-without-evidence]');
    const late = await stampAt('晚.tsr', '2017-08-15T04:00:00Z');
    const taken = await mustRun(clerk('2017-08-15T12:10', 'evidence', late, '--kind', '时间戳'));
    expect(taken.stderr).toContain('[evidence-after-source]');
    expect(taken.stdout).toContain('证明不了承诺在先');
    await mustRun(clerk('2017-08-15T12:20', 'draw'));
    const kinds = JSON.parse(readFileSync(join(proof(), 'seed.json'), 'utf8')).evidence.map(
      ({ kind, at }: { kind: string; at: string }) => `${kind} ${at.slice(11, 16)}`,
    );
    expect(kinds).toEqual(['tsa 10:00', 'notice 10:30', 'tsa 12:00']);
  });

  test('verify says so, and holds an original against the bundle', async () => {
    const run = await district.as(
      'amr-review',
      '2017-08-16T09:00',
      'verify',
      proof(),
      '--evidence',
      path('C.tsr'),
    );
    expect(run.stdout).toContain('承诺在先：有时间戳；已在本机关不能改动日期的地方公布。');
    expect(run.stdout).toMatch(/晚\.tsr.*不能证明承诺在先/u);
    expect(run.stdout).toMatch(/✓ 盖的是本次的承诺值 C\n.*✓ 签名相符，签名证书：CN=示例时间戳服务/u);
    writeFileSync(path('改过.png'), 'y');
    const other = await district.as(
      'amr-review',
      '2017-08-16T09:00',
      'verify',
      proof(),
      '--evidence',
      path('改过.png'),
    );
    expect([other.exitCode, other.stderr]).toEqual([1, expect.stringContaining('[evidence-not-named]')]);
  });

  test('the list of the drawn says what shows it', async () => {
    await mustRun(clerk('2017-08-15T12:30', 'report', '2017-08'));
    const pdf = readFileSync(join(district.folder, 'reports/2017-08/documents/抽查名单.pdf'));
    const text = (await textOf(new Uint8Array(pdf))).join('').replace(/\s/gu, '');
    expect(text).toContain('承诺值先于摇号的证明：时间戳（C.tsr（CN=示例时间戳服务），2017年8月15日10');
    expect(text).not.toContain('晚.tsr');
  });
});

test.each([
  ['没有这里', 'bundle-missing'],
  ['检查对象名录.csv', 'bundle-not-folder'],
  ['config', 'bundle-without-commitment'],
])('verify %s: nothing is there, and it is said before any step is tried', async (folder, code) => {
  const run = await district.as('amr-review', '2017-08-16T09:00', 'verify', folder);
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(`[${code}]`);
  expect(run.stderr).toContain('什么都没有核验');
});
