import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { runHere } from '../support/run-here.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
});
afterAll(() => district.remove());

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const path = (name: string) => join(district.folder, name);
const DICE = '{ 方式: 掷骰子, 颗数: 20, 间隔: 120 }';

async function ceremony(from: string, to: string, at: string): Promise<void> {
  const file = path('config/district.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  await mustRun(district.as('amr-review', at, 'publish', '--why', '摇号方式', '--approved-by', 'amr-head'));
}

async function refused(running: ReturnType<typeof clerk>, code: string, words: RegExp, exit: number) {
  const run = await running;
  expect([run.exitCode, run.stdout]).toEqual([exit, '']);
  expect(run.stderr).toContain(`[${code}]`);
  expect(run.stderr).toMatch(words);
}

test('a ceremony that every real draw would be refused with is refused by check, with its line', async () => {
  const file = path('config/district.yaml');
  const text = readFileSync(file, 'utf8');
  for (const [written, code] of [
    ['{ 方式: 掷骰子, 颗数: 12, 间隔: 120 }', 'ceremony-few-dice'],
    ['{ 方式: 演练随机数, 间隔: 120 }', 'ceremony-for-rehearsals'],
  ] as const) {
    writeFileSync(file, text.replace(DICE, written));
    const run = await clerk('2017-08-15T08:00', 'check');
    expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining(`[${code}]`)]);
    expect(run.stderr).toMatch(/config\/district\.yaml:\d+:\d+/u);
  }
  writeFileSync(file, text);
});

test('a lottery cannot stand by for the dice of the policy', async () => {
  await ceremony('间隔: 120', '间隔: 121', '2017-08-15T08:30');
  await refused(
    clerk('2017-08-15T08:40', 'open', '2017-08', '--lottery', '快乐8 2017213 2017-08-15T21:30'),
    'lottery-not-in-policy',
    /不能互为备用/u,
    2,
  );
  await ceremony('间隔: 121', '间隔: 120', '2017-08-15T08:45');
});

