import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { type DiskCall, hookedDisk } from './hooked-disk.ts';
import { keepRounds, readRounds } from './keep-rounds.ts';
import { districtFolder } from './ledger-fixture.ts';
import { must } from './ledger-values.ts';
import { type Ended, type HowToRun, inParallel, runProcess } from './run-process.ts';

const FILES = ['draws.jsonl', 'rounds/2017-08.jsonl', 'credit.jsonl'].map((file) => `data/records/${file}`);
const ROUNDS = 2;

/** Some seventy processes are started, on whatever machine. */
const LONG = { timeout: 240_000 };

describe('a process killed at any point and started again', () => {
  test(
    'at 50 points and more: loses nothing acknowledged, has nothing twice, and ends with the very same ledger',
    LONG,
    async () => {
      const { calls, files } = await uninterrupted(ROUNDS);
      const points = killPoints(calls);
      expect(points.length).toBeGreaterThanOrEqual(50);
      const folder = districtFolder();
      expect((await run(folder, ROUNDS)).signal).toBeNull();
      expect(filesOf(folder)).toEqual(files);
      await inParallel(2, points, async ({ at, how }, i) => {
        const folder = districtFolder();
        const killed = await run(folder, ROUNDS, { env: { KILL_AT: `${at}`, KILL_HOW: how } });
        expect(killed.signal, `killed ${how} call ${at} (${calls[at - 1]})`).toBe('SIGKILL');
        // Every tenth is killed once more while it heals.
        const again =
          i % 10 === 0 ? await run(folder, ROUNDS, { env: { KILL_AT: '9', KILL_HOW: 'half' } }) : undefined;
        await keepRounds({ folder, rounds: ROUNDS });
        await expectWhole(folder, [...killed.told, ...(again?.told ?? [])]);
        expect(filesOf(folder), `killed ${how} call ${at} (${calls[at - 1]})`).toEqual(files);
      });
    },
  );

  test('at random times', LONG, async () => {
    const rounds = 15;
    const { files } = await uninterrupted(rounds);
    const waits = [0, 2, 5, 10, 18, 35];
    await inParallel(2, waits, async (wait) => {
      const folder = districtFolder();
      const killed = await run(folder, rounds, { killAfter: () => setTimeout(wait) });
      await keepRounds({ folder, rounds });
      await expectWhole(folder, killed.told);
      expect(filesOf(folder)).toEqual(files);
    });
  });
});

/** What one uninterrupted run asks of the disk, and leaves on it. */
async function uninterrupted(
  rounds: number,
): Promise<{ readonly calls: readonly DiskCall[]; readonly files: readonly string[] }> {
  const folder = districtFolder();
  const calls: DiskCall[] = [];
  const disk = hookedDisk({ before: (call) => calls.push(call) });
  await keepRounds({ folder, rounds, disk });
  return { calls, files: filesOf(folder) };
}

/** Before every call that changes the disk; half-way through and after every write; after a file got its name. */
function killPoints(calls: readonly DiskCall[]): readonly { readonly at: number; readonly how: string }[] {
  const changing: readonly DiskCall[] = ['openToAppend', 'openAfresh', 'flush', 'makeFolder'];
  return calls.flatMap((call, i) => {
    const point = (how: string) => ({ at: i + 1, how });
    if (call === 'write') return [point('before'), point('half'), point('after')];
    if (call === 'rename') return [point('before'), point('after')];
    return changing.includes(call) ? [point('before')] : [];
  });
}

async function expectWhole(folder: string, told: readonly string[]): Promise<void> {
  const [draws = [], round = [], credit = []] = await readRounds(folder);
  const lines = [
    ...draws.map(({ seq, hash }) => `draws ${seq} ${hash}`),
    ...round.map(({ seq, hash }) => `rounds/2017-08 ${seq} ${hash}`),
    ...credit.map(({ seq, hash }) => `credit ${seq} ${hash}`),
    ...readdirSync(join(folder, 'data/frozen')).map((digest) => `frozen ${digest}`),
  ];
  expect(told.filter((line) => !lines.includes(line))).toEqual([]);
  // Each follow-up has its cause, and each cause its follow-ups: one in the round, two in the credit register.
  expect(round.map(({ cause }) => cause)).toEqual(
    draws.filter(({ kind }) => kind === 'announced').map(({ seq }) => ({ stream: 'draws', seq })),
  );
  expect(credit.map(({ cause }) => cause)).toEqual(
    round.flatMap(({ seq }) => Array(2).fill({ stream: 'rounds/2017-08', seq })),
  );
  const frozen = openFrozenInputs({ folder });
  for (const { body } of draws) {
    const { digest } = body as { readonly digest?: string };
    if (digest !== undefined) must(await frozen.get(digest));
  }
}

function filesOf(folder: string): readonly string[] {
  return [
    ...FILES.map((file) => readFileSync(join(folder, file), 'utf8')),
    ...readdirSync(join(folder, 'data/frozen')),
  ];
}

function run(folder: string, rounds: number, how: HowToRun = {}): Promise<Ended> {
  return runProcess(['rounds', folder, `${rounds}`], how);
}
