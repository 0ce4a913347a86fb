import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';
import { summaryOfMatch } from '../support/summary-of-match.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
});
afterAll(() => district.remove());

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const scheduled = (at: string) => district.as('amr-scheduler', at, 'run');
const json = (path: string) =>
  JSON.parse(readFileSync(join(district.folder, 'reports/2017-08', path), 'utf8'));

test('opened with people to come: objects are drawn, and the match waits for a commitment of its own', async () => {
  const opened = await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08', '--people', 'later'));
  expect(opened.stdout).toContain('执法检查人员以后另行承诺、另行摇号');
  expect(opened.stderr).not.toContain('people-missing');
  expect(opened.stdout).toMatch(/yaohao release 抽查公告 --round 2017-08.*\n.*yaohao seal --round 2017-08/u);
  await mustRun(clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '40719338265017498263'));
  const drawn = await mustRun(scheduled('2017-08-15T11:45'));
  expect(drawn.stdout).toContain('月度抽查 2017-08：等待中，已抽取，等待承诺执法检查人员');
  const refused = await clerk('2017-08-18T08:30', 'match');
  expect([refused.exitCode, refused.stderr]).toEqual([
    3,
    expect.stringMatching(/yaohao open 2017-08 --people only.*\[match-without-people\]/su),
  ]);
});

test('people of a roster brought after the draw are committed to, with their own number and dice', async () => {
  const roster = `${EXAMPLES}rosters/执法检查人员名录.csv`;
  await mustRun(clerk('2017-08-17T09:00', 'import', 'inspectors', roster, '--cut-off', '2017-08-16'));
  const open = ['open', '2017-08', '--people', '只承诺人员'];
  const committed = await mustRun(clerk('2017-08-18T09:00', ...open));
  expect(committed.stdout).toMatch(/执法检查人员已承诺，登记第 2 号，不再抽取检查对象/u);
  const again = await clerk('2017-08-18T09:05', ...open);
  expect([again.exitCode, again.stderr.includes('[people-committed-already]')]).toEqual([3, true]);
  await mustRun(clerk('2017-08-18T09:10', 'void', '--people', '--reason', '漏了一个机关的人员'));
  const notice = join(district.folder, 'reports/2017-08/documents/人员匹配公告.pdf');
  const recommitted = await mustRun(clerk('2017-08-18T09:20', ...open));
  expect(recommitted.stdout).toContain('yaohao release 人员匹配公告 --round 2017-08');
  const waiting = await mustRun(scheduled('2017-08-18T09:25'));
  expect(waiting.stdout).toContain('执法检查人员已承诺，等待摇号');
  expect(waiting.stdout).toMatch(/2017-08 待密封批次密钥（.*）、待签发公告、待人员匹配摇号/u);
  expect(existsSync(notice)).toBe(true);
  const early = await clerk('2017-08-18T09:30', 'seed', '--only-asserted', '--dice', '27182818284590452353');
  expect([early.exitCode, early.stderr.includes('[seed-too-early]')]).toEqual([3, true]);
  const seeded = await mustRun(
    clerk('2017-08-18T11:25', 'seed', '--only-asserted', '--dice', '27182818284590452353'),
  );
  expect(seeded.stdout).toContain('批次 2017-08 的人员匹配摇号结果已录入');
  await mustRun(clerk('2017-08-18T11:30', 'match'));
  expect(json('proof-people/commitment.json')).toMatchObject({ number: 3, frames: [] });
  expect(json('proof-people/chain.json').map(({ state }: { state: string }) => state)).toEqual([
    'drawn',
    'void',
    'drawn',
  ]);
  const drawn = json('proof/draw.json').frames.flatMap((frame: { drawn: { id: string }[] }) => frame.drawn);
  expect(json('proof/match.json').agencies).toEqual([]);
  // Their own number, and what shows that their own commitment came first.
  expect(await summaryOfMatch(district)).toMatch(
    /抽取登记簿 340404 第3号.*承诺值先于摇号，只有本机关自己的说法.*没有在第一次摇号10分钟以前公告/u,
  );
  expect(drawn.length).toBeGreaterThan(0);
});

test('the folder of the round verifies as one; each proof says where the other is', async () => {
  const verify = (folder: string) =>
    district.as('amr-review', '2017-08-18T12:00', 'verify', join(district.folder, folder));
  const round = await mustRun(verify('reports/2017-08'));
  expect(round.stdout).toMatch(/^核验通过：.*检查任务 [1-9]\d* 件/u);
  const draw = await mustRun(verify('reports/2017-08/proof'));
  expect(draw.stdout).toContain('执法检查人员另行承诺；人员匹配在旁边的 proof-people/');
  expect((await mustRun(verify('reports/2017-08/proof-people'))).stdout).toMatch(/^核验通过/u);
});

test('after its numbers only another body voids it; its match stays in a proof of its own, people are committed to anew', async () => {
  const voided = (...more: readonly string[]) =>
    clerk('2017-08-18T13:00', 'void', '--people', '--reason', '（示例）漏了回避', ...more);
  const photo = join(district.folder, '公告.png');
  writeFileSync(photo, '（示例）人员匹配公告的截图');
  const shown = ['evidence', photo, '--kind', '公告', '--shown-at', '2017-08-18T09:40'];
  await mustRun(clerk('2017-08-18T12:30', ...shown));
  const own = await voided('--approved-by', 'amr-head');
  expect([own.exitCode, own.stderr.includes('[approver-of-same-body]')]).toEqual([3, true]);
  const done = await mustRun(voided('--approved-by', 'leg-review'));
  expect(done.stdout).toContain('yaohao open 2017-08 --people only');
  const first = json('proof-people/match.json');
  const verdict = await mustRun(
    district.as('amr-review', '2017-08-18T13:05', 'verify', join(district.folder, 'reports/2017-08')),
  );
  expect(verdict.stdout).toContain('在可能已知结果之后作废');
  await mustRun(clerk('2017-08-18T13:10', 'open', '2017-08', '--people', 'only'));
  expect(json('proof-people/commitment.json').number).toBe(4);
  expect(json('proof-people-3/match.json')).toEqual(first);
  expect(json('proof-people-3/chain.json').at(-1)).toMatchObject({ number: 3, state: 'void' });
  const folder = join(district.folder, 'reports/2017-08');
  const both = (await district.as('amr-review', '2017-08-18T13:20', 'verify', folder)).stdout;
  expect(both).toMatch(/^核验未完：/u);
  expect(both).toContain('已作废的人员承诺和当时的匹配（proof-people-3/）一并核验了');
  expect(both).not.toContain('    proof-people-3/');
  expect(both).toContain('市级派员和协助检查的机构');
  const held = await district.as('amr-review', '2017-08-18T13:25', 'verify', folder, '--evidence', photo);
  expect(held.stdout).toMatch(/公告“公告\.png”，就是证明包 proof-people-3\/ 所列的那一份.*\n {2}✓ 早于摇号/u);
});
