import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { hookedDisk } from './hooked-disk.ts';
import { districtFolder } from './ledger-fixture.ts';
import { codesOf, must } from './ledger-values.ts';

const BYTES = Buffer.from('封存的名录快照');
const FILE = `data/frozen/${sha256Hex(BYTES)}`;

describe('封存件 in data/frozen/<sha256>', () => {
  test('is the bytes themselves, under their digest', async () => {
    const folder = districtFolder();
    must(await openFrozenInputs({ folder }).put(BYTES));
    expect(readdirSync(join(folder, 'data/frozen'))).toEqual([sha256Hex(BYTES)]);
    expect(readFileSync(join(folder, FILE)).equals(BYTES)).toBe(true);
  });

  test('a changed file is refused by whoever reads it, and not quietly put right', async () => {
    const folder = districtFolder();
    const frozen = openFrozenInputs({ folder });
    const digest = must(await frozen.put(BYTES));
    writeFileSync(join(folder, FILE), BYTES.with(3, 0));
    for (const outcome of [await frozen.get(digest), await frozen.put(BYTES)]) {
      expect(outcome.ok || outcome.problems).toEqual([
        { code: 'frozen-changed', severity: 'error', place: { file: FILE }, values: { digest } },
      ]);
    }
    rmSync(join(folder, FILE));
    expect(codesOf(await frozen.get(digest))).toEqual(['frozen-missing']);
    expect(must(await frozen.put(BYTES))).toBe(digest);
  });

  test('content is on disk before the name appears, the name before it is acknowledged', async () => {
    const calls: string[] = [];
    const disk = hookedDisk({ before: (call) => calls.push(call) });
    must(await openFrozenInputs({ folder: districtFolder(), disk }).put(BYTES));
    expect(calls.filter((call) => /flush|rename|write/u.test(call))).toEqual([
      'write',
      'flush',
      'rename',
      'flushFolder',
      'flushFolder',
      'flushFolder',
    ]);
  });

  test('what a killed process left unfinished is overwritten by the next', async () => {
    const folder = districtFolder();
    mkdirSync(join(folder, 'data/frozen'), { recursive: true });
    writeFileSync(join(folder, 'data/frozen/unfinished.tmp'), 'a longer half of something else altogether');
    must(await openFrozenInputs({ folder }).put(BYTES));
    expect(readdirSync(join(folder, 'data/frozen'))).toEqual([sha256Hex(BYTES)]);
  });
});
