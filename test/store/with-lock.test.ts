import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '../../engine/kernel/result.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { withLock } from '../../engine/store/with-lock.ts';
import { districtFolder } from './ledger-fixture.ts';
import { BY, codesOf, must, note } from './ledger-values.ts';
import { runProcess } from './run-process.ts';

describe('one process at a time performs a command', () => {
  test('gives what the work gives', async () => {
    expect(await withLock({ folder: districtFolder() }, () => Promise.resolve('done'))).toEqual(ok('done'));
  });

  test('works of one process wait for each other', async () => {
    const folder = districtFolder();
    const steps: string[] = [];
    const work = (name: string) =>
      withLock({ folder }, async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        steps.push(`${name} ends`);
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(work));
    expect(steps).toHaveLength(8);
    for (let i = 0; i < 8; i += 2) {
      expect(steps[i + 1]).toBe(steps[i]?.replace('begins', 'ends'));
    }
  });

  test('whoever waits too long is told, and the work is not begun', async () => {
    const folder = districtFolder();
    let begun = false;
    const outcome = await withLock({ folder }, () =>
      withLock({ folder, waitMs: 40 }, () => {
        begun = true;
      }),
    );
    expect(codesOf(must(outcome))).toEqual(['ledger-locked']);
    expect(begun).toBe(false);
  });

  test('a work that fails lets go of the lock', async () => {
    const folder = districtFolder();
    const failing = withLock({ folder }, () => Promise.reject(new Error('a bug')));
    await expect(failing).rejects.toThrow('a bug');
    expect(await withLock({ folder, waitMs: 0 }, () => 1)).toEqual(ok(1));
  });

  test('the store appends inside a command; the two locks are not the same', async () => {
    const folder = districtFolder();
    const store = openStore({ folder, waitMs: 0 });
    const outcome = await withLock({ folder }, () => store.append('draws', 0, [note('draws', '一')], BY));
    expect(must(must(outcome))).toHaveLength(1);
  });

  test('an append waits for another, and is told when that takes too long', async () => {
    const folder = districtFolder();
    const store = openStore({ folder, waitMs: 30 });
    const append = () => store.append('draws', 0, [note('draws', '一')], BY);
    const outcome = await withLock({ folder, name: 'append' }, append);
    expect(codesOf(must(outcome))).toEqual(['ledger-locked']);
    expect(must(await append())).toHaveLength(1);
  });

  test('a process that is killed lets go at once; the file it leaves means nothing', async () => {
    const folder = districtFolder();
    let held: unknown;
    const killed = await runProcess(['hold', folder], {
      killAfter: async () => {
        held = await withLock({ folder, waitMs: 20 }, () => 'not held');
      },
    });
    expect(killed.signal).toBe('SIGKILL');
    expect(held).toMatchObject({ ok: false, problems: [{ code: 'ledger-locked' }] });
    expect(await withLock({ folder, waitMs: 0 }, () => 'free')).toEqual(ok('free'));
    expect(readdirSync(join(folder, 'data'))).toEqual(['command.lock']);
    expect(statSync(join(folder, 'data/command.lock')).size).toBe(0);
  });

  test('a folder that cannot hold a lock is said to be unwritable', async () => {
    const folder = districtFolder();
    writeFileSync(join(folder, 'data'), '');
    expect(codesOf(await withLock({ folder }, () => 1))).toEqual(['ledger-unwritable']);
  });

  test('a lock file that is no database is not taken for a lock', async () => {
    const folder = districtFolder();
    await withLock({ folder }, () => 1);
    writeFileSync(
      join(folder, 'data/command.lock'),
      'something else altogether, and long enough to be read as a header'.repeat(20),
    );
    const outcome = await withLock({ folder }, () => 1);
    expect(codesOf(outcome)).toEqual(['ledger-unwritable']);
  });
});