// One round after another, told in their order.
describe('彩票', () => {
  const NUMBERS = Array.from({ length: 20 }, (_, i) => 4 * i + 1);
  const ANNOUNCED = '快乐8 2017213 2017-08-15T21:30';

  test('kind, issue and time are announced with the commitment, and enough of them', async () => {
    await ceremony(DICE, '{ 方式: 彩票, 间隔: 120 }', '2017-08-15T09:00');
    const open = (...more: readonly string[]) => clerk('2017-08-15T09:30', 'open', '2017-08', ...more);
    await refused(open(), 'lottery-not-announced', /定时任务不能代办/u, 2);
    await refused(open('--lottery', '快乐8 2017213'), 'lottery-unreadable', /快乐8 2026213/u, 2);
    await refused(
      open('--lottery', '双色球 2017095 2017-08-15T21:15'),
      'recipe-too-few-bits',
      /只有 24 位/u,
      1,
    );
    await refused(open('--lottery', '快乐8 2017213 2017-08-15T09:35'), 'recipe-too-soon', /不到 10 分钟/u, 3);
    const opened = await mustRun(
      clerk('2017-08-15T09:30', '--json', 'open', '2017-08', '--lottery', ANNOUNCED),
    );
    expect(JSON.parse(opened.stdout).commitment.recipe).toEqual([
      { kind: 'lottery', at: '2017-08-15T21:30:00+08:00', name: 'kl8', issue: '2017213' },
    ]);
  });

  test('another issue, too early, or numbers that cannot be: refused; then the drawing holds', async () => {
    const seed = (at: string, written: string) => clerk(at, 'seed', '--only-asserted', '--lottery', written);
    const given = NUMBERS.toReversed().join(' ');
    await refused(seed('2017-08-15T21:00', `快乐8 2017213 ${given}`), 'seed-too-early', /21:30/u, 3);
    await refused(seed('2017-08-15T22:00', `快乐8 2017214 ${given}`), 'lottery-issue', /不能换期/u, 1);
    await refused(seed('2017-08-15T22:00', `快乐8 2017213 1 1 2`), 'lottery-numbers', /01,01,02/u, 1);
    const alone = clerk('2017-08-15T22:00', 'seed', '--only-asserted', '--dice');
    await refused(alone, 'dice-not-awaited', /没有骰子.*等公告的那一期开出/u, 3);
    const digits = clerk('2017-08-15T22:00', 'seed', '--only-asserted', '--dice', '40719338265017498263');
    await refused(digits, 'source-kind', /应是彩票.*号码只等不换.*等公告的那一期开出/u, 1);
    await mustRun(seed('2017-08-15T22:00', `快乐8　2017213　${given}`));
    expect(readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8')).toContain('"onlyAsserted":true');
    await mustRun(clerk('2017-08-15T22:10', 'draw'));
    await mustRun(clerk('2017-08-16T09:00', 'report', '2017-08'));
    const sources = JSON.parse(readFileSync(path('reports/2017-08/proof/seed.json'), 'utf8')).sources;
    expect(sources[0].numbers).toBe(NUMBERS.map((number) => String(number).padStart(2, '0')).join(','));
    const verdict = await clerk('2017-08-16T09:10', 'verify', 'reports/2017-08/proof');
    expect(verdict.stdout).toMatch(/✓ 随机种子/u);
    const notice = await textOf(new Uint8Array(readFileSync(path('reports/2017-08/documents/抽查公告.pdf'))));
    expect(notice.join('')).toContain('快乐8第2017213期开奖号码');
    expect(verdict.stdout).toContain('只有本机关自己的说法');
    const list = await textOf(new Uint8Array(readFileSync(path('reports/2017-08/documents/抽查名单.pdf'))));
    expect(list.join('').replaceAll(/\s/gu, '')).toContain('只有本机关自己的说法');
  });
});

describe('作废和下一号', () => {
  test('after the draw only another body voids it, the full result stays, and it is not opened again', async () => {
    await refused(
      clerk('2017-08-16T10:00', 'void', '--reason', '（示例）名录有误', '--approved-by', 'amr-head'),
      'approver-of-same-body',
      /另一个机关/u,
      3,
    );
    await mustRun(
      clerk('2017-08-16T10:00', 'void', '--reason', '（示例）名录有误', '--approved-by', 'leg-review'),
    );
    const verdict = await clerk('2017-08-16T10:05', 'verify', 'reports/2017-08/proof');
    expect(verdict.stdout).toContain('在可能已知结果之后作废');
    await refused(
      clerk('2017-08-16T10:10', 'open', '2017-08', '--lottery', '快乐8 2017214 2017-08-16T21:30'),
      'round-drawn-already',
      /2017-08-b/u,
      3,
    );
  });

  test('the next number bears the head of the chain, in its notice, in the ledger and for the verifier', async () => {
    const before = JSON.parse(
      readFileSync(path('data/records/draws.jsonl'), 'utf8').split('\n')[0] ?? '',
    ).body;
    await ceremony('{ 方式: 彩票, 间隔: 120 }', '{ 方式: 公开随机数, 间隔: 120 }', '2017-08-31T09:00');
    await mustRun(
      clerk('2017-08-31T09:10', 'import', 'enterprises', '检查对象名录.csv', '--cut-off', '2017-08-30'),
    );
    await mustRun(clerk('2017-09-01T09:30', 'open', '2017-09'));
    await mustRun(clerk('2017-09-01T09:40', 'report', '2017-09'));
    const second = JSON.parse(readFileSync(path('reports/2017-09/proof/commitment.json'), 'utf8'));
    expect([second.number, second.previous]).toEqual([2, before.commitment]);
    const pdf = readFileSync(path('reports/2017-09/documents/抽查公告.pdf'));
    const notice = (await textOf(new Uint8Array(pdf))).join('').replaceAll(/[^0-9a-f第号的承诺值]/gu, '');
    expect(notice).toContain(`第1号的承诺值${before.commitment}`);
    const verdict = await runHere(['verify', 'reports/2017-09/proof'], district.folder);
    expect(verdict.stdout.replaceAll(' ', '')).toContain(`第1号承诺${before.commitment}`);
    expect(verdict.stdout).toMatch(/注意：此前第 1 号已作废/u);
  });

  test('a public number of another round, or not signed by the network, is refused, and nothing is entered', async () => {
    const seed = (pasted: object) =>
      clerk('2023-08-24T09:00', 'seed', '--only-asserted', '--drand', JSON.stringify(pasted));
    // Round 1000, genuine.
    const signature =
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';
    const randomness = 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd';
    const early = clerk(
      '2017-09-01T12:00',
      'seed',
      '--drand',
      JSON.stringify({ round: 1, randomness, signature }),
    );
    await refused(early, 'seed-too-early', /2023-08-23/u, 3);
    await refused(seed({ round: 1000, randomness, signature }), 'drand-round', /不能换轮/u, 1);
    await refused(seed({ round: 1, randomness, signature }), 'drand-signature', /不是这一轮/u, 1);
    await refused(clerk('2023-08-24T09:01', 'draw'), 'seed-missing', /还没有录入/u, 3);
  });
});
