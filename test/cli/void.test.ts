import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLedger } from '../../engine/app/ledger.ts';
import { paperGround } from '../../engine/app/papers/paper-ground.ts';
import { officeCopiesOf, roundPapersOf } from '../../engine/app/papers/round-papers.ts';
import type { Workplace } from '../../engine/app/workplace.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { must } from '../store/ledger-values.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
});
afterAll(() => district.remove());

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const json = (path: string) =>
  JSON.parse(readFileSync(join(district.folder, 'reports/2017-08/proof', path), 'utf8'));
const statesOf = () => json('chain.json').map((one: { state: string }) => one.state);

/** Every paper of the round as it would be printed now, by name. */
async function papersNow(): Promise<ReadonlyMap<string, string>> {
  const { folder } = district;
  const ledger = must(await readLedger(openStore({ folder })));
  const workplace = { frozen: openFrozenInputs({ folder }) } as unknown as Workplace;
  const ground = must(await paperGround(workplace, ledger, '2017-08'));
  const told = [...officeCopiesOf(ground), ...roundPapersOf(ground)].map(async ({ name, on, view }) => {
    const made = await view({ number: null, signedOn: on, addressee: null, copyTo: [] });
    return [name, JSON.stringify(must(made))] as const;
  });
  return new Map(await Promise.all(told));
}

// One round, told in its order.
test('the proof of a commitment lies there from its opening on, of the one that stands', async () => {
  await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08'));
  expect([json('commitment.json').number, statesOf()]).toEqual([1, ['open']]);
  await mustRun(clerk('2017-08-15T09:40', 'void', '--reason', '（示例）名录有误'));
  expect(statesOf()).toEqual(['void']);
  await mustRun(clerk('2017-08-15T09:50', 'open', '2017-08'));
  expect([json('commitment.json').number, statesOf()]).toEqual([2, ['void', 'open']]);
});

test('the second notice prints the head of the chain, and which number is void, when and why', async () => {
  const notice = (await papersNow()).get('抽查公告') ?? '';
  const head = json('commitment.json').previous.match(/.{4}/gu).join(' ');
  expect(notice).toContain(`本号写入了第1号的承诺值 ${head}`);
  expect(notice).toContain('第1号（批次2017-08）2017年8月15日09:40作废，原因：（示例）名录有误');
});

test('once a source could be known, a draw is voided with its result, by another body, and never drawn again', async () => {
  const voided = (at: string, ...more: readonly string[]) =>
    clerk(at, 'void', '--reason', '（示例）录入有误', ...more);
  const refused = async (running: ReturnType<typeof clerk>, code: string) => {
    const run = await running;
    expect([run.exitCode, run.stderr]).toEqual([3, expect.stringContaining(`[${code}]`)]);
  };
  await refused(voided('2017-08-15T12:00', '--approved-by', 'leg-review'), 'void-needs-result');
  await mustRun(clerk('2017-08-15T12:00', 'seed', '--only-asserted', '--dice', '40719338265017498263'));
  await mustRun(clerk('2017-08-15T12:05', 'draw'));
  await mustRun(clerk('2017-08-18T08:30', 'match'));
  expect([...(await papersNow()).values()].join()).not.toContain('作废原因');
  await refused(voided('2017-08-18T09:00'), 'approver-of-same-body');
  await mustRun(voided('2017-08-18T09:00', '--approved-by', 'leg-review'));
  expect(statesOf()).toEqual(['void', 'void']);
  await refused(clerk('2017-08-18T09:10', 'open', '2017-08'), 'round-drawn-already');
  await refused(clerk('2017-08-18T09:10', 'schedule'), 'round-voided');
});

test('what was printed of it says so first of all, with why and by whom, and is a new paper', async () => {
  const papers = await papersNow();
  for (const name of ['抽查名单', '匹配结果汇总表']) {
    expect(papers.get(name)).toMatch(
      /（已作废）.*"lead":"本次抽取已于2017年8月18日09:00作废，不据以检查。作废原因：（示例）录入有误。由区政府法制办批准。作废时结果已经可以知道/u,
    );
    expect(papers.get(name)).toContain('2017年8月18日');
  }
});
